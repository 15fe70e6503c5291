import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import type { RunCheck } from './check-in-thread'
import type { OpenPractice } from './open-practice'

/** The check of the practice that was just opened: nobody waits for it, and it is heard of only where something is wrong. */
export interface BackgroundCheck {
  /** Begins in a moment, in place of one that is under way. */
  begin(practice: OpenPractice): void
  /** Ends it, unfinished. @returns when its connection is closed and its key wiped; null: there was none yet. Never rejects. */
  end(): Promise<void> | null
  /** Done when it is through, whatever it found; null when none is under way. */
  going(): Promise<void> | null
  /** Whether this database was found damaged while it was open: it is not opened again unchecked. */
  foundDamaged(database: string): boolean
  /** It was checked again, and is whole by now. */
  foundWhole(database: string): void
}

interface Options {
  check: RunCheck
  /** Milliseconds until it begins: the first screen after unlocking needs both cores. */
  after: number
  /** It must not stay open. Never rejects. */
  damaged(practice: OpenPractice): Promise<unknown>
  /** For the log: what was found, or that the check could not be carried out. Then nothing is known of the file; the next unlocking checks again. */
  failed(what: string, error: unknown): void
}

export function createBackgroundCheck({ check, after, damaged, failed }: Options): BackgroundCheck {
  let known: string | null = null
  let going: { done: Promise<void>; stop(): Promise<void> | null } | null = null

  function begin(practice: OpenPractice): void {
    const before = end()
    if (practice.checked) return
    const stopped = new AbortController()
    const { signal } = stopped
    let run: ReturnType<RunCheck> | null = null
    const work = async () => {
      await Promise.all([before, pause(after, undefined, { signal })])
      if (signal.aborted) return
      run = check(practice.db.name, practice.key)
      await run.done
    }
    const verdict = async (error: unknown) => {
      if (signal.aborted) return
      failed('checking the records', error)
      if (!(error instanceof AppError) || error.code !== 'damaged') return
      known = practice.db.name
      await damaged(practice)
    }
    const mine = {
      done: work()
        .catch(verdict)
        .finally(() => {
          if (going === mine) going = null
        }),
      stop: () => {
        stopped.abort()
        run?.stop()
        return run === null ? before : mine.done
      },
    }
    going = mine
  }

  const end = () => going?.stop() ?? null

  return {
    begin,
    end,
    going: () => going?.done ?? null,
    foundDamaged: (database) => known === database,
    foundWhole(database) {
      if (known === database) known = null
    },
  }
}
