import type { ClientCondition, ClientHealth } from '../../shared/contract/clients'
import { addDays, type Day } from '../../shared/domain/days'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import { conditionById } from '../../shared/reference/safety'

/** Due dates further away are slips of the finger: a child is due within 40 weeks, and its mother may be seen a year later. */
const dueAhead = 294
const dueBehind = 366

function conditionProblems({ conditionId, facetId, areaIds, dueOn, sinceOn, untilOn }: ClientCondition, today: Day): FieldErrors {
  const condition = conditionById(conditionId)
  const fields: FieldErrors = {}
  if (sinceOn !== null && untilOn !== null && untilOn < sinceOn) fields.untilOn = 'The condition cannot end before it began.'
  if (facetId !== null && !condition?.facets?.some(({ id }) => id === facetId)) fields.facetId = 'This choice does not belong to the condition.'
  if (areaIds.length > 0 && !condition?.local) fields.areaIds = 'This condition does not lie in one area.'
  if (dueOn !== null && !condition?.weeks) fields.dueOn = 'Only a pregnancy has a due date.'
  else if (dueOn !== null && (dueOn > addDays(today, dueAhead) || dueOn < addDays(today, -dueBehind))) {
    fields.dueOn = 'This due date is not plausible: it lies within the next 42 weeks.'
  }
  return fields
}

/** @throws AppError 'invalid_input': a condition ends before it began, or what decides about it is not its own */
export function checkHealth({ conditions, medicines }: ClientHealth, today: Day): void {
  const fields: FieldErrors = {}
  for (const [index, condition] of conditions.entries()) {
    for (const [field, problem] of Object.entries(conditionProblems(condition, today))) fields[`health.conditions.${index}.${field}`] = problem
  }
  for (const [index, { conditionId }] of medicines.entries()) {
    if (conditionId !== null && conditionById(conditionId)?.plan) fields[`health.medicines.${index}.conditionId`] = 'No medicine counts as this.'
  }
  refuseFields(fields)
}
