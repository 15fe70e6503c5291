import type { ConditionFact, SafetyFacts, SafetyPlan } from '../../src/shared/domain/safety-facts'

/** The day of every plan in these tests. */
export const today = '2026-11-26'

export const blankPlan: SafetyPlan = { therapies: [], areas: [], work: [], points: [], cups: [], stamps: [], alertIds: [] }

export const blankFacts: SafetyFacts = {
  on: today, bornOn: null, conditions: [], medicines: [], redFlagIds: [], complaintAreaIds: null, complaintStartedOn: null,
}

export const therapy = (therapyId: string, details: SafetyPlan['therapies'][number]['details'] = {}) => ({ therapyId, details })
/** Not needled, so that it brings up nothing but what its therapy brings up. */
export const point = (code: string, details: SafetyPlan['points'][number]['details'] = {}) => ({ code, needles: 0, details })

export const condition = (conditionId: string, more: Partial<ConditionFact> = {}): ConditionFact => ({
  conditionId, facetId: null, areaIds: [], dueOn: null, sinceOn: null, untilOn: null, ...more,
})
