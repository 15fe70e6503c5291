import type { Harness } from './harness'
import { harness as bytes } from './bytes/run'
import { harness as errors } from './errors/run'
import { harness as kill } from './kill/run'
import { harness as messages } from './messages/run'
import { harness as power } from './power/run'

/** What `npm run faults` runs, in this order. */
export const harnesses: readonly Harness[] = [kill, power, errors, bytes, messages]
