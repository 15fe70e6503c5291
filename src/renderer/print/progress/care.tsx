import type { TFunction } from 'i18next'
import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { areaById } from '../../../shared/reference/anatomy'
import { causeById, effectById, factorById, onsetById } from '../../../shared/reference/causes'
import type { ProgressData } from '../document-data'
import { type Fact, Facts, FieldHeading, Heading } from '../facts'
import type { Block } from '../pages/block'
import { paragraphs } from '../paragraphs'
import { Apart } from '../runs'

type Words = TFunction<'documents'>

/** What the client came for and what they want to reach. */
export function complaintBlocks(t: Words, complaint: Complaint | null): Block[] {
  const heading: Block = { kind: 'whole', id: 'complaint-heading', node: <Heading>{t('section.complaint')}</Heading>, keepWithNext: true }
  if (complaint === null) return [heading, { kind: 'whole', id: 'complaint-none', node: <p>{t('complaint.none')}</p> }]
  const where = complaint.areaIds.map((id) => areaById(id)?.label ?? id).join(', ')
  const side = complaint.side === null ? '' : t(`complaint.side.${complaint.side}`)
  const onset = [
    complaint.onsetId === null ? '' : (onsetById(complaint.onsetId)?.label ?? complaint.onsetId),
    complaint.startedOn === null ? '' : t('fact.since', { on: formatDay(complaint.startedOn) }),
  ]
  const facts: Fact[] = [
    { label: t('fact.complaint'), value: <Apart text={complaint.title} /> },
    { label: t('complaint.where'), value: [where, side].filter(Boolean).join(', ') },
    { label: t('complaint.onset'), value: onset.filter(Boolean).join(', ') },
  ]
  return [
    heading,
    { kind: 'whole', id: 'complaint', node: <Facts facts={facts.filter(({ value }) => value !== '')} />, keepWithNext: complaint.goal !== '' },
    ...told(t, complaint),
    ...labelled(t('complaint.goal'), 'goal', complaint.goal),
  ]
}

/** What the client links it to, what changes it, what it hinders: the client's account, in the words of the vocabulary. */
function told(t: Words, { causeIds, aggravatingIds, easingIds, effects }: Complaint): Block[] {
  const factor = (id: string) => factorById(id)?.label ?? id
  const rated = effects.map(({ effectId, rating }) => {
    const effect = effectById(effectId)?.label ?? effectId
    return rating === null ? effect : t('complaint.rated', { effect, rating })
  })
  const rows = [
    ['causes', causeIds.map((id) => causeById(id)?.label ?? id)],
    ['worse', aggravatingIds.map(factor)],
    ['better', easingIds.map(factor)],
    ['hinders', rated],
  ] as const
  const filled = rows.filter(([, words]) => words.length > 0)
  if (filled.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'complaint-told',
      caption: t('complaint.told'),
      columns: 'details',
      head: (
        <tr>
          <th scope="col">{t('detail.item')}</th>
          <th scope="col">{t('detail.value')}</th>
        </tr>
      ),
      rows: filled.map(([id, words]) => ({
        id,
        node: (
          <tr>
            <th scope="row">{t(`complaint.${id}`)}</th>
            <td>{words.join(', ')}</td>
          </tr>
        ),
      })),
    },
  ]
}

/** The plan of care of the complaint and, `withNotes`, what the latest note that has a plan says. */
export function planBlocks(t: Words, { complaint, visits }: ProgressData, withNotes: boolean): Block[] {
  const latest = withNotes ? visits.findLast((visit) => visit.plan.trim() !== '') : undefined
  const planned = complaint?.plannedSessions ?? null
  const parts: Block[] = [
    ...labelled(t('plan.complaint'), 'care-plan', complaint?.plan ?? ''),
    ...(planned === null ? [] : [{ kind: 'whole' as const, id: 'planned', node: <p>{t('plan.sessions', { done: visits.filter(({ complaintId }) => complaintId === complaint?.id).length, planned })}</p> }]),
    ...(latest ? labelled(t('plan.latest', { on: formatDay(latest.heldOn) }), 'latest-plan', latest.plan) : []),
  ]
  return [
    { kind: 'whole', id: 'plan-heading', node: <Heading>{t('section.plan')}</Heading>, keepWithNext: true },
    ...(parts.length > 0 ? parts : [{ kind: 'whole' as const, id: 'plan-none', node: <p>{t('plan.none')}</p> }]),
  ]
}

/** A text under its name; nothing where there is none. */
export function labelled(label: string, id: string, text: string): Block[] {
  if (text.trim() === '') return []
  return [{ kind: 'whole', id: `${id}-label`, node: <FieldHeading>{label}</FieldHeading>, keepWithNext: true }, ...paragraphs(id, text)]
}
