import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupReasons } from '../../shared/domain/backup-reasons'
import { type KeptBackup, superseded } from './thinning'

const hour = 3_600_000
const day = 24 * hour
const at = (ms: number) => new Date(ms).toISOString()

/** One backup so many hours apart, the last one at `now`. */
function every(hours: number, count: number, now: number): KeptBackup[] {
  return Array.from({ length: count }, (_, index) => ({ seq: index + 1, madeAt: at(now - (count - 1 - index) * hours * hour), reason: 'changed', state: 'verified' }))
}

const kept = (backups: readonly KeptBackup[], now: number) => {
  const gone = new Set(superseded(backups, at(now), 'Europe/London'))
  return backups.filter(({ seq }) => !gone.has(seq))
}

describe('thinning', () => {
  const now = Date.parse('2026-11-26T12:00:00.000Z')

  it('keeps all of 48 hours, then the newest of 14 days, 10 weeks, 12 months and 8 years', () => {
    // Four a day for ten years.
    const left = kept(every(6, 4 * 3653, now), now).map(({ madeAt }) => madeAt.slice(0, 13))
    expect(left.filter((madeAt) => now - Date.parse(`${madeAt}:00:00.000Z`) < 2 * day)).toHaveLength(8)
    const days = new Set(left.map((madeAt) => madeAt.slice(0, 10)))
    expect([...days].toSorted().toReversed().slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, index) => at(now - index * day).slice(0, 10)))
    // Of each earlier week its Sunday, of each month and year its last day.
    const earlier = [...days].filter((each) => each < '2026-11-13').toSorted()
    expect(earlier).toEqual([
      '2019-12-31', '2020-12-31', '2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31',
      '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31',
      '2026-09-27', '2026-09-30', '2026-10-04', '2026-10-11', '2026-10-18', '2026-10-25', '2026-10-31', '2026-11-01', '2026-11-08',
    ])
  })

  it('keeps those before a step that cannot be taken back for 90 days', () => {
    const backups = every(1, 24 * 100, now).map((backup): KeptBackup => (backup.seq === 24 * 15 || backup.seq === 24 * 5 ? { ...backup, reason: 'before-migration' } : backup))
    const seqs = kept(backups, now).map(({ seq }) => seq)
    expect(seqs).toContain(24 * 15)
    expect(seqs).not.toContain(24 * 5)
  })

  it('lets no damaged one stand for its day', () => {
    // Number 35 is the last of that day.
    const backups = every(1, 24 * 6, now).map((backup): KeptBackup => (backup.seq === 35 ? { ...backup, state: 'damaged' } : backup))
    const ofThatDay = kept(backups, now).filter(({ madeAt }) => madeAt.startsWith('2026-11-21'))
    expect(ofThatDay.map(({ seq, state }) => [seq, state])).toEqual([[34, 'verified'], [35, 'damaged']])
  })
})

/** Any history: the clock may have jumped anywhere between any two of them. */
const anyBackups = fc
  .array(
    fc.record({
      madeAt: fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
      reason: fc.constantFrom(...backupReasons),
      state: fc.constantFrom('verified' as const, 'verified' as const, 'unverified' as const, 'damaged' as const),
    }),
    { maxLength: 120 },
  )
  .map((list) => list.map((backup, index) => ({ ...backup, seq: index + 1 })))
const anyNow = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.getTime())

describe('thinning, under any clock', () => {
  it('never takes the newest, the newest verified, one of the three newest verified, nor what is not verified', () => {
    fc.assert(
      fc.property(anyBackups, anyNow, (backups, now) => {
        const gone = new Set(superseded(backups, at(now), 'Pacific/Apia'))
        const verified = backups.filter(({ state }) => state === 'verified')
        const safe = [backups.at(-1), ...verified.slice(-3), ...backups.filter(({ state }) => state !== 'verified')]
        for (const backup of safe) if (backup !== undefined) expect(gone).not.toContain(backup.seq)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes nothing more when it is done again at the same time, in whatever order they stand', () => {
    fc.assert(
      fc.property(anyBackups, anyNow, (backups, now) => {
        const left = kept(backups, now)
        expect(superseded(left.toReversed(), at(now), 'Europe/London')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('thinned after each backup, what is left spans the years: nothing before the newest of each of eight years is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * day }), { minLength: 1, maxLength: 80 }), (gaps) => {
        let now = Date.parse('2020-01-01T12:00:00.000Z')
        let left: KeptBackup[] = []
        const newestOfYear = new Map<string, number>()
        for (const [index, gap] of gaps.entries()) {
          now += gap
          left = kept([...left, { seq: index + 1, madeAt: at(now), reason: 'changed', state: 'verified' }], now)
          newestOfYear.set(at(now).slice(0, 4), index + 1)
        }
        const seqs = left.map(({ seq }) => seq)
        for (const seq of [...newestOfYear.values()].slice(-8)) expect(seqs).toContain(seq)
      }),
      { numRuns: 300 },
    )
  })
})
