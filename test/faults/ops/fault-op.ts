import type { ErrorReply } from '../../../src/shared/errors'
import type { Clock } from '../../../src/main/clock'
import type { Database } from '../../../src/main/db/open'
import type { DatabaseKey } from '../../../src/main/db/key'
import type { Call } from '../../helpers/practice'
import type { App } from '../app'

/** Something the app does again and again in a process of its own while a fault comes, and how what that left behind is judged. */
export interface FaultOp {
  name: string
  /** How often it is tried, against the others: those that take long come seldom. */
  weight: number
  /** Milliseconds after the first acknowledgement (or the beginning, where `fromStart`) within which a kill falls. */
  within: number
  /** It is done once, so a kill may come before anything is acknowledged. */
  fromStart?: boolean
  /** Which of the prepared practices it begins with. */
  practice: 'small' | 'old'
  /** With the backups that the app makes by itself. */
  backups?: boolean
  /** In place of the one on the wall: where names of files must be known beforehand. */
  clock?: Clock
  /** For failing disks: the files it works with, from the practice's folder. */
  files?: readonly string[]
  /** In the child. Goes on until `until` acknowledgements are given; those of a kill never are. */
  drive(driving: Driving): Promise<void>
  /**
   * In the parent, without any fault any more.
   *
   * @param acked the number acknowledged last, 0 for none @returns one sentence for each promise that broke
   */
  check(left: Left, acked: number, said: string): Promise<string[]> | string[]
  /** The same in a fraction of the time, where thousands are judged: what was acknowledged is there, and nothing half. Default: `check`. */
  glance?(left: Left, acked: number): string[]
  /** Power-loss states: how many acknowledgements are traced, and the share of all states. Left out where its check takes too long. */
  traced?: { until: number; share: number }
}

export interface Driving {
  app: App
  userData: string
  /** Unlocks too, and without Argon2, which would take most of the time of a run. */
  recoveryKey: string
  /** The number of the last thing to do. */
  until: number
  /** The reply of number n came back ok. `word`: what the parent cannot know otherwise. */
  ack(n: number, word?: string): void
  /** The reply of number n was this error; the app goes on. */
  refused(n: number, error: ErrorReply): void
  /** Broken on purpose, for a negative control. */
  broken: string | null
}

/** A practice made ready once and copied for every run. */
export interface Prepared {
  userData: string
  dbId: string
  key: DatabaseKey
  recoveryKey: string
  /** `user_version`. */
  schemaBefore: number
  /** What no migration may change, as `lastingRows` saw it. */
  rows: string
}

/** What a process left behind, opened again. */
export interface Left extends Prepared {
  folder: string
  db: Database
  /** `user_version` as it was found. */
  schema: number
  /** The real dispatcher over `db`. */
  call: Call
}
