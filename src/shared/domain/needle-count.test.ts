import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { therapies } from '../reference/therapies'
import { needleCounts, needleNotices, type NeedlePlan } from './needle-count'

interface Told {
  in?: number
  out?: number
  points?: number[]
  stamps?: number
}

const plan = (therapyIds: string[], { in: inserted, out, points = [], stamps = 0 }: Told, at = 0): NeedlePlan => ({
  therapies: therapyIds.map((therapyId, index) => ({
    therapyId,
    details: index === at ? { ...(inserted === undefined ? {} : { 'needles-inserted': inserted }), ...(out === undefined ? {} : { 'needles-removed': out }) } : {},
  })),
  points: points.map((needles, index) => ({ code: `LI${index + 1}`, needles })),
  stamps: Array.from({ length: stamps }, () => ({ kind: 'needle' })),
})

describe('needles in and out', () => {
  it.each<[string, string[], Told, string | null]>([
    ['nothing counted', ['acupuncture'], {}, null],
    ['no needles', ['shiatsu'], {}, null],
    ['points without needles', ['shiatsu'], { points: [0, 0] }, null],
    ['counted in from the points, out equal', ['acupuncture'], { points: [2, 2, 1], out: 5 }, null],
    ['counted in, not out', ['acupuncture'], { points: [2, 1] }, '3 needles in, none counted out yet'],
    ['one needle, not out', ['acupuncture'], { points: [1] }, '1 needle in, none counted out yet'],
    ['one left in', ['acupuncture'], { points: [2, 1], out: 2 }, '3 in, 2 out: 1 needle may still be in place'],
    ['one too many out', ['acupuncture'], { points: [2, 1], out: 4 }, '3 in, 4 out: 1 more came out than went in'],
    ['the number written wins', ['acupuncture'], { in: 6, points: [2, 2], out: 6 }, null],
    ['the number written wins and is not met', ['acupuncture'], { in: 6, points: [2, 2], out: 4 }, '6 in, 4 out: 2 needles'],
    ['more at the points than written', ['acupuncture'], { in: 3, points: [2, 2], out: 3 }, '4 needles at the points, but 3 written'],
    ['out without in', ['acupuncture'], { out: 3 }, '3 needles taken out, but none counted in'],
    ['none in, none out', ['acupuncture'], { in: 0 }, null],
    ['none in, none out, said', ['acupuncture'], { in: 0, out: 0 }, null],
    ['electro-acupuncture alone counts', ['electro-acupuncture'], { points: [2], out: 1 }, '2 in, 1 out'],
    ['beside acupuncture it does not count again', ['acupuncture', 'electro-acupuncture'], { points: [2], out: 2 }, null],
    ['dry needling by stamps', ['dry-needling'], { stamps: 3, out: 2 }, '3 in, 2 out'],
    ['dry needling by stamps, even', ['dry-needling'], { stamps: 3, out: 3 }, null],
    ['dry needling by points and stamps', ['dry-needling'], { stamps: 1, points: [2], out: 3 }, null],
    ['stamps go to dry needling, points to acupuncture', ['acupuncture', 'dry-needling'], { points: [2], stamps: 1, out: 2 }, '1 needle in, none counted out yet'],
    ['stamps with acupuncture alone', ['acupuncture'], { stamps: 1, out: 1 }, null],
    ['needles, but no therapy that has them', ['shiatsu'], { points: [2] }, 'no therapy with needles is chosen'],
    ['needles and no therapy at all', [], { points: [2] }, 'no therapy with needles is chosen'],
  ])('%s', (_what, therapyIds, told, why) => {
    const notices = needleNotices(plan(therapyIds, told))
    if (why === null) expect(notices).toEqual([])
    else expect(notices).toMatchObject([{ id: 'count.needles', level: 'stop', kind: 'count', why: expect.stringContaining(why) }])
  })

  it('names the points that hold needles', () => {
    expect(needleNotices(plan(['acupuncture'], { points: [2, 0, 1] }))[0]?.places.points).toEqual(['LI1', 'LI3'])
  })

  it('covers every therapy that counts needles', () => {
    for (const { id, groups } of therapies()) {
      const counts = groups.some((group) => group.id === 'needles-removed')
      expect([id, needleCounts(plan([id], {})).length]).toEqual([id, counts ? 1 : 0])
      if (counts) expect(needleNotices(plan([id], { in: 3, out: 2 }))).toHaveLength(1)
    }
  })

  it('is silent exactly when what went in came out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10), { maxLength: 30 }), fc.nat(120), (points, out) => {
        const sum = points.reduce((total, count) => total + count, 0)
        expect(needleNotices(plan(['acupuncture'], { points, out })).length).toBe(sum === out ? 0 : 1)
      }),
    )
  })
})
