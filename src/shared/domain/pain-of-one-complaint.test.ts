import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import { coursesOf } from './client-summary'
import { compareVisits } from './compare-visits'
import { painOfOneComplaint } from './pain-of-one-complaint'
import { whatChanged } from './what-changed'

const area = 'upper-trapezius-left'
/** Complaint and pain on arrival of each visit, oldest first; tension 3, then one less each time. */
const visitsOf = (...visits: [complaintId: number | null, pain: number | null][]) =>
  visits.map(([complaintId, pain], index) => ({ ...aVisit(index + 1, `2026-02-0${index + 1}`, { pain: [pain, null], areas: { [area]: [3 - index, null] } }), complaintId }))
/** First and latest pain that are compared, and at how many visits it was measured. */
const painIn = (visits: ReturnType<typeof visitsOf>) => {
  const changed = whatChanged(visits, {})
  const row = [...(changed?.rows ?? []), ...(changed?.notBoth ?? [])].find(({ key }) => key.kind === 'pain')
  return row === undefined ? null : [row.sinceFirst?.from.value, row.sinceFirst?.to.value, row.n]
}

it('two visits held against each other say nothing of pain for two complaints, and show both', () => {
  const [neck, knee] = visitsOf([1, 8], [2, 2])
  if (neck === undefined || knee === undefined) throw new Error('two visits')
  const painOf = (later: typeof knee) => compareVisits(neck, later, {}).find(({ key }) => key.kind === 'pain')
  expect(painOf(knee)).toMatchObject({ earlier: { arrival: 8 }, later: { arrival: 2 }, change: null })
  expect(painOf({ ...knee, complaintId: 1 })?.change).not.toBeNull()
})

describe('pain of several complaints', () => {
  it.each<[what: string, visits: ReturnType<typeof visitsOf>, expected: unknown]>([
    ['one complaint: all visits', visitsOf([1, 8], [1, 5], [1, 3]), [8, 3, 3]],
    ['one complaint, which some visits do not name: all visits', visitsOf([null, 8], [1, 5], [null, 3]), [8, 3, 3]],
    ['no complaint named: all visits', visitsOf([null, 8], [null, 3]), [8, 3, 2]],
    ['a neck, then a knee: nothing to compare the knee with', visitsOf([1, 8], [1, 7], [2, 2]), [undefined, undefined, 1]],
    ['a knee between two visits for the neck', visitsOf([1, 8], [2, 2], [1, 5]), [8, 5, 2]],
    ['a neck twice, then a knee whose pain nobody asked', visitsOf([1, 9], [1, 6], [2, null]), [undefined, undefined, 2]],
  ])('%s', (_what, visits, expected) => {
    expect(painIn(visits)).toEqual(expected)
  })

  it('leaves what has a place of its own, and the client’s summary speaks of the same', () => {
    const visits = visitsOf([1, 8], [2, 2])
    expect(whatChanged(visits, {})?.rows.map(({ key }) => key.kind)).toContain('tension')
    const course = coursesOf(visits, {}).find(({ key }) => key.kind === 'pain')
    expect([course?.from.value, course?.to, course?.n]).toEqual([2, null, 1])
  })

  it.each<[what: string, visits: ReturnType<typeof visitsOf>, expected: unknown]>([
    ['a neck twice, then a knee whose pain nobody asked: none', visitsOf([1, 9], [1, 6], [2, null]), undefined],
    ['a neck, then a visit that names nothing: none', visitsOf([1, 8], [null, 2]), undefined],
    ['a neck between two visits for the knee: that of the knee', visitsOf([2, 7], [1, 9], [2, 4]), [7, 4, 2]],
    ['visits that name nothing: all', visitsOf([null, 8], [null, 3]), [8, 3, 2]],
  ])('in a document about the knee: %s', (_what, visits, expected) => {
    const course = coursesOf(painOfOneComplaint(visits, 2), {}).find(({ key }) => key.kind === 'pain')
    expect(course && [course.from.value, course.to?.value, course.n]).toEqual(expected)
  })
})
