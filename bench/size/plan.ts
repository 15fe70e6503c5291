import { seeded } from '../../src/main/demo/random'
import { addDays, daysBetween, type Day, type Instant } from '../../src/shared/domain/days'
import { firstDay, lastDay, type PracticeSize, seed } from './sizes'

const days = daysBetween(firstDay, lastDay) + 1
/** A visit is one number, its day first, so that millions of them are sorted at once. More clients than that do not fit. */
const mostClients = 65_536

export interface PlannedVisit {
  /** From 1. Clients are numbered by the day of their first visit. */
  clientId: number
  heldOn: Day
  begunAt: Instant
  /** Before the next visit begins. */
  signedAt: Instant
}

interface Course {
  /** Days since the first one. */
  from: number
  over: number
  visits: number
}

/** How often each client comes, from which day on and over how many days. */
function coursesOf({ clients, sessions, fixed }: PracticeSize): Course[] {
  const random = seeded(seed)
  // Some come often and most a little, as in any practice.
  const weights = Array.from({ length: clients - fixed.length }, () => 0.15 + random() ** 3 * 4)
  const starts = weights.map(() => Math.floor(random() * (days - 60))).toSorted((a, b) => a - b)
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
  const perWeight = (sessions - sumOf(fixed)) / sumOf(weights)
  let weighed = 0
  const others = weights.map((weight, at): Course => {
    const before = Math.round(weighed * perWeight)
    weighed += weight
    const visits = Math.round(weighed * perWeight) - before
    const from = starts[at] ?? 0
    return { from, visits, over: Math.min(days - 1 - from, Math.round(visits * (5 + random() * 25))) }
  })
  return [...fixed.map((visits) => ({ from: 0, over: days - 1, visits })), ...others]
}

/** Every visit of the practice, in the order in which they took place. */
export function* visitsOf(size: PracticeSize): Generator<PlannedVisit> {
  const codes = new Uint32Array(size.sessions)
  let count = 0
  for (const [index, { from, visits, over }] of coursesOf(size).entries()) {
    for (let visit = 0; visit < visits; visit++) codes[count++] = (from + Math.round((over * visit) / Math.max(1, visits - 1))) * mostClients + index + 1
  }
  if (count !== size.sessions) throw new Error(`${count} visits were planned, not ${size.sessions}`)
  codes.sort()
  const dayAt = (at: number) => Math.floor((codes[at] ?? 0) / mostClients)
  for (let first = 0; first < count; ) {
    let end = first
    while (end < count && dayAt(end) === dayAt(first)) end++
    yield* visitsOfDay(addDays(firstDay, dayAt(first)), codes.subarray(first, end))
    first = end
  }
}

/** One after the other from eight to six, so that no line of the log is older than the one before it. */
function* visitsOfDay(heldOn: Day, codes: Uint32Array): Generator<PlannedVisit> {
  const opens = Date.parse(`${heldOn}T08:00:00.000Z`)
  const slot = Math.floor(36_000_000 / codes.length)
  for (const [at, code] of codes.entries()) {
    const begun = opens + at * slot
    yield { clientId: code % mostClients, heldOn, begunAt: new Date(begun).toISOString(), signedAt: new Date(begun + Math.min(3_300_000, slot - 1000)).toISOString() }
  }
}
