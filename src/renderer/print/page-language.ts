import { createContext } from 'react'
import type { DocumentLanguage } from '../../shared/domain/document-kinds'

/** The language of the page that is drawn: only what is written in another one is named. */
export const PageLanguage = createContext<DocumentLanguage>('en')

/** As HTML and PDF name it. */
export const languageTag: Readonly<Record<DocumentLanguage, string>> = { en: 'en', ar: 'ar', zh: 'zh-Hans' }

export const directionOf = (language: DocumentLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
