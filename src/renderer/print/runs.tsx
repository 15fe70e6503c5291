import { Fragment, useContext } from 'react'
import type { DocumentLanguage } from '../../shared/domain/document-kinds'
import { languageTag, PageLanguage } from './page-language'

const scripts = [
  { lang: 'ar', test: /[\p{Script=Arabic}]/u },
  { lang: 'zh-Hans', test: /[\p{Script=Han}]/u },
] as const

type ForeignScript = (typeof scripts)[number]

export interface Run {
  text: string
  /** Null = Latin, or one we have no name for. */
  script: ForeignScript | null
}

/** Cuts a text where the script changes; blanks and marks stay with what stands before them. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const own = /\p{L}/u.test(letter) ? (scripts.find(({ test }) => test.test(letter)) ?? null) : undefined
    const last = runs.at(-1)
    if (last && (own === undefined || last.script === own)) last.text += letter
    else runs.push({ text: letter, script: own ?? null })
  }
  return runs
}

/** Undefined where it is the page's own. Latin letters on another page are taken for English, the language of the record. */
function langOfRun({ text, script }: Run, page: DocumentLanguage): string | undefined {
  const lang = script?.lang ?? (/\p{Script=Latin}/u.test(text) ? 'en' : languageTag[page])
  return lang === languageTag[page] ? undefined : lang
}

/** Text with the language of each run named, so that a reader's voice and the font are right. Letters only, as they stand. */
export function Runs({ text }: { text: string }) {
  const page = useContext(PageLanguage)
  return runsOf(text).map((run, index) => {
    const lang = langOfRun(run, page)
    return lang === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- runs have no other identity
      <Fragment key={index}>{run.text}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- runs have no other identity
      <span key={index} lang={lang}>
        {run.text}
      </span>
    )
  })
}

/** The language of a text all in one script that is not the page's, for the element that holds it. */
export function langOf(text: string, page: DocumentLanguage = 'en'): string | undefined {
  const [only, ...more] = runsOf(text)
  return only === undefined || more.length > 0 ? undefined : langOfRun(only, page)
}

/** A name or a line somebody typed: kept apart from the writing direction around it. */
export function Apart({ text }: { text: string }) {
  const page = useContext(PageLanguage)
  return (
    <bdi lang={langOf(text, page)}>
      <Runs text={text} />
    </bdi>
  )
}
