import { describe, expect, it, test } from 'vitest'
import type { AreaWork, SessionContent } from '../../../../shared/contract/session-content'
import { SessionContent as Content } from '../../../../shared/contract/session-content'
import { blankArea, blankSession } from '../../../../shared/domain/blank-entries'
import { anatomy, musclesOfRegion } from '../../../../shared/reference/anatomy'
import { toggleTherapy } from '../edits'
import { addWork, addWorkAgain, copyToOtherSide, otherSideOf, removeWork, setWorkDetail, setWorkMuscle, workId } from './work-edits'

const left = 'levator-scapulae-left'
const right = 'levator-scapulae-right'
const entry: AreaWork = { therapyId: 'sports-massage', regionId: left, muscleId: 'levator-scapulae', details: { technique: ['friction'], response: ['bruising'] } }
const blank: SessionContent = {
  ...blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' }),
  therapies: [{ therapyId: 'sports-massage', details: { technique: ['effleurage'] } }, { therapyId: 'gua-sha', details: {} }],
}
const worked = addWork(entry)(blank)

it('adds an entry and marks its area, once', () => {
  expect(worked.work).toEqual([entry])
  expect(worked.areas).toEqual([blankArea(left)])
  expect(addWork({ ...entry, details: {} })(worked)).toBe(worked)
  const graded = { ...blank, areas: [{ ...blankArea(left), tensionArrival: 3 }] }
  expect(addWork(entry)(graded).areas).toBe(graded.areas)
})

it('keeps entries of the same place apart by therapy and by muscle', () => {
  const more = [{ ...entry, muscleId: null }, { ...entry, therapyId: 'gua-sha', muscleId: null, details: {} }].reduce((now, one) => addWork(one)(now), worked)
  expect(new Set(more.work.map(workId)).size).toBe(3)
  expect(Content.safeParse(more).success).toBe(true)
  expect(removeWork(entry)(more).work).toHaveLength(2)
})

it('removes an entry and nothing else; a place without one changes nothing', () => {
  expect(removeWork(entry)(worked)).toMatchObject({ work: [], areas: worked.areas })
  expect(removeWork({ ...entry, muscleId: null })(worked)).toBe(worked)
})

describe('a detail', () => {
  it('is set beside the others and taken away', () => {
    const pressed = setWorkDetail(entry, 'pressure', ['level-4'])(worked)
    expect(pressed.work[0]?.details).toEqual({ ...entry.details, pressure: ['level-4'] })
    expect(setWorkDetail(entry, 'technique', undefined)(pressed).work[0]?.details).toEqual({ response: ['bruising'], pressure: ['level-4'] })
    expect(pressed.therapies).toBe(blank.therapies)
  })
})

describe('the muscle', () => {
  it('is named, changed and taken back', () => {
    expect(setWorkMuscle(entry, null)(worked).work[0]).toEqual({ ...entry, muscleId: null })
  })

  it('stays as it is where the other muscle has an entry already: nothing is lost', () => {
    const two = addWork({ ...entry, muscleId: null, details: {} })(worked)
    expect(setWorkMuscle({ ...entry, muscleId: null }, 'levator-scapulae')(two)).toBe(two)
  })
})

describe('the other side', () => {
  it('takes over what was done, never what was found', () => {
    const both = copyToOtherSide(entry)(worked)
    expect(both.work[1]).toEqual({ ...entry, regionId: right, details: { technique: ['friction'] } })
    expect(both.areas.map(({ regionId }) => regionId)).toEqual([left, right])
    expect(copyToOtherSide(entry)(both)).toBe(both)
  })

  test.each(anatomy.regions.map(({ id, side }) => [id, side] as const))('of %s', (regionId, side) => {
    for (const muscleId of [null, ...musclesOfRegion(regionId).map(({ id }) => id)]) {
      const other = otherSideOf({ therapyId: 'sports-massage', regionId, muscleId })
      if (side === 'midline') expect(other).toBeNull()
      else expect(other).toMatchObject({ muscleId, regionId: regionId.replace(side, side === 'left' ? 'right' : 'left') })
    }
  })
})

describe('last time’s work', () => {
  const last: AreaWork[] = [entry, { ...entry, regionId: right, details: { duration: 10, 'tissue-finding': ['tight'] } }]

  it('is added as done today, without what was found then', () => {
    const again = addWorkAgain(last)(blank)
    expect(again.work.map(({ details }) => details)).toEqual([{ technique: ['friction'] }, { duration: 10 }])
    expect(again.areas.map(({ regionId }) => regionId)).toEqual([left, right])
  })

  it('leaves alone what is recorded today, and changes nothing where all of it is', () => {
    const today = addWork({ ...entry, details: { technique: ['petrissage'] } })(blank)
    const again = addWorkAgain(last)(today)
    expect(again.work[0]?.details).toEqual({ technique: ['petrissage'] })
    expect(addWorkAgain(last)(again)).toBe(again)
  })
})

it('goes away with its therapy: nothing is signed that no part of the screen shows', () => {
  const two = addWork({ ...entry, therapyId: 'gua-sha', muscleId: null, details: {} })(worked)
  expect(toggleTherapy('sports-massage')(two).work.map(({ therapyId }) => therapyId)).toEqual(['gua-sha'])
})
