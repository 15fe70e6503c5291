import i18next from 'i18next'
import type { DocumentLanguage } from '../../shared/domain/document-kinds'

/** The catalogues of what clients read, in the languages the app itself does not speak. */
const catalogues = {
  ar: () => Promise.all([import('./ar/pages.json'), import('./ar/papers.json'), import('./ar/terms.json')]),
  zh: () => Promise.all([import('./zh/pages.json'), import('./zh/papers.json'), import('./zh/terms.json')]),
}
const namespaces = ['pages', 'papers', 'terms'] as const

/** Takes in the words of a language when the first document in it is wanted. */
export async function loadPaperLanguage(language: DocumentLanguage): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'terms')) return
  const words = await catalogues[language]()
  namespaces.forEach((namespace, index) => i18next.addResourceBundle(language, namespace, words[index]?.default))
}
