import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Argon2Record } from './header'

export type KdfCost = Pick<Argon2Record, 'memoryKiB' | 'passes' | 'lanes'>

/** What a new practice is protected with, and the least it may be: 64 MiB, 3 passes. */
export const kdfFloor: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

export function isBelowFloor({ memoryKiB, passes }: KdfCost): boolean {
  return memoryKiB < kdfFloor.memoryKiB || passes < kdfFloor.passes
}

export interface KdfJob {
  password: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
  cost: KdfCost
}

export interface MeasureJob {
  measure: KdfCost
}

/**
 * Argon2id, 32 bytes, in a thread of its own so that the window keeps answering. The same letters typed in another Unicode
 * form (é as one sign or as two) give the same key: NFKC.
 */
export async function deriveFromPassphrase(passphrase: string, record: Argon2Record): Promise<Buffer> {
  const { memoryKiB, passes, lanes, salt } = record
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const job: KdfJob = { password, salt: new Uint8Array(Buffer.from(salt, 'hex')), cost: { memoryKiB, passes, lanes } }
  const worker = new Worker(workerFile(), { workerData: job, transferList: [password.buffer] })
  try {
    const { buffer, byteOffset, length } = await answerOf<Uint8Array<ArrayBuffer>>(worker)
    // The same memory, not a copy: whoever wipes the key wipes the only one.
    return Buffer.from(buffer, byteOffset, length)
  } finally {
    await worker.terminate()
  }
}

/** Milliseconds of one pass over the floor's memory on this machine; null when it takes longer than `patience` milliseconds. */
export async function msPerPass(patience: number): Promise<number | null> {
  const worker = new Worker(workerFile(), { workerData: { measure: { ...kdfFloor, passes: 1 } } satisfies MeasureJob })
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<null>((resolve) => (timer = setTimeout(resolve, patience, null)))
  try {
    return await Promise.race([answerOf<number>(worker), tooLong])
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`key derivation ended without an answer (${code})`)))
  })
}

/** Built, it stands beside index.js or one folder up from a shared chunk; run from source, Node strips the types itself. */
function workerFile(): URL {
  const places = ['./kdf-worker.js', '../kdf-worker.js', './kdf-worker.ts'].map((name) => new URL(name, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('the key derivation worker is missing from this build')
  return found
}
