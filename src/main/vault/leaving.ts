import type { Leaving } from './session'

/** Both ended; only the first can be hurried. Null: neither was there. */
export function andUntil(left: Leaving | null, ended: Promise<void> | null): Leaving | null {
  if (ended === null) return left
  return { done: Promise.all([left?.done, ended]).then(() => {}), giveUp: () => left?.giveUp() }
}

export const andThen = ({ done, giveUp }: Leaving, close: () => void): Leaving => ({ done: done.then(close, close), giveUp })
