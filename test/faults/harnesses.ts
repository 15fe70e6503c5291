import type { Harness } from './harness'
import { harness as bytes } from './bytes/run'
import { harness as kill } from './kill/run'
import { harness as messages } from './messages/run'

/** What `npm run faults` runs, in this order. */
export const harnesses: readonly Harness[] = [kill, bytes, messages]
