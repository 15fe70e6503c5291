import { z } from 'zod'

/**
 * What the app says before or during a treatment, with its reason. It informs; the therapist decides. A `stop` asks for a reason
 * before the session can be finished, a `caution` does not.
 */
export const Notice = z.strictObject({
  /**
   * The same for the same matter in every evaluation, so that a reason given stays with it: "rule.wet-cupping.pregnancy". One for
   * each matter, with all the places that brought it up.
   */
  id: z.string().min(1).max(200),
  level: z.enum(['stop', 'caution']),
  kind: z.enum(['rule', 'no-rules', 'red-flag', 'alert', 'count', 'limit', 'supply', 'consent']),
  /** Rule, red flag or alert of the reference data it comes from; null for our own counts and limits. */
  ruleId: z.string().nullable(),
  /** The therapy whose rule it is. */
  therapyId: z.string().nullable(),
  /** Of a rule about the client; a rule about the plan has none. */
  conditionId: z.string().optional(),
  title: z.string().min(1),
  why: z.string(),
  /** What to do, of red flags and alerts. */
  advice: z.string().optional(),
  /** Sources of `reference/safety.json`. */
  sourceIds: z.array(z.string()),
  /** What it concerns: acupoint codes and regions of the body map; both empty when it is the whole treatment. */
  places: z.strictObject({ points: z.array(z.string()), regionIds: z.array(z.string()) }),
  /** Says that an area of the body map is wider than what the rule means. */
  wider: z.string().optional(),
  /** The fact that would decide is not recorded: the stricter is assumed, and this is what to record. */
  unsure: z.enum(['facet', 'area', 'weeks', 'age']).nullable(),
})
export type Notice = z.infer<typeof Notice>
