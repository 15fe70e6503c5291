import { betterOf } from '../../../shared/domain/change'
import type { Course, PlainMeasure } from '../../../shared/domain/client-summary'
import { measureId } from '../../../shared/domain/progress'
import type { Dated } from '../../../shared/domain/what-changed'
import { measureValue } from '../../features/progress/measure-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { type PaperWords, tensionWord } from '../papers/paper-words'
import { Apart, langOf } from '../runs'
import classes from '../sheet.module.css'
import { Dots } from './dots'

/** Most rows of a kind: what was measured most often stands first, and how much is left out is said. */
const mostRows = { places: 12, pain: 1, movement: 6, activities: 5 } as const

type Section = keyof typeof mostRows

interface Props {
  words: PaperWords
  section: Section
  courses: readonly Course[]
  /** Visits in all. */
  visits: number
  /** False where it stands under a picture of the same. */
  headed?: boolean
}

/** One kind of measure from its first to its newest measurement, each with its day, in words and with the visits it was measured at. */
export function courseBlocks({ words, section, courses, visits, headed = true }: Props): Block[] {
  if (courses.length === 0) return []
  const { t } = words
  const shown = courses.slice(0, mostRows[section])
  const compared = section !== 'places' && shown.some(({ to }) => to !== null)
  const left = courses.length - shown.length
  return [
    ...(headed ? [{ kind: 'whole' as const, id: `${section}-heading`, node: <Heading>{t(`section.${section}`)}</Heading>, keepWithNext: true }] : []),
    {
      kind: 'table',
      id: section,
      caption: t(`caption.${section}`),
      columns: compared ? 'courseSaid' : 'course',
      head: (
        <tr>
          <th scope="col">{t(first[section])}</th>
          <th scope="col">{t('table.first')}</th>
          <th scope="col">{t('table.now')}</th>
          {compared ? <th scope="col">{t('table.change')}</th> : null}
          <th scope="col">{t('table.n')}</th>
        </tr>
      ),
      rows: shown.map((course) => ({ id: measureId(course.key), node: <Row words={words} course={course} visits={visits} compared={compared} /> })),
    },
    ...(left === 0 ? [] : [{ kind: 'whole' as const, id: `${section}-more`, node: <p className={classes.quiet}>{t('more', { count: left })}</p> }]),
  ]
}

const first = { places: 'table.place', pain: 'table.what', movement: 'table.movement', activities: 'table.activity' } as const

function Row({ words, course, visits, compared }: { words: PaperWords; course: Course; visits: number; compared: boolean }) {
  const { t } = words
  const { key, from, to, verdict, n } = course
  return (
    <tr>
      <th scope="row">
        <Name words={words} of={key} />
      </th>
      <td>
        <Value words={words} of={key} value={from} />
      </td>
      <td>{to === null ? <span className={classes.missing}>{t('table.once')}</span> : <Value words={words} of={key} value={to} />}</td>
      {compared ? (
        <td className={classes.change}>
          <span data-direction={verdict}>{said(words, course)}</span>
        </td>
      ) : null}
      <td>{t('table.visits', { n, total: visits })}</td>
    </tr>
  )
}

function Name({ words, of }: { words: PaperWords; of: PlainMeasure }) {
  switch (of.kind) {
    case 'tension':
      return <Apart text={words.region(of.regionId)} />
    case 'movement':
      return <Apart text={words.movement(of.movementId, of.side)} />
    case 'activity':
      // Only a block names its language in the PDF.
      return (
        <p lang={langOf(of.text, words.language)}>
          <Apart text={of.text} />
        </p>
      )
    case 'pain':
      return words.t('table.pain')
  }
}

function Value({ words, of, value: { value, on } }: { words: PaperWords; of: PlainMeasure; value: Dated }) {
  const { t } = words
  const scored = of.kind === 'pain' || of.kind === 'activity'
  return (
    <>
      {scored ? <Dots score={value} /> : null}
      <span className={classes.counted}>
        <bdi>{scored ? t('table.outOf', { value }) : measureValue(of, value)}</bdi>
        {of.kind === 'tension' ? ` ${tensionWord(t, value)}` : null}
      </span>{' '}
      <span className={classes.takenOn}>{words.day(on)}</span>
    </>
  )
}

/** Nothing where it was measured once, or where nothing tells what the change is worth: then the figures speak. */
function said({ t }: PaperWords, { key, to, verdict }: Course): string | null {
  if (to === null || verdict === 'unsaid') return null
  switch (key.kind) {
    case 'pain':
    case 'activity':
      return t(`verdict.${key.kind}.${verdict}`)
    case 'movement': {
      const better = betterOf(key.movementId)
      return better === 'neither' ? t('verdict.same') : t(`verdict.${better === 'higher' ? 'further' : 'closer'}.${verdict}`)
    }
    case 'tension':
      return null
  }
}
