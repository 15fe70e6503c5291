import type { VaultState } from '../shared/contract/vault'
import type { Answers } from './answer-call'
import type { ClosedVault } from './vault/closed-vault'

interface Options {
  closed: Promise<Pick<ClosedVault, 'state'>>
  /** Loads what answers all else. Called once. */
  load(): Promise<Answers>
  /** It cannot be loaded: says so and ends the app. */
  cannotLoad(error: unknown): void
}

/**
 * Milliseconds from the first answer until the rest is loaded unasked. The page draws what it was told, and its fonts and the scripts behind its
 * first screen come through this process, which answers nothing while it loads.
 */
export const drawingTime = 100

/**
 * Answers from the start, before what stands behind the page is loaded. The first screen asks one thing, what the vault is: that is read from
 * its files, so that the screen waits for nothing else. Every other call waits for the rest.
 */
export function firstAnswers({ closed, load, cannotLoad }: Options): Answers {
  let loading: Promise<Answers> | null = null

  function rest(): Promise<Answers> {
    if (loading === null) {
      loading = load()
      loading.catch(cannotLoad)
    }
    return loading
  }

  /** Null where the rest has to answer: it is being loaded already, or the files cannot be read, which it says in words. */
  async function firstState(): Promise<VaultState | null> {
    if (loading !== null) return null
    setTimeout(() => void rest(), drawingTime)
    return closed.then((vault) => vault.state()).catch(() => null)
  }

  return {
    async dispatch(path, input) {
      const state = path === 'vault.state' && isEmpty(input) ? await firstState() : null
      return state === null ? (await rest()).dispatch(path, input) : { ok: true, value: state }
    },
    reads: async (path, input) => (await rest()).reads(path, input),
  }
}

const isEmpty = (input: unknown): boolean => typeof input === 'object' && input !== null && Object.keys(input).length === 0
