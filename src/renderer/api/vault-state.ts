import { useSyncExternalStore } from 'react'
import type { VaultState } from '../../shared/contract/vault'
import type { AppError } from '../../shared/errors'
import { call } from './call'
import { isReadAtOnce } from './touched'

export interface Known {
  /** Undefined until it has been read once. */
  state: VaultState | undefined
  error: AppError | null
}

let known: Known = { state: undefined, error: null }
let turn = 0
const listeners = new Set<() => void>()
let newest: Promise<void> = Promise.resolve()

/** Asks again what the vault is. For what no change announces: a refused unlocking, a folder that may be back. @returns when the newest answer is there */
export function readVaultState(): Promise<void> {
  newest = read(++turn)
  return newest
}

async function read(mine: number): Promise<void> {
  const next: Known = await call('vault.state', {}).then(
    (state) => ({ state, error: null }),
    (error: AppError) => ({ state: known.state, error }),
  )
  // An answer that was overtaken is old, and one that says the same draws nothing anew.
  if (mine !== turn) return newest
  if (JSON.stringify(next) === JSON.stringify(known)) return
  known = next
  for (const listener of listeners) listener()
}

/** Reads what the vault is, and again after each change. To be called once, when the page starts. @returns what it is, once that has been read; undefined: it cannot be */
export async function followVault(): Promise<VaultState | undefined> {
  window.bridge.onChanged((path) => {
    if (path !== 'app.closing' && isReadAtOnce(path, 'vault.state')) void readVaultState()
  })
  await readVaultState()
  return known.state
}

/** What the vault is. Not a query, so that the first screen needs no library for it. */
export function useVaultState(): Known {
  return useSyncExternalStore(listen, () => known, () => known)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
