import type { Clock } from '../clock'

/** The time without work after which the practice locks itself. */
export interface IdleTime {
  /** Somebody works: it starts anew. @returns seconds until it is over; 0 when it was over already */
  anew(minutes: number): number
  /** The practice is closed: nothing is waited for. */
  end(): void
}

/** Milliseconds that the clock on the wall may go ahead of the timer before it counts as sleep. */
const sleepAfter = 10_000

export function createIdleTime({ clock, over }: { clock: Clock; over(): void }): IdleTime {
  let timer: NodeJS.Timeout | undefined
  let overAt = Infinity
  return {
    anew(minutes) {
      const now = Date.parse(clock.now())
      // A timer stands still while the laptop sleeps. Who opens the lid again is not awake: the time was over long ago.
      if (now > overAt + sleepAfter) {
        over()
        return 0
      }
      clearTimeout(timer)
      timer = setTimeout(over, minutes * 60_000)
      overAt = now + minutes * 60_000
      return minutes * 60
    },
    end() {
      clearTimeout(timer)
      overAt = Infinity
    },
  }
}
