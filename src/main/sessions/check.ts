import type { SessionContent, SessionMovement } from '../../shared/contract/sessions'
import { addDays, dayIn } from '../../shared/domain/days'
import { therapyDetailProblems } from '../../shared/domain/therapy-details'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import { entryLimits, movementById } from '../../shared/reference/mobility'
import { groupOf } from '../../shared/reference/therapies'
import { clientOfComplaint } from '../complaints/read'
import type { ReadDb } from '../db/orm'
import type { Clock } from '../clock'

const units = { deg: '°', cm: ' cm', 'spinal-level': '' } as const

/**
 * What the schema cannot see: the complaint is the client's own, the day has come (tomorrow is allowed: a laptop's zone may be
 * wrong), therapy details fit their vocabulary, movements have the sides and a plausible value of their kind.
 *
 * @throws AppError 'invalid_input' with paths under `content`
 */
export function checkContent(db: ReadDb, clientId: number, content: SessionContent, clock: Clock): void {
  const fields: FieldErrors = {}
  if (content.complaintId !== null && clientOfComplaint(db, content.complaintId) !== clientId) {
    fields['content.complaintId'] = 'This complaint is not one of this client’s.'
  }
  if (content.heldOn > addDays(dayIn(clock.zone(), clock.now()), 1)) fields['content.heldOn'] = 'The session is dated in the future.'
  for (const [index, { therapyId, details }] of content.therapies.entries()) {
    for (const [group, problem] of Object.entries(therapyDetailProblems(therapyId, details))) {
      fields[`content.therapies.${index}.details.${group}`] = `${groupOf(therapyId, group)?.label ?? group}: ${problem}`
    }
  }
  for (const [index, movement] of content.movements.entries()) {
    for (const [field, problem] of Object.entries(movementProblems(movement))) fields[`content.movements.${index}.${field}`] = problem
  }
  refuseFields(fields)
}

function movementProblems({ movementId, side, before, after }: SessionMovement): FieldErrors {
  const movement = movementById(movementId)
  if (movement === undefined) return { movementId: 'This movement is not in the list.' }
  const fields: FieldErrors = {}
  if (movement.bilateral && side === 'both') fields.side = 'This movement is measured on the left or on the right.'
  if (!movement.bilateral && side !== 'both') fields.side = 'This movement has no left and right.'
  const { min, max } = entryLimits(movement)
  for (const [field, value] of Object.entries({ before, after })) {
    if (value !== null && (value < min || value > max)) fields[field] = `This is not plausible: ${min} to ${max}${units[movement.unit]} fit.`
  }
  return fields
}
