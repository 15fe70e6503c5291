import type { DatabaseKey } from './key'

/**
 * A copy of the key for the worker: memory that both see, so that whoever ends the work can wipe it, even when the worker was stopped
 * in the middle.
 */
export function shareKey({ key, salt }: DatabaseKey): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(key.length + salt.length)
  const view = Buffer.from(shared)
  key.copy(view, 0)
  salt.copy(view, key.length)
  return shared
}

export const keyIn = (shared: SharedArrayBuffer): DatabaseKey => ({ key: Buffer.from(shared, 0, 32), salt: Buffer.from(shared, 32, 16) })

export const wipeShared = (shared: SharedArrayBuffer): void => void Buffer.from(shared).fill(0)
