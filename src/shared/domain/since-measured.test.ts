import { expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import type { MeasureKey } from './progress'
import { sinceMeasured } from './since-measured'

const stairs = '019a0000-0000-7000-8000-000000000001'
const violin = '019a0000-0000-7000-8000-000000000002'
const earlier = [
  aVisit(1, '2026-02-03', { activities: { [stairs]: 2, [violin]: 4 }, scores: { ndi: 22 } }),
  aVisit(2, '2026-02-10', { activities: { [stairs]: 4 }, scores: { ndi: 18 } }),
  aVisit(3, '2026-02-17', { activities: { [stairs]: 'c4', [violin]: 'c4' }, scores: { ndi: 'c18' } }),
]
const ofStairs: MeasureKey = { kind: 'activity', activityId: stairs, text: '' }
const ndi: MeasureKey = { kind: 'score', measureId: 'ndi' }
const mean: MeasureKey = { kind: 'activity-mean' }

const told = (key: MeasureKey, now: Parameters<typeof aVisit>[2], visits = earlier) => {
  const since = sinceMeasured(visits, aVisit(4, '2026-02-24', now), key, {})
  const say = (it: NonNullable<typeof since>['last']) => it && `${it.from.on} ${it.from.value} > ${it.to.value} ${it.change.direction} ${String(it.change.meaningful)} n${it.count}`
  return since && [say(since.last), say(since.first), since.n]
}

it.each<[string, MeasureKey, Parameters<typeof aVisit>[2], ReturnType<typeof told>]>([
  // The visit before was carried: the last measurement is of 10 February.
  ['an activity', ofStairs, { activities: { [stairs]: 5 } }, ['2026-02-10 4 > 5 better false n1', '2026-02-03 2 > 5 better true n1', 3]],
  ['a total', ndi, { scores: { ndi: 24 } }, ['2026-02-10 18 > 24 worse true n1', '2026-02-03 22 > 24 worse false n1', 3]],
  ['the mean of what was scored both times', mean, { activities: { [stairs]: 6, [violin]: 6 } }, ['2026-02-10 4 > 6 better true n1', '2026-02-03 3 > 6 better true n2', 3]],
  ['carried today', ofStairs, { activities: { [stairs]: 'c4' } }, null],
  ['not asked today', ndi, {}, null],
  ['never asked before', { kind: 'score', measureId: 'odi' }, { scores: { odi: 20 } }, [null, null, 1]],
])('%s', (_what, key, now, expected) => expect(told(key, now)).toEqual(expected))

it('has no first beside the last where they are one', () => {
  expect(told(ndi, { scores: { ndi: 16 } }, earlier.slice(0, 1))).toEqual(['2026-02-03 22 > 16 better true n1', null, 2])
})
