import type { TFunction } from 'i18next'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { formatDay } from '../../../shared/domain/days'
import { type SeriesPoint, seriesOf } from '../../../shared/domain/progress'
import { therapyLabel } from '../../../shared/reference/therapies'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'

type Words = TFunction<'documents'>

/** Every signed visit in a line, newest first. */
export function visitsBlocks(t: Words, visits: readonly ProgressVisit[]): Block[] {
  if (visits.length === 0) return []
  const tension = seriesOf(visits, { kind: 'tension-mean' }).points
  const pain = seriesOf(visits, { kind: 'pain' }).points
  const rows = visits.map((visit, index) => ({
    id: String(visit.sessionId),
    node: <VisitRow visit={visit} tension={tension[index]} pain={pain[index]} />,
  }))
  return [
    { kind: 'whole', id: 'visits-heading', node: <Heading>{t('section.visits')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'visits',
      caption: t('table.visits'),
      columns: 'visits',
      head: (
        <tr>
          <th scope="col">{t('table.visit')}</th>
          <th scope="col">{t('table.on')}</th>
          <th scope="col">{t('table.therapy')}</th>
          <th scope="col">{t('table.areasN')}</th>
          <th scope="col">{t('table.tension')}</th>
          <th scope="col">{t('table.painShort')}</th>
        </tr>
      ),
      rows: rows.toReversed(),
    },
  ]
}

function VisitRow({ visit, tension, pain }: { visit: ProgressVisit; tension: SeriesPoint | undefined; pain: SeriesPoint | undefined }) {
  return (
    <tr>
      <td>{visit.number}</td>
      <th scope="row">{formatDay(visit.heldOn)}</th>
      <td>{visit.therapyIds.map(therapyLabel).join(', ')}</td>
      <td>{tension?.count || <Missing />}</td>
      <td>
        <FromTo point={tension} digits={1} />
      </td>
      <td>
        <FromTo point={pain} digits={0} />
      </td>
    </tr>
  )
}

const Missing = () => <span className={classes.missing}>–</span>

function FromTo({ point, digits }: { point: SeriesPoint | undefined; digits: number }) {
  if (!point || (point.arrival === null && point.end === null)) return <Missing />
  return `${point.arrival?.toFixed(digits) ?? '–'} → ${point.end?.toFixed(digits) ?? '–'}`
}
