import type { DetailValue, SessionArea, SessionContent, SessionMovement } from '../../shared/contract/session-content'
import { cupGroups } from '../../shared/domain/cup-details'
import { addDays, dayIn, formatDay } from '../../shared/domain/days'
import { areaScales, findingProblem, movementScales } from '../../shared/domain/findings'
import { scoreProblem } from '../../shared/domain/measure-range'
import { pointGroups } from '../../shared/domain/point-details'
import { noticeIdForm } from '../../shared/domain/session-notices'
import { detailProblem, therapyDetailProblems } from '../../shared/domain/therapy-details'
import { workGroups } from '../../shared/domain/work-details'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import { entryLimits, movementById } from '../../shared/reference/mobility'
import { type Acupoint, pointByCode } from '../../shared/reference/acupoints'
import { musclesOfRegion, regionById } from '../../shared/reference/anatomy'
import { type DetailGroup, groupOf } from '../../shared/reference/therapies'
import { clientOfComplaint } from '../complaints/read'
import type { ReadDb } from '../db/orm'
import type { Clock } from '../clock'

const units = { deg: '°', cm: ' cm', 'spinal-level': '' } as const

/**
 * What the schema cannot see: the complaint is the client's own, the day has come (tomorrow is allowed: a laptop's zone may be
 * wrong), details fit their vocabulary, places and sides exist, measured values lie in the range of their kind, and nothing is
 * carried from a later day.
 *
 * @throws AppError 'invalid_input' with paths under `content`
 */
export function checkContent(db: ReadDb, clientId: number, content: SessionContent, clock: Clock): void {
  const fields: FieldErrors = {}
  if (content.complaintId !== null && clientOfComplaint(db, content.complaintId) !== clientId) {
    fields['content.complaintId'] = 'This complaint is not one of this client’s.'
  }
  if (content.heldOn > addDays(dayIn(clock.zone(), clock.now()), 1)) fields['content.heldOn'] = 'The session is dated in the future.'
  const check = <T>(name: string, list: readonly T[], problemsOf: (entry: T) => FieldErrors) => {
    for (const [index, entry] of list.entries()) {
      for (const [field, problem] of Object.entries(problemsOf(entry))) fields[`content.${name}.${index}.${field}`] = problem
    }
  }
  check('therapies', content.therapies, ({ therapyId, details }) =>
    withLabels(therapyDetailProblems(therapyId, details), (group) => groupOf(therapyId, group)?.label),
  )
  check('areas', content.areas, areaProblems)
  check('movements', content.movements, movementProblems)
  check('work', content.work, ({ therapyId, regionId, muscleId, details }) => ({
    ...detailsProblems(workGroups(therapyId), details),
    ...muscleProblem(regionId, muscleId),
  }))
  check('points', content.points, ({ code, side, details }) => ({ ...detailsProblems(pointGroups(), details), ...sideProblem(pointByCode(code), side) }))
  check('cups', content.cups, ({ therapyId, view, regionId, details }) => ({
    ...detailsProblems(cupGroups(therapyId), details),
    ...viewProblem(view, regionId),
  }))
  check('stamps', content.stamps, ({ view, regionId, muscleId }) => ({ ...viewProblem(view, regionId), ...muscleProblem(regionId, muscleId) }))
  check('scores', content.scores, ({ measureId, value }) => named('value', scoreProblem(measureId, value)))
  check('activities', content.activities, ({ text, score, carriedOn }) => ({
    ...named('text', text === '' ? 'Write the activity in the client’s own words.' : null),
    ...named('carriedOn', score === null && carriedOn !== null ? nothingCarried : null),
  }))
  check('overrides', content.overrides, ({ noticeId }) => named('noticeId', noticeIdForm.test(noticeId) ? null : 'There is no such notice.'))
  const later = carriedDays(content).filter((on) => on > content.heldOn).toSorted().at(-1)
  if (later !== undefined) {
    fields['content.heldOn'] = `Values of ${formatDay(later)} are carried into this session, so it cannot be dated before that day. Confirm or remove them first.`
  }
  refuseFields(fields)
}

const named = (field: string, problem: string | null): FieldErrors => (problem === null ? {} : { [field]: problem })

const withLabels = (problems: FieldErrors, labelOf: (group: string) => string | undefined): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([group, problem]) => [`details.${group}`, `${labelOf(group) ?? group}: ${problem}`]))

/** Details of one place against the groups that can be said of it. */
function detailsProblems(groups: readonly DetailGroup[], details: Readonly<Record<string, DetailValue>>): FieldErrors {
  const problems = Object.entries(details).flatMap(([id, value]) => {
    const group = groups.find((one) => one.id === id)
    const problem = group === undefined ? 'This detail does not belong here.' : detailProblem(group, value)
    return problem === null ? [] : [[id, problem] as const]
  })
  return withLabels(Object.fromEntries(problems), (id) => groups.find((one) => one.id === id)?.label)
}

function findingsProblems(scales: readonly string[], findings: Readonly<Record<string, string>>): FieldErrors {
  const problems = Object.entries(findings).flatMap(([scaleId, gradeId]) => {
    const problem = findingProblem(scales, scaleId, gradeId)
    return problem === null ? [] : [[`findings.${scaleId}`, problem] as const]
  })
  return Object.fromEntries(problems)
}

const areaProblems = ({ findings, tensionArrival, tensionCarriedOn, painArrival, painCarriedOn }: SessionArea): FieldErrors => ({
  ...findingsProblems(areaScales, findings),
  ...named('tensionCarriedOn', tensionArrival === null && tensionCarriedOn !== null ? nothingCarried : null),
  ...named('painCarriedOn', painArrival === null && painCarriedOn !== null ? nothingCarried : null),
})

const nothingCarried = 'There is no value that could be carried.'

/** A midline point has no sides; of the others each lies left and right, but for the few that lie on one. */
function sideProblem(point: Acupoint | undefined, side: SessionContent['points'][number]['side']): FieldErrors {
  if (point === undefined) return {}
  if (point.laterality === 'midline') return named('side', side === 'midline' ? null : `${point.code} lies on the midline.`)
  if (side === 'midline') return { side: `${point.code} does not lie on the midline.` }
  return named('side', point.laterality === 'bilateral' || point.laterality === side ? null : `${point.code} lies on the ${point.laterality} only.`)
}

const viewProblem = (view: 'front' | 'back', regionId: string): FieldErrors =>
  named('regionId', regionById(regionId)?.view === view ? null : 'This region is not seen from this side of the body.')

const muscleProblem = (regionId: string, muscleId: string | null): FieldErrors =>
  named('muscleId', muscleId === null || musclesOfRegion(regionId).some(({ id }) => id === muscleId) ? null : 'This muscle does not lie in this region.')

/** Every day a value was carried from. */
function carriedDays({ areas, pain, movements, scores, activities }: SessionContent): string[] {
  const days = [
    ...areas.flatMap((area) => [area.tensionCarriedOn, area.painCarriedOn]),
    ...[pain, ...movements, ...scores, ...activities].map(({ carriedOn }) => carriedOn),
  ]
  return days.filter((on) => on !== null)
}

function movementProblems({ movementId, side, before, after, carriedOn, findings }: SessionMovement): FieldErrors {
  const movement = movementById(movementId)
  if (movement === undefined) return { movementId: 'This movement is not in the list.' }
  const fields: FieldErrors = findingsProblems(movementScales, findings)
  if (movement.bilateral && side === 'both') fields.side = 'This movement is measured on the left or on the right.'
  if (!movement.bilateral && side !== 'both') fields.side = 'This movement has no left and right.'
  if (before === null && carriedOn !== null) fields.carriedOn = nothingCarried
  const { min, max } = entryLimits(movement)
  for (const [field, value] of Object.entries({ before, after })) {
    if (value !== null && (value < min || value > max)) fields[field] = `This is not plausible: ${min} to ${max}${units[movement.unit]} fit.`
  }
  return fields
}
