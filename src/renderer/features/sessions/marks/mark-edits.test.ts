import { describe, expect, it } from 'vitest'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { placeInList, sessionStamps, stampLabels } from '../../../body/marks/session-marks'
import type { Place } from '../../../body/mesh/place'
import type { Edit } from '../edits'
import {
  addStamp,
  clearStrokes,
  mirrorStamp,
  moveCup,
  moveStamp,
  putStroke,
  removeCup,
  removeStamp,
  removeStroke,
  setStampMuscle,
  setStampNote,
  usualReferral,
} from './mark-edits'

const empty: SessionContent = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })
const levator: Place = { view: 'back', x: -60, y: 205, regionId: 'levator-scapulae-left' }
const neck: Place = { view: 'back', x: -25, y: 170, regionId: 'posterior-neck-left' }
const sacrum: Place = { view: 'back', x: 0, y: 490, regionId: 'sacrum' }
const after = (...edits: Edit[]): SessionContent => edits.reduce((content, edit) => edit(content), empty)
const cup: SessionContent['cups'][number] = { therapyId: 'wet-cupping', ...levator, details: {} }

describe('stamps', () => {
  it('are added in order, moved, described and removed, each without touching the others', () => {
    const two = after(addStamp('scar', sacrum), addStamp('needle', levator))
    expect(two.stamps).toEqual([
      { kind: 'scar', ...sacrum, muscleId: null, note: '' },
      { kind: 'needle', ...levator, muscleId: null, note: '' },
    ])
    expect(setStampNote(0, 'from 2019')(two).stamps.map(({ note }) => note)).toEqual(['from 2019', ''])
    expect(moveStamp(1, neck)(two).stamps).toEqual([two.stamps[0], { ...two.stamps[1], ...neck }])
    expect(removeStamp(0)(two).stamps).toEqual([two.stamps[1]])
  })

  it('bring the usual referral of a muscle, which words of one’s own outlast', () => {
    const one = after(addStamp('trigger-point', levator), setStampMuscle(0, 'levator-scapulae'))
    expect(one.stamps[0]).toMatchObject({ muscleId: 'levator-scapulae', note: usualReferral('levator-scapulae') })
    expect(usualReferral('levator-scapulae')).not.toBe('')
    expect(setStampMuscle(0, null)(one).stamps[0]).toMatchObject({ muscleId: null, note: '' })
    const own = setStampNote(0, 'to the ear')(one)
    expect(setStampMuscle(0, null)(own).stamps[0]).toMatchObject({ muscleId: null, note: 'to the ear' })
    expect(after(addStamp('needle', levator), setStampMuscle(0, 'levator-scapulae')).stamps[0]?.note).toBe('')
  })

  it('forget a muscle that does not reach where they are moved to, and keep one that does', () => {
    const one = after(addStamp('trigger-point', levator), setStampMuscle(0, 'levator-scapulae'))
    expect(moveStamp(0, sacrum)(one).stamps[0]?.muscleId).toBeNull()
    expect(moveStamp(0, { ...levator, y: 210 })(one).stamps[0]?.muscleId).toBe('levator-scapulae')
  })

  it('are set on the other side as well, with all that was said of them; the midline has no other side', () => {
    const one = after(addStamp('trigger-point', levator), setStampMuscle(0, 'levator-scapulae'))
    expect(mirrorStamp(0)(one).stamps).toEqual([one.stamps[0], { ...one.stamps[0], x: 60, regionId: 'levator-scapulae-right' }])
    const middle = after(addStamp('avoid', sacrum))
    expect(mirrorStamp(0)(middle)).toBe(middle)
  })

  it('never become more than the record holds', () => {
    const full: SessionContent = { ...empty, stamps: Array.from({ length: 200 }, () => ({ kind: 'needle' as const, ...levator, muscleId: null, note: '' })) }
    expect(addStamp('needle', levator)(full)).toBe(full)
    expect(mirrorStamp(0)(full)).toBe(full)
  })

  it('are numbered by kind and drawn with what they are called', () => {
    expect(stampLabels([{ kind: 'needle' }, { kind: 'scar' }, { kind: 'needle' }])).toEqual(['N1', 'S1', 'N2'])
    const content = { ...after(addStamp('scar', sacrum)), cups: [{ ...cup, details: { 'cup-diameter': 45 } }, cup], therapies: [{ therapyId: 'wet-cupping', details: { 'cup-diameter': 50 } }] }
    expect(sessionStamps(content).map(({ id, label, size }) => [id, label, size])).toEqual([['cup-0', '1', 45], ['cup-1', '2', 50], ['stamp-0', 'S1', undefined]])
    expect(placeInList('cup-1')).toEqual({ list: 'cup', index: 1 })
    expect(placeInList('x-1')).toBeNull()
  })
})

it('cups are moved and removed', () => {
  const content = { ...empty, cups: [cup, { ...cup, ...sacrum }] }
  expect(moveCup(0, neck)(content).cups).toEqual([{ ...cup, ...neck }, content.cups[1]])
  expect(removeCup(0)(content).cups).toEqual([content.cups[1]])
})

describe('strokes', () => {
  const stroke = (path: string) => ({ view: 'back' as const, path })

  it('grow while they are drawn', () => {
    const drawn = after(putStroke(0, stroke('1,1,50')), putStroke(0, stroke('1,1,50 2,2,60')), putStroke(1, stroke('5,5,50')))
    expect(drawn.strokes).toEqual([stroke('1,1,50 2,2,60'), stroke('5,5,50')])
    expect(putStroke(1, stroke('5,5,50'))(drawn)).toBe(drawn)
    expect(removeStroke(0)(drawn).strokes).toEqual([stroke('5,5,50')])
    expect(clearStrokes(drawn).strokes).toEqual([])
  })

  it('come back at the end when they were undone while being drawn', () => {
    expect(after(putStroke(3, stroke('1,1,50')), putStroke(3, stroke('1,1,50 2,2,60'))).strokes).toHaveLength(2)
  })
})

it('what changes nothing gives the same document back', () => {
  for (const edit of [moveStamp(0, neck), removeStamp(0), mirrorStamp(4), setStampNote(1, 'x'), moveCup(0, neck), removeCup(2), removeStroke(0), clearStrokes]) {
    expect(edit(empty)).toBe(empty)
  }
})
