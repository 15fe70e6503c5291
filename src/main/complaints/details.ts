import type { Complaint, ComplaintDetails } from '../../shared/contract/complaints'
import { dayIn } from '../../shared/domain/days'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import { factorById } from '../../shared/reference/causes'
import type { complaintItem } from '../db/schema/complaints'
import type { Clock } from '../clock'

type Item = typeof complaintItem.$inferInsert

/**
 * What the schema cannot see: factors of the right kind, each effect once, no beginning in the future or after the end.
 *
 * @param prefix path of the details in the operation's input ("details." or "changes.")
 * @throws AppError 'invalid_input'
 */
export function checkDetails(details: ComplaintDetails, closedOn: Complaint['closedOn'], clock: Clock, prefix: string): void {
  const fields: FieldErrors = {}
  for (const kind of ['aggravating', 'easing'] as const) {
    for (const [index, id] of details[`${kind}Ids`].entries()) {
      if (factorById(id)?.kind !== kind) fields[`${prefix}${kind}Ids.${index}`] = `This is not one of the ${kind} factors.`
    }
  }
  for (const [index, { effectId }] of details.effects.entries()) {
    if (details.effects.findIndex((effect) => effect.effectId === effectId) < index) {
      fields[`${prefix}effects.${index}`] = 'This effect stands here twice.'
    }
  }
  if (details.startedOn !== null) {
    if (details.startedOn > dayIn(clock.zone(), clock.now())) fields[`${prefix}startedOn`] = 'The day it began is in the future.'
    else if (closedOn !== null && closedOn < details.startedOn) fields[`${prefix}startedOn`] = 'It cannot begin after the day it was closed.'
  }
  if (details.redFlagsAskedOn !== null && details.redFlagsAskedOn > dayIn(clock.zone(), clock.now())) {
    fields[`${prefix}redFlagsAskedOn`] = 'The day they were asked about is in the future.'
  }
  refuseFields(fields)
}

/** One row for each choice; a choice named twice counts once. */
export function itemsFrom(complaintId: number, details: ComplaintDetails): Item[] {
  const chosen = (kind: Item['kind'], codes: readonly string[]): Item[] =>
    [...new Set(codes)].map((code, position) => ({ complaintId, kind, code, position, rating: null }))
  return [
    ...chosen('area', details.areaIds),
    ...chosen('cause', details.causeIds),
    ...chosen('aggravating', details.aggravatingIds),
    ...chosen('easing', details.easingIds),
    ...chosen('red-flag', details.redFlagIds),
    ...details.effects.map(({ effectId, rating }, position): Item => ({ complaintId, kind: 'effect', code: effectId, position, rating })),
  ]
}
