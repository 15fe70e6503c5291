import { AppError } from '../../shared/errors'

/**
 * Slows down wrong tries: 1 s after the first, then 2, 4, 8 … up to 60 s. Only a brake in the app, for somebody who types at this
 * keyboard. Whoever has the files tries them with a program of their own, which waits for nobody: against that stands the cost
 * of Argon2id and the length of the passphrase, nothing else.
 */
export interface Brake {
  /** Whole seconds until the next try is taken; 0 = now. */
  waitSeconds(): number
  /** @throws AppError 'refused' while there is to be waited */
  requireReleased(): void
  failed(): void
  released(): void
}

/**
 * @param elapsed milliseconds by a clock that nobody can set
 * @param already wrong tries that an earlier process counted: they are waited for anew
 */
export function createBrake(elapsed: () => number, already = 0): Brake {
  let count = already
  let last = elapsed()
  const brake: Brake = {
    waitSeconds: () => (count === 0 ? 0 : Math.max(0, Math.ceil(delaySeconds(count) - (elapsed() - last) / 1000))),
    requireReleased() {
      const seconds = brake.waitSeconds()
      if (seconds === 0) return
      throw new AppError('refused', `After wrong tries Levator waits longer each time. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`)
    },
    failed() {
      count += 1
      last = elapsed()
    },
    released() {
      count = 0
    },
  }
  return brake
}

export function delaySeconds(wrongTries: number): number {
  return Math.min(60, 2 ** (wrongTries - 1))
}
