import type { Harness } from './harness'

/** What `npm run faults` runs, in this order. */
export const harnesses: readonly Harness[] = []
