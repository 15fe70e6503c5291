import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { KdfCost, KdfJob, MeasureJob } from './kdf'

/** Known answer, checked against OpenSSL's Argon2. A wrong library must never wrap a key: nothing could unwrap it again. */
const known = {
  password: 'levator self-test',
  salt: '0123456789abcdef',
  cost: { memoryKiB: 256, passes: 2, lanes: 1 },
  answer: '7caeb23de619760adb2afad37e4a0d3ece232b1faf0f0faeea8ea017c0674dac',
}

function derive({ password, salt, cost }: KdfJob): Promise<Uint8Array> {
  return argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)
const tried = await derive({ ...known, password: bytes(known.password), salt: bytes(known.salt) })
if (Buffer.from(tried).toString('hex') !== known.answer) throw new Error('the key derivation failed its self-test')

const job = workerData as KdfJob | MeasureJob
if ('measure' in job) parentPort?.postMessage(await msOf(job.measure))
else {
  const key = await derive(job)
  job.password.fill(0)
  parentPort?.postMessage(key)
  key.fill(0)
}

/** The shorter of two: the first also compiles, and whatever else runs here makes it longer. */
async function msOf(cost: KdfCost): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 2; turn++) {
    const started = performance.now()
    await derive({ password: bytes(known.password), salt: bytes(known.salt), cost })
    times.push(performance.now() - started)
  }
  return Math.min(...times)
}
