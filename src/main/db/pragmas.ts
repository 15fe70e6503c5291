import { isMainThread } from 'node:worker_threads'

/** 'Levt': how the file says that it is ours. */
export const applicationId = 0x4c657674

export interface RequiredPragma {
  name: string
  /** What is asked for. */
  set: string | number
  /** What SQLite must answer when asked afterwards. */
  reads: string | number
  /** Default: everywhere. */
  platform?: NodeJS.Platform
}

/** Chosen before the key is given. The cipher is the one other SQLCipher programs read. */
export const cipherPragmas: readonly RequiredPragma[] = [
  { name: 'cipher', set: "'sqlcipher'", reads: 'sqlcipher' },
  { name: 'legacy', set: 4, reads: '4' },
]

/** Before anything is read: neither a sort nor a temporary table may reach the disk, where it would lie in plain text. */
export const quietPragmas: readonly RequiredPragma[] = [
  { name: 'temp_store', set: 'MEMORY', reads: 2 },
  // Not EXCLUSIVE: the worker needs its own connection. A second app is stopped by the lock file beside the database.
  { name: 'locking_mode', set: 'NORMAL', reads: 'normal' },
]

/** On a full disk: alone with the file, SQLite needs no index of the log on the disk. Until the next opening no worker can join. */
export const quietPragmasWithoutRoom: readonly RequiredPragma[] = quietPragmas.map((pragma) =>
  pragma.name === 'locking_mode' ? { ...pragma, set: 'EXCLUSIVE', reads: 'exclusive' } : pragma,
)

/** Reopening a WAL file silently falls back to NORMAL, which loses acknowledged notes at a power cut. */
export const syncing: RequiredPragma = { name: 'synchronous', set: 'EXTRA', reads: 3 }

export const withoutSyncing: RequiredPragma = { name: 'synchronous', set: 'OFF', reads: 0 }

/** A thread of its own goes through a file once, in order: more does not make it quicker, and what a thread held is often not given back when it ends. */
const cacheKib = isMainThread ? 65_536 : 8192

/** After the key has proved right, because the first of them writes. */
export const workingPragmas: readonly RequiredPragma[] = [
  { name: 'journal_mode', set: 'WAL', reads: 'wal' },
  syncing,
  { name: 'fullfsync', set: 'ON', reads: 1, platform: 'darwin' },
  { name: 'checkpoint_fullfsync', set: 'ON', reads: 1, platform: 'darwin' },
  { name: 'foreign_keys', set: 'ON', reads: 1 },
  { name: 'recursive_triggers', set: 'ON', reads: 1 },
  { name: 'trusted_schema', set: 'OFF', reads: 0 },
  { name: 'cell_size_check', set: 'ON', reads: 1 },
  { name: 'secure_delete', set: 'ON', reads: 1 },
  { name: 'cache_size', set: -cacheKib, reads: -cacheKib },
  { name: 'wal_autocheckpoint', set: 4000, reads: 4000 },
  // Milliseconds.
  { name: 'busy_timeout', set: 5000, reads: 5000 },
]

/** For a copy that goes again: to sync hundreds of megabytes of it would let every save of the practice wait for them. Before anything is written. */
export const passingPragmas: readonly RequiredPragma[] = [withoutSyncing, ...workingPragmas.filter((pragma) => pragma !== syncing)]

export const requiredPragmas: readonly RequiredPragma[] = [...cipherPragmas, ...quietPragmas, ...workingPragmas]
