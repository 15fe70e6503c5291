import type { NameParts } from './client-name'
import { addYears, ageOn, type Day } from './days'

/** The practice's own rule. Null = none: then nothing ever falls due by it. */
export interface RetentionRule {
  /** Whole years after the last contact. */
  adultYears: number | null
  /** Birthday up to which the record of somebody last seen as a minor is kept at least. */
  minorsUntilAge: number | null
}

/** What decides about one record. */
export interface Kept {
  bornOn: Day | null
  /** The last session held, signed or not; before there is one, the day the client was added. */
  lastContactOn: Day
}

/** Years of age from which the rule for adults alone applies. */
const adultAge = 18

/**
 * The first day on which the record is past the rule; null = never. Of a minor the later of both rules, and one more year for somebody
 * last seen at 17 (the NHS Records Management Code: to the 25th birthday, the 26th if 17 when treatment ended). Without a birth date
 * the rule for adults applies.
 */
export function pastOn({ bornOn, lastContactOn }: Kept, { adultYears, minorsUntilAge }: RetentionRule): Day | null {
  const byContact = adultYears === null ? null : addYears(lastContactOn, adultYears)
  const age = bornOn === null ? adultAge : ageOn(bornOn, lastContactOn)
  if (bornOn === null || age >= adultAge || minorsUntilAge === null) return byContact
  const byAge = addYears(bornOn, minorsUntilAge + (age === adultAge - 1 ? 1 : 0))
  return byContact === null || byAge > byContact ? byAge : byContact
}

/** Why a record may be destroyed: one is chosen, nothing is typed, and it stays in the record of the practice for good. */
export const erasureGrounds = ['retention-over', 'client-asked', 'entered-in-error', 'order', 'other-duty'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

/** Between asking and destroying lies a night. */
export const erasureWaitMs = 24 * 3_600_000

/** What is to be typed before a record is destroyed: the family name, or the only name there is. */
export const nameToType = ({ familyName, givenName, preferredName }: NameParts): string => familyName || givenName || preferredName
