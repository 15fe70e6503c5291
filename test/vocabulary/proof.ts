import { expect } from 'vitest'

/** What must be possible with every entry of a vocabulary. */
export const steps = ['entered', 'saved', 'shown', 'printed', 'searched'] as const
export type Step = (typeof steps)[number]

/** One entry with what it was seen to do: "anatomy.json: regions.4 (sole-left)". */
export interface Proof {
  entry: string
  done: Record<Step, boolean>
}

/**
 * Deliberate exceptions, by kind of entry: a step that holds for none of the entries, and why. A test of a kind fails when an
 * exception stands here that is none (any more), so the list says exactly what is missing.
 */
const exceptions = {
  'therapy detail': { searched: 'The words of a therapy stand in sight or behind one button; there are at most 21 groups and 17 items.' },
  'work detail': { searched: 'The words for an area stand in sight or behind one button.' },
  region: {},
  muscle: {},
  area: {},
  'area finding': { searched: 'A scale of five steps stands in sight.' },
  movement: {},
  'movement finding': { searched: 'A scale of at most seven steps stands in sight.' },
  'spinal level': { searched: 'Chosen from a list of 30 in the order of the spine.' },
  measure: {},
  acupoint: {},
  'treatment alert': { searched: 'Four alerts stand in one menu.' },
  onset: { searched: 'A handful of choices, all in sight.' },
  cause: {},
  factor: {},
  effect: { searched: 'Stand in sight by domain, the less usual domains behind one button.' },
  'red flag': { searched: 'A check list of the complaint’s own sites, all in sight.' },
  condition: { searched: 'One list, filtered by the letters typed; played in the whole-app tests.' },
  'condition facet': { printed: 'Printed in the words of the rule it decides.', searched: 'At most four choices, all in sight.' },
  'medicine name': {},
} satisfies Record<string, Partial<Record<Step, string>>>

export type Kind = keyof typeof exceptions

/** Every entry does every step, but for the exceptions of its kind, which none of them does. Fails by entry, with its path. */
export function expectProven(kind: Kind, proofs: readonly Proof[]): void {
  expect(proofs.length, kind).toBeGreaterThan(0)
  const excepted = steps.filter((step) => step in exceptions[kind])
  const faults = proofs.flatMap(({ entry, done }) => steps.filter((step) => !done[step] && !excepted.includes(step)).map((step) => `${entry}: not ${step}`))
  expect(faults).toEqual([])
  const stale = excepted.filter((step) => proofs.every(({ done }) => done[step]))
  expect(stale.map((step) => `exceptions of ${kind}: every entry is ${step} by now`)).toEqual([])
}
