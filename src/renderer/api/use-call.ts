import { useState } from 'react'
import type { Input, TaskPath } from '../../shared/contract'
import type { AppError } from '../../shared/errors'
import { call } from './call'

/** A task of the contract for the first screen, which is there before the library that `useCommand` needs. */
export function useCall<P extends TaskPath>(path: P): {
  pending: boolean
  error: AppError | null
  run: (input: Input<P>) => Promise<void>
  forget: () => void
} {
  const [{ pending, error }, set] = useState<{ pending: boolean; error: AppError | null }>({ pending: false, error: null })
  const run = async (input: Input<P>) => {
    set({ pending: true, error: null })
    const failed = await call(path, input).then(
      () => null,
      (refused: AppError) => refused,
    )
    set({ pending: false, error: failed })
  }
  return { pending, error, run, forget: () => set({ pending: false, error: null }) }
}
