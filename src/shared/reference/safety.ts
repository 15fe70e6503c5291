import type { SafetyFile } from './safety-schema'
import json from './safety.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** Conditions, rules by therapy, red flags and treatment alerts. It informs; the therapist decides. */
export const safety = lazyVocabulary<SafetyFile>(json)

export type Condition = (typeof safety.conditions)[number]
export type RedFlag = (typeof safety.redFlags)[number]
export type TreatmentAlert = (typeof safety.treatmentAlerts)[number]
export type SafetySource = (typeof safety.sources)[number]
type OwnRule = (typeof safety.therapies)[number]['rules'][number]
/** `from` is the therapy the rule was written for: another one when it is inherited. */
export type SafetyRule = OwnRule & { from: string }

const conditionMap = once(() => byId(safety.conditions))
const therapyMap = once(() => byId(safety.therapies))
const redFlagMap = once(() => byId(safety.redFlags))
const alertMap = once(() => byId(safety.treatmentAlerts))
const sourceMap = once(() => byId(safety.sources))
const actionMap = once(() => byId(safety.actions))

export const redFlags = (): readonly RedFlag[] => safety.redFlags
export const conditions = (): readonly Condition[] => safety.conditions
export const conditionById = (id: string): Condition | undefined => conditionMap().get(id)
export const redFlagById = (id: string): RedFlag | undefined => redFlagMap().get(id)
export const treatmentAlertById = (id: string): TreatmentAlert | undefined => alertMap().get(id)
export const conditionLabel = (id: string): string => conditionById(id)?.label ?? id

/** "Severe"; an unknown facet is shown as it is. */
export const facetLabel = (conditionId: string, facetId: string): string =>
  conditionById(conditionId)?.facets?.find((facet) => facet.id === facetId)?.label ?? facetId

export const safetySourceById = (id: string): SafetySource | undefined => sourceMap().get(id)
/** "Same-day or urgent medical assessment"; an unknown action is shown as it is. */
export const actionLabel = (id: string): string => actionMap().get(id)?.label ?? id

/** What is asked about a client. Two of the conditions ask about the plan instead and are left out here. */
export const clientConditions = (): Condition[] => safety.conditions.filter((condition) => !condition.plan)

/**
 * Whether rules were collected for a therapy at all. Where not (dry needling, gua sha …) the app must say so:
 * no rule on file is not the same as no risk.
 */
export const hasSafetyRules = (therapyId: string): boolean => therapyMap().has(therapyId)

/**
 * Same condition, same reach and at least as strict: the therapy's own wording then stands for both. A rule for some facets or
 * ages only stands for no other: electro-acupuncture bars uncontrolled epilepsy, the caution for controlled epilepsy remains.
 */
function covers(own: OwnRule, inherited: OwnRule): boolean {
  const plain = own.when === undefined && (own.scope.type === 'whole-treatment' || own.scope.type === 'local-area')
  const asStrict = own.level === inherited.level || own.level === 'contraindicated'
  return plain && asStrict && own.condition === inherited.condition && own.scope.type === inherited.scope.type
}

const resolved = once(() => {
  const rules = new Map<string, SafetyRule[]>()
  for (const therapy of safety.therapies) {
    const own = therapy.rules.map((rule) => ({ ...rule, from: therapy.id }))
    const inherited = therapy.inherits
      .flatMap((parent) => (therapyMap().get(parent)?.rules ?? []).map((rule) => ({ ...rule, from: parent })))
      .filter((rule) => !own.some((it) => covers(it, rule)))
    rules.set(therapy.id, [...own, ...inherited])
  }
  return rules
})

/** All rules of a therapy: its own, then those it inherits (electro-acupuncture also has those of acupuncture). */
export function safetyRules(therapyId: string): readonly SafetyRule[] {
  return resolved().get(therapyId) ?? []
}

/** Lower case, without accents, every run of other signs one blank: "Warfarin-Natrium 5 mg" → " warfarin natrium 5 mg ". */
const wordsOf = (name: string): string =>
  ` ${name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** The condition that a medicine of this name may count as, or null. Only a suggestion: brands are not listed, doses not weighed. */
export function suggestedCondition(medicine: string): string | null {
  const words = wordsOf(medicine)
  return safety.medicineNames.find((entry) => words.includes(` ${entry.name} `))?.condition ?? null
}

/** Conditions that a medicine may amount to, in the order of the list. */
export const medicineConditions = (): string[] => [...new Set(safety.medicineNames.map((entry) => entry.condition))]
