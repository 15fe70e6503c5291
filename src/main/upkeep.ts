import type { WriteDb } from './db/orm'

/** A small piece of work that no operation waits for. @returns whether there is more of it */
export type UpkeepStep = (db: WriteDb) => boolean

interface Options {
  /** The open practice; null while none is. */
  open(): WriteDb | null
  steps: readonly UpkeepStep[]
  failed(what: string, error: unknown): void
}

export interface Upkeep {
  /** Something may have come up: after unlocking, after a change. */
  wake(): void
}

/** Milliseconds of quiet before work begins: typing saves three times a second, and what is typed is found within a second. */
const quiet = 600

/**
 * Does what is left over in small pieces, one in each turn of the event loop, so that no key waits for it. What it has not done stays in
 * the database and is done after the next unlocking. A step that fails is left alone until the next waking; the others go on.
 */
export function createUpkeep({ open, steps, failed }: Options): Upkeep {
  let waiting: NodeJS.Timeout | undefined
  /** Left alone until the next waking. */
  const failing = new Set<UpkeepStep>()

  function work(): void {
    const db = open()
    if (db === null) return
    if (steps.some((step) => hasMore(step, db))) waiting = setTimeout(work, 0)
  }

  /** One that fails keeps no other from being done. */
  function hasMore(step: UpkeepStep, db: WriteDb): boolean {
    if (failing.has(step)) return false
    try {
      return step(db)
    } catch (error) {
      failing.add(step)
      failed('work in the background', error)
      return false
    }
  }

  return {
    wake() {
      clearTimeout(waiting)
      failing.clear()
      waiting = setTimeout(work, quiet)
      waiting.unref()
    },
  }
}
