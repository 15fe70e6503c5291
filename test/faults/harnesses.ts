import type { Harness } from './harness'
import { harness as messages } from './messages/run'

/** What `npm run faults` runs, in this order. */
export const harnesses: readonly Harness[] = [messages]
