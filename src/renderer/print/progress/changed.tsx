import { formatDay } from '../../../shared/domain/days'
import { isMean, measureId } from '../../../shared/domain/progress'
import type { ChangeRow, Comparison, Dated as Value, WhatChanged } from '../../../shared/domain/what-changed'
import { changeWords, directionSign, meaningWords } from '../../features/progress/change-words'
import { measureLabel, measureValue } from '../../features/progress/measure-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import { MeasureName } from './measure-name'
import type { SummaryWords } from './words'

/** Latest against previous and first, row by row; below it, apart, what was not examined at both visits. */
export function changedBlocks(words: SummaryWords, changed: WhatChanged): Block[] {
  const { t } = words
  const heading: Block = { kind: 'whole', id: 'changed-heading', node: <Heading>{t('section.changed')}</Heading>, keepWithNext: true }
  if (changed.previous === null) {
    const only = t('changed.one', { on: formatDay(changed.latest.on) })
    return [heading, { kind: 'whole', id: 'changed-one', node: <p>{only}</p> }, ...overallBlocks(words, changed)]
  }
  return [heading, ...comparedBlock(words, changed), ...overallBlocks(words, changed), ...notBothBlock(words, changed.notBoth)]
}

/** The client's own rating of the change as a whole: one value, never subtracted from another. */
const overallBlocks = ({ p }: SummaryWords, { overall }: WhatChanged): Block[] =>
  overall.map(({ key, given }) => ({
    kind: 'whole',
    id: measureId(key),
    node: <p className={classes.overall}>{p('changed.overall', { measure: measureLabel(p, key), value: measureValue(key, given.value), on: formatDay(given.on) })}</p>,
  }))

function comparedBlock(words: SummaryWords, changed: WhatChanged): Block[] {
  const { t } = words
  // At the second visit the previous one is the first: one comparison says it all.
  const both = changed.previous?.visit !== changed.first.visit
  if (changed.rows.length === 0) return [{ kind: 'whole', id: 'changed-none', node: <p>{t('changed.none')}</p> }]
  return [
    {
      kind: 'table',
      id: 'changed',
      caption: t('table.changed'),
      columns: both ? 'changed' : 'changedOnce',
      head: (
        <tr>
          <th scope="col">{t('table.measure')}</th>
          <th scope="col"><Dated label={t('table.first')} on={changed.first.on} /></th>
          {both && changed.previous ? <th scope="col"><Dated label={t('table.previous')} on={changed.previous.on} /></th> : null}
          <th scope="col"><Dated label={t('table.latest')} on={changed.latest.on} /></th>
          {both ? <th scope="col">{t('table.sinceLast')}</th> : null}
          <th scope="col">{t('table.sinceFirst')}</th>
          <th scope="col">{t('table.n')}</th>
        </tr>
      ),
      rows: changed.rows.map((row) => ({ id: measureId(row.key), node: <Row words={words} row={row} both={both} /> })),
    },
  ]
}

function Dated({ label, on }: { label: string; on: string }) {
  return (
    <>
      {label}
      <span className={classes.day}>{formatDay(on)}</span>
    </>
  )
}

function Row({ words, row, both }: { words: SummaryWords; row: ChangeRow; both: boolean }) {
  const cell = (value: Value | null) => <td>{value === null ? <span className={classes.missing}>–</span> : measureValue(row.key, value.value)}</td>
  const values = isMean(row.key) ? meanValues(row) : row
  return (
    <tr>
      <th scope="row">
        <MeasureName words={words} of={row.key} />
      </th>
      {cell(values.first)}
      {both ? cell(values.previous) : null}
      {cell(values.latest)}
      {both ? <ChangeCell words={words} row={row} comparison={row.sinceLast} /> : null}
      <ChangeCell words={words} row={row} comparison={row.sinceFirst} meaning />
      <td>{row.n}</td>
    </tr>
  )
}

/** Of a mean only areas examined both times count, so its values belong to a comparison; shown where both comparisons agree on the latest. */
function meanValues({ sinceFirst, sinceLast }: ChangeRow): Pick<ChangeRow, 'first' | 'previous' | 'latest'> {
  const agree = sinceLast === null || sinceFirst === null || sinceLast.to.value === sinceFirst.to.value
  return agree
    ? { first: sinceFirst?.from ?? null, previous: sinceLast?.from ?? null, latest: sinceFirst?.to ?? sinceLast?.to ?? null }
    : { first: null, previous: null, latest: null }
}

interface CellProps {
  words: SummaryWords
  row: ChangeRow
  comparison: Comparison | null
  meaning?: boolean
}

function ChangeCell({ words, row, comparison, meaning = false }: CellProps) {
  const { t, p } = words
  if (comparison === null) return <td className={classes.change}>{t('table.notBoth')}</td>
  const { direction } = comparison.change
  return (
    <td className={classes.change}>
      <span data-direction={direction}>
        <span aria-hidden>{directionSign[direction]} </span>
        {changeWords(p, row.key, comparison)}
      </span>
      {isMean(row.key) ? (
        <span className={classes.detail}>
          {t(row.key.kind === 'tension-mean' ? 'changed.mean' : 'changed.meanActivities', { from: measureValue(row.key, comparison.from.value), to: measureValue(row.key, comparison.to.value), count: comparison.count })}
        </span>
      ) : null}
      {meaning && direction !== 'same' && comparison.change.meaningful !== null ? <span className={classes.detail}>{meaningWords(p, row.key, comparison, row.threshold)}</span> : null}
    </td>
  )
}

/** With its own first and newest value and their days, so that nothing measured is kept silent and no day is taken for another. */
function notBothBlock(words: SummaryWords, rows: readonly ChangeRow[]): Block[] {
  if (rows.length === 0) return []
  const { t } = words
  return [
    {
      kind: 'table',
      id: 'not-both',
      caption: t('changed.notBoth'),
      columns: 'notBoth',
      head: (
        <tr>
          <th scope="col">{t('table.measure')}</th>
          <th scope="col">{t('table.firstMeasured')}</th>
          <th scope="col">{t('table.lastMeasured')}</th>
          <th scope="col">{t('table.change')}</th>
          <th scope="col">{t('table.n')}</th>
        </tr>
      ),
      rows: rows.map((row) => ({
        id: measureId(row.key),
        node: (
          <tr>
            <th scope="row">
              <MeasureName words={words} of={row.key} />
            </th>
            <OwnCell row={row} value={row.own?.from ?? null} />
            <OwnCell row={row} value={row.own?.to ?? null} />
            {row.own === null ? <td className={classes.missing}>–</td> : <ChangeCell words={words} row={row} comparison={row.own} meaning />}
            <td>{row.n}</td>
          </tr>
        ),
      })),
    },
  ]
}

function OwnCell({ row, value }: { row: ChangeRow; value: Value | null }) {
  if (value === null) return <td className={classes.missing}>–</td>
  return (
    <td>
      {measureValue(row.key, value.value)}
      <span className={classes.detail}>{formatDay(value.on)}</span>
    </td>
  )
}
