import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildDriver, type Driver } from '../child'
import { type Asked, type Control, type Figures, type Harness, mostFailures, randomFrom } from '../harness'
import { faultOps } from '../ops'
import type { FaultOp, Left, Prepared } from '../ops/fault-op'
import { judge, type Practices, preparePractices } from '../practices'
import { whyNoStrace, writingCalls } from '../strace'
import { choiceBy } from './choices'
import { diskOf } from './disk'
import { readTrace, type Step } from './trace'

/** What one traced run did to the disk, and the practice it began with. */
interface Recording {
  op: FaultOp
  prepared: Prepared
  /** A copy of the practice as it was before. */
  before: Prepared
  steps: Step[]
}

interface Session {
  op: FaultOp
  original: Prepared
  driver: Driver
  practices: Practices
  broken: string | null
}

/** Once under strace: what the app asked of the disk, call by call, with what it acknowledged in between. */
async function record({ op, original, driver, practices, broken }: Session): Promise<Recording> {
  const [prepared, before] = [practices.copyOf(original), practices.copyOf(original)]
  const log = `${prepared.userData}.strace`
  const { userData, recoveryKey } = prepared
  const tracing = ['--seccomp-bpf', '-f', '-y', '-xx', '-s', '4000000', '-o', log, '-e', `trace=${writingCalls}`]
  const child = spawn('strace', [...tracing, ...driver.command], { stdio: ['pipe', 'ignore', 'inherit'], env: driver.env })
  child.stdin.write(`${JSON.stringify({ op: op.name, userData, recoveryKey, until: op.traced?.until ?? 1, broken })}\n`)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${op.name} under strace ended with ${code}`)
  return { op, prepared, before, steps: readTrace(readFileSync(log, 'utf8'), userData) }
}

interface Cut {
  files: Map<string, Buffer>
  /** Not everything that was written to the database itself was synced. */
  pagesInDoubt: boolean
  acked: number
  word: string
  step: number
}

/** Goes through the recording again and again and cuts the power after every call, until enough disks that differ were made. */
function* cutsOf({ before, prepared, steps }: Recording, most: number, random: () => number): Generator<Cut> {
  const seen = new Set<string>()
  for (let barren = 0; seen.size < most && barren < 4; ) {
    const found = seen.size
    const tries = Math.max(1, Math.ceil((most - found) / steps.length))
    const disk = diskOf(before.userData, prepared.userData)
    let acked = 0
    let word = ''
    for (const [at, step] of steps.entries()) {
      disk.apply(step)
      if (step.call === 'said' && step.line.startsWith('ACK')) [acked, word] = [Number(step.line.split(' ')[1]), step.line.split(' ')[2] ?? '']
      for (let tried = 0; tried < tries && seen.size < most; tried++) {
        const { files, key, inDoubt } = disk.cutNow(choiceBy(random))
        const short = createHash('sha1').update(`${acked} ${key}`).digest('base64')
        if (seen.has(short)) continue
        seen.add(short)
        yield { files, pagesInDoubt: inDoubt.has(join(prepared.userData, 'practice/levator.db')), acked, word, step: at }
      }
    }
    barren = seen.size === found ? barren + 1 : 0
  }
}

/** In memory where there is such a place: these disks are only read once. */
const scratchFolder = () => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'levator-power-'))

/** SQLite makes the shared memory of the log anew when nobody else has it open, so what stood in it does not matter. */
const isMemory = (path: string) => path.endsWith('-shm')

/** Puts these files in place of those that lay there. @returns what lies there now */
function layOut(userData: string, files: Map<string, Buffer>, root: string, before: Set<string>): Set<string> {
  const now = new Set<string>()
  for (const [path, bytes] of files) {
    if (isMemory(path)) continue
    const place = join(userData, path.slice(root.length))
    if (!before.has(place)) mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
    now.add(place)
  }
  for (const place of [...before, join(userData, 'practice/levator.db-wal')]) if (!now.has(place)) rmSync(place, { force: true })
  return now
}

async function replay(recording: Recording, { seed, count }: Asked, figures: Figures): Promise<void> {
  const { op, prepared, steps } = recording
  const userData = scratchFolder()
  let there = new Set<string>()
  const random = randomFrom(seed)
  let states = 0
  try {
    for (const { files, pagesInDoubt, acked, word, step } of cutsOf(recording, count, random)) {
      there = layOut(userData, files, prepared.userData, there)
      states += 1
      // The whole look takes far longer. Where the pages are not in doubt it is taken at every twentieth.
      const whole = states % 20 === 0
      const look = (left: Left) => (op.glance && !whole ? op.glance(left, acked) : op.check(left, acked, word))
      const wrong = await judge({ ...prepared, userData }, look, { pages: whole || pagesInDoubt })
      figures.failures.push(...wrong.map((sentence) => `${op.name}, power cut after call ${step} of ${steps.length}, state ${states} (seed ${seed}): ${sentence}`))
      if (figures.failures.length >= mostFailures) break
    }
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
  figures.count += states
  const add = (what: string, many: number) => void (figures.details[what] = (figures.details[what] ?? 0) + many)
  add(`states of ${op.name}`, states)
  add(`calls traced in ${op.name}`, steps.length)
}

interface Variation {
  ops: readonly FaultOp[]
  broken: string | null
  /** Changes what the disk heard. */
  heard(steps: Step[]): Step[]
}

async function cutPower(asked: Asked, { ops, broken, heard }: Variation): Promise<Figures> {
  const figures: Figures = { count: 0, failures: [], details: {} }
  const notRun = whyNoStrace()
  if (notRun !== null) return { ...figures, notRun }
  const practices = await preparePractices()
  const driver = await buildDriver()
  try {
    // The smallest shares first: what they cannot fill, because so few disks differ, is left to the last.
    const traced = ops.flatMap((op) => (op.traced ? { op, share: op.traced.share } : [])).toSorted((a, b) => a.share - b.share)
    for (const [index, { op, share }] of traced.entries()) {
      const originals = op.practice === 'small' ? [practices.small] : practices.old
      const count = index === traced.length - 1 ? asked.count - figures.count : Math.round((asked.count * share) / originals.length)
      for (const original of originals) {
        const recording = await record({ op, original, driver, practices, broken })
        await replay({ ...recording, steps: heard(recording.steps) }, { seed: asked.seed, count }, figures)
      }
    }
    return figures
  } finally {
    practices.remove()
  }
}

const named = (name: string) => faultOps.filter((op) => op.name === name)
const everything = (steps: Step[]) => steps

/** The disk never hears that a name must last. */
function withoutFolderSyncs(steps: Step[]): Step[] {
  const folders = new Set<number>()
  return steps.filter((step) => {
    if (step.call === 'open') {
      if (step.create || /\.[a-z]+(-wal|-shm|-journal|\.tmp)?$|lock/.test(step.path)) folders.delete(step.fd)
      else folders.add(step.fd)
    }
    return step.call !== 'sync' || !folders.has(step.fd)
  })
}

const controls: readonly Control[] = [
  { broken: 'synchronous = NORMAL, SQLite’s own choice', count: 400, run: (asked) => cutPower(asked, { ops: named('save'), broken: 'synchronous = NORMAL', heard: everything }) },
  { broken: 'synchronous = OFF', count: 400, run: (asked) => cutPower(asked, { ops: named('save'), broken: 'synchronous = OFF', heard: everything }) },
  { broken: 'folders are never synced', count: 100, run: (asked) => cutPower(asked, { ops: named('passphrase change'), broken: null, heard: withoutFolderSyncs }) },
]

export const harness: Harness = {
  name: 'power',
  proves: 'Whatever part of the unsynced writes a disk kept when the power went, every acknowledged change is there, whole, and the practice opens.',
  unit: 'states',
  short: 10_000,
  full: 100_000,
  run: (asked) => cutPower(asked, { ops: faultOps, broken: null, heard: everything }),
  controls,
}
