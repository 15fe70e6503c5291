import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { areaById } from '../../../shared/reference/anatomy'
import { causeById, effectById, factorById, onsetById } from '../../../shared/reference/causes'
import { redFlagById } from '../../../shared/reference/safety'
import { localDay, type RecordData } from '../document-data'
import { FieldHeading } from '../facts'
import type { Block } from '../pages/block'
import { labelled } from '../progress/care'
import { Apart } from '../runs'
import { type Detail, detailTable } from './detail-table'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** Every complaint with every field, oldest first. */
export function complaintBlocks(words: RecordWords, { complaints }: RecordData): Block[] {
  const { t } = words
  const oldest = complaints.toSorted((a, b) => a.id - b.id)
  return section('complaints', t('section.complaints'), oldest.length === 0 ? [line('complaints-none', t('complaint.none'))] : oldest.flatMap((one) => complaintOf(words, one)))
}

function complaintOf(words: RecordWords, complaint: Complaint): Block[] {
  const { t } = words
  const id = `complaint-${complaint.id}`
  return [
    { kind: 'whole', id, node: <FieldHeading><Apart text={complaint.title} /></FieldHeading>, keepWithNext: true },
    detailTable(words, `${id}-details`, t('complaint.caption'), details(words, complaint)),
    ...labelled(t('complaint.history'), `${id}-history`, complaint.history),
    ...labelled(t('complaint.goal'), `${id}-goal`, complaint.goal),
    ...labelled(t('complaint.plan'), `${id}-plan`, complaint.plan),
  ]
}

function details({ t, d }: RecordWords, complaint: Complaint): Detail[] {
  const day = (on: string | null) => (on === null ? null : formatDay(on))
  const factors = (ids: readonly string[]) => ids.map((id) => factorById(id)?.label ?? id).join(', ')
  const effects = complaint.effects.map(({ effectId, rating }) => {
    const effect = effectById(effectId)?.label ?? effectId
    return rating === null ? effect : d('complaint.rated', { effect, rating })
  })
  const flags = complaint.redFlagIds.map((id) => redFlagById(id)?.label ?? id).join(', ')
  return [
    { label: d('complaint.where'), value: complaint.areaIds.map((id) => areaById(id)?.label ?? id).join(', ') },
    { label: t('complaint.side'), value: complaint.side === null ? null : d(`complaint.side.${complaint.side}`) },
    { label: d('complaint.onset'), value: complaint.onsetId === null ? null : (onsetById(complaint.onsetId)?.label ?? complaint.onsetId) },
    { label: t('complaint.began'), value: day(complaint.startedOn) },
    { label: d('complaint.causes'), value: complaint.causeIds.map((id) => causeById(id)?.label ?? id).join(', ') },
    { label: d('complaint.worse'), value: factors(complaint.aggravatingIds) },
    { label: d('complaint.better'), value: factors(complaint.easingIds) },
    { label: d('complaint.hinders'), value: effects.join(', ') },
    // None of those asked about is an answer; never asked is none.
    { label: t('complaint.redFlags'), value: flags === '' && complaint.redFlagsAskedOn !== null ? t('complaint.redFlagsNone') : flags },
    { label: t('complaint.asked'), value: day(complaint.redFlagsAskedOn) },
    { label: t('complaint.planned'), value: complaint.plannedSessions },
    { label: t('complaint.created'), value: formatDay(localDay(complaint.createdAt)) },
    { label: t('complaint.closed'), value: day(complaint.closedOn) },
  ]
}
