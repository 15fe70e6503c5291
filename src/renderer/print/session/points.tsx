import type { TFunction } from 'i18next'
import type { SessionPoint } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { needleCounts } from '../../../shared/domain/needle-count'
import { pointDetailLines } from '../../../shared/domain/point-words'
import { pointByCode } from '../../../shared/reference/acupoints'
import { therapyLabel } from '../../../shared/reference/therapies'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Runs } from '../runs'
import { Value } from './carried-note'

type Words = TFunction<'documents'>

/** Every point with side, needles and what differs there from the whole visit, then the needles in and out. */
export function pointBlocks(t: Words, { content }: Session): Block[] {
  if (content.points.length === 0) return []
  return [
    { kind: 'whole', id: 'points-heading', node: <Heading>{t('section.points')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'points',
      caption: t('points.caption', { count: content.points.length }),
      columns: 'points',
      head: (
        <tr>
          <th scope="col">{t('points.point')}</th>
          <th scope="col">{t('points.side')}</th>
          <th scope="col">{t('points.needles')}</th>
          <th scope="col">{t('points.details')}</th>
        </tr>
      ),
      rows: content.points.map((point) => ({ id: `${point.code} ${point.side}`, node: <PointRow t={t} point={point} /> })),
    },
    ...needleCounts(content)
      .filter(({ inserted, removed }) => inserted !== null || removed !== null)
      .map(({ therapyId, inserted, removed, written }): Block => {
        const words = { therapy: therapyLabel(therapyId), in: inserted ?? t('table.none'), out: removed ?? t('points.notCounted') }
        return { kind: 'whole', id: `needles-${therapyId}`, node: <p>{t(written === null ? 'points.added' : 'points.written', words)}</p> }
      }),
  ]
}

function PointRow({ t, point }: { t: Words; point: SessionPoint }) {
  const known = pointByCode(point.code)
  const lines = pointDetailLines(point, { yes: t('detail.yes'), no: t('detail.no') })
  return (
    <tr>
      <th scope="row">
        {point.code}
        {known === undefined ? null : (
          <>
            {' '}
            {known.pinyinTone ?? known.pinyin} <Runs text={known.hanzi} />
          </>
        )}
      </th>
      <td>{t(`points.${point.side}`)}</td>
      <td>{point.needles}</td>
      <td>
        <Value t={t}>{lines.length === 0 ? null : lines.map(({ label, value }) => `${label}: ${value}`).join('; ')}</Value>
      </td>
    </tr>
  )
}
