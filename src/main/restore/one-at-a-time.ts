import { AppError } from '../../shared/errors'

export interface OneAtATime {
  /** @throws AppError 'conflict' while something else is done */
  alone<T>(work: () => Promise<T>): Promise<T>
  isBusy(): boolean
  /** Puts away at once, or when what is being done is over. */
  giveUp(): Promise<void>
  /** @throws AppError 'refused' */
  requireWanted(): void
  /** Waits for what was given up to be over. @throws AppError 'conflict' while something else is done */
  ready(): Promise<void>
}

/** Work on the one backup that is chosen. What is given up in the middle is put away by `putAway` when it has ended. */
export function oneAtATime(putAway: () => void): OneAtATime {
  let busy = false
  let abandoned = false
  let over: Promise<unknown> = Promise.resolve()

  function requireIdle(): void {
    if (busy) throw new AppError('conflict', 'Levator is still busy with this backup. Wait a moment.')
  }

  async function begun<T>(work: () => Promise<T>): Promise<T> {
    busy = true
    abandoned = false
    try {
      return await work()
    } finally {
      busy = false
      if (abandoned) putAway()
    }
  }

  return {
    async alone(work) {
      requireIdle()
      const mine = begun(work)
      over = mine.catch(() => {})
      return mine
    },
    isBusy: () => busy,
    async giveUp() {
      if (!busy) return putAway()
      abandoned = true
      await over
    },
    requireWanted() {
      if (abandoned) throw new AppError('refused', 'The backup was put away. Nothing was changed.')
    },
    async ready() {
      if (abandoned) await over
      requireIdle()
    },
  }
}
