import type { DocumentPart } from '../../../shared/domain/document-kinds'
import { formatDay } from '../../../shared/domain/days'
import { figureVisits, measureId } from '../../../shared/domain/progress'
import { type Carried, carriedIn, courseOf, measuresToReport } from '../../../shared/domain/referral-letter'
import { type ChangeRow, type Comparison, type Dated, whatChanged } from '../../../shared/domain/what-changed'
import { regionLabel } from '../../../shared/reference/anatomy'
import { changeWords, directionSign } from '../../features/progress/change-words'
import { measureLabel, measureValue } from '../../features/progress/measure-words'
import type { LetterData } from '../document-data'
import { Heading } from '../facts'
import { figureBlocks, recordFigureWords } from '../figures'
import type { Block } from '../pages/block'
import { MeasureName } from '../progress/measure-name'
import { thresholdLines } from '../progress/reading'
import sheet from '../sheet.module.css'
import { thenAndNow } from '../then-and-now'
import type { LetterWords } from './found-words'
import { listed } from './in-sentence'

/**
 * What the letter rests on, drawn anew from the record whatever the therapist wrote: body then and now, the table of change with the
 * sources of its thresholds, and what was only carried over at the latest visit.
 */
export function evidenceBlocks(words: LetterWords, data: LetterData, parts: readonly DocumentPart[]): Block[] {
  const changed = whatChanged(data.care.visits, data.practice.thresholds)
  const rows = changed === null || !parts.includes('table') ? [] : measuresToReport(changed).filter((row) => courseOf(row) !== null)
  const shown = [...(parts.includes('figures') ? figures(words, data) : []), ...changeTable(words, rows), ...carriedLine(words, data)]
  if (shown.length === 0) return []
  return [{ kind: 'whole', id: 'evidence-heading', node: <Heading>{words.t('evidence.title')}</Heading>, keepWithNext: true }, ...shown]
}

function figures({ d }: LetterWords, { care, client }: LetterData): Block[] {
  const pair = figureVisits(care.visits)
  if (pair === null) return []
  const shown = thenAndNow(pair, (visit) => d('figure.visit', { on: formatDay(visit.heldOn), number: visit.number }))
  return figureBlocks(recordFigureWords(d), shown, d('figure.legendSummary'), client.figure)
}

function changeTable(words: LetterWords, rows: readonly ChangeRow[]): Block[] {
  if (rows.length === 0) return []
  const { t, d } = words
  return [
    {
      kind: 'table',
      id: 'change',
      caption: t('evidence.caption'),
      columns: 'letterChange',
      head: (
        <tr>
          <th scope="col">{d('table.measure')}</th>
          <th scope="col">{d('table.firstMeasured')}</th>
          <th scope="col">{d('table.lastMeasured')}</th>
          <th scope="col">{d('table.change')}</th>
          <th scope="col">{d('table.n')}</th>
        </tr>
      ),
      rows: rows.flatMap((row) => {
        const course = courseOf(row)
        return course === null ? [] : [{ id: measureId(row.key), node: <Row words={words} row={row} course={course} /> }]
      }),
    },
    ...thresholdLines({ t: d, p: words.p }, rows).map((line, index): Block => ({
      kind: 'whole',
      id: `threshold-${index}`,
      node: <p className={sheet.reading}>{line}</p>,
    })),
  ]
}

function Row({ words: { d, p }, row, course }: { words: LetterWords; row: ChangeRow; course: Comparison }) {
  const { from, to, change } = course
  const cell = ({ value, on }: Dated) => (
    <td>
      {measureValue(row.key, value)}
      <span className={sheet.detail}>{formatDay(on)}</span>
    </td>
  )
  return (
    <tr>
      <th scope="row">
        <MeasureName words={{ t: d, p }} of={row.key} />
      </th>
      {cell(from)}
      {cell(to)}
      <td className={sheet.change}>
        <span data-direction={change.direction}>
          <span aria-hidden>{directionSign[change.direction]} </span>
          {changeWords(p, row.key, course)}
        </span>
      </td>
      <td>{row.n}</td>
    </tr>
  )
}

/** As text, which breaks between lines: there can be a hundred. */
function carriedLine(words: LetterWords, { care }: LetterData): Block[] {
  const last = care.visits.at(-1)
  const carried = last === undefined ? [] : carriedIn(last)
  if (carried.length === 0) return []
  return [{ kind: 'text', id: 'carried', text: words.t('evidence.carried', { list: listed(carried.map((it) => carriedWords(words, it))) }) }]
}

function carriedWords({ t, p }: LetterWords, { key, value, on }: Carried): string {
  const named = (measure: string, words: string) => t('evidence.carriedOne', { measure, value: words, on: formatDay(on) })
  if (key.kind === 'area-pain') return named(t('evidence.areaPain', { area: regionLabel(key.regionId) }), String(value))
  const measure = key.kind === 'tension' ? t('evidence.tension', { area: regionLabel(key.regionId) }) : measureLabel(p, key)
  return named(measure, measureValue(key, value))
}
