import { Fragment } from 'react'

const scripts = [
  { lang: 'ar', test: /[\p{Script=Arabic}]/u },
  { lang: 'zh-Hans', test: /[\p{Script=Han}]/u },
] as const

type ForeignScript = (typeof scripts)[number]

export interface Run {
  text: string
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

/** Text with the language of each run named, so that a reader's voice and the font are right. Letters only, as they stand. */
export function Runs({ text }: { text: string }) {
  return runsOf(text).map(({ text: part, script }, index) =>
    script === null ? (
      // oxlint-disable-next-line react/no-array-index-key -- runs have no other identity
      <Fragment key={index}>{part}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- runs have no other identity
      <span key={index} lang={script.lang}>
        {part}
      </span>
    ),
  )
}

/** The language of a text all in one foreign script, for the element that holds it. */
export function langOf(text: string): string | undefined {
  const runs = runsOf(text)
  return runs.length === 1 ? runs[0]?.script?.lang : undefined
}

/** A name or a line somebody typed: kept apart from the writing direction around it. */
export function Apart({ text }: { text: string }) {
  return (
    <bdi lang={langOf(text)}>
      <Runs text={text} />
    </bdi>
  )
}
