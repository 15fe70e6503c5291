import { describe, expect, it } from 'vitest'
import { SessionContent } from '../../../shared/contract/session-content'
import { blankArea, blankMovement, blankSession } from '../../../shared/domain/blank-entries'
import { anatomy } from '../../../shared/reference/anatomy'
import { movements } from '../../../shared/reference/mobility'
import { therapies } from '../../../shared/reference/therapies'
import {
  addArea,
  addMovements,
  confirmAreas,
  gradeArea,
  removeArea,
  removeMovement,
  setAreaPain,
  setAreaTension,
  setDetail,
  setMovement,
  setPain,
  toggleTherapy,
} from './edits'
import { keysOf } from './movements-view'

const day = '2026-11-08'
const key = { movementId: 'cervical-rotation', side: 'left' } as const
const blank: SessionContent = {
  ...blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' }),
  pain: { arrival: 4, end: null, carriedOn: day },
  movements: [{ ...blankMovement(key), before: 60, carriedOn: day }],
}
const left = 'upper-trapezius-left'
const carried: SessionContent = {
  ...blank,
  areas: [{ ...blankArea(left), tensionArrival: 3, tensionCarriedOn: day, painArrival: 5, painCarriedOn: day }],
}

describe('a carried value', () => {
  it.each([
    ['the same tension', setAreaTension(left, 'arrival', 3), { tensionArrival: 3, tensionCarriedOn: null, painArrival: 5, painCarriedOn: day }],
    ['another tension', setAreaTension(left, 'arrival', 1), { tensionArrival: 1, tensionCarriedOn: null, painArrival: 5, painCarriedOn: day }],
    ['pain in the area', setAreaPain(left, 'arrival', 5), { tensionArrival: 3, tensionCarriedOn: day, painArrival: 5, painCarriedOn: null }],
    ['confirming all', confirmAreas, { tensionArrival: 3, tensionCarriedOn: null, painArrival: 5, painCarriedOn: null }],
  ])('is confirmed by %s, and what was not asked about stays carried', (_what, edit, expected) => {
    expect(edit(carried).areas[0]).toMatchObject(expected)
  })

  it.each([
    ['tension', setAreaTension(left, 'end', 1)],
    ['pain', setAreaPain(left, 'end', 1)],
  ])('is not confirmed by %s at the end: nobody looked at the arrival', (_what, edit) => {
    expect(edit(carried).areas[0]).toMatchObject({ tensionCarriedOn: day, painCarriedOn: day })
  })

  it('of pain and movement goes the same way', () => {
    expect(setPain('end', 1)(blank).pain.carriedOn).toBe(day)
    expect(setPain('arrival', 4)(blank).pain).toEqual({ arrival: 4, end: null, carriedOn: null })
    expect(setMovement(key, 'after', 70)(blank).movements[0]).toMatchObject({ after: 70, carriedOn: day })
    expect(setMovement(key, 'before', 62)(blank).movements[0]).toMatchObject({ before: 62, carriedOn: null })
  })

  it('stays as it is, the same object, where nothing is carried', () => {
    expect(confirmAreas(blank)).toBe(blank)
  })
})

it('leaves measured pain beside a tension that is corrected', () => {
  const both = setAreaTension(left, 'arrival', 2)(setAreaPain(left, 'arrival', 6)(addArea(left)(blank)))
  expect(both.areas[0]).toMatchObject({ tensionArrival: 2, tensionCarriedOn: null, painArrival: 6, painCarriedOn: null })
})

describe('a grade on the figure', () => {
  it('marks a new region with its arrival, then sets the end', () => {
    const first = gradeArea(left, 3)(blank)
    expect(first.areas).toMatchObject([{ regionId: left, tensionArrival: 3, tensionEnd: null }])
    expect(gradeArea(left, 1)(first).areas).toMatchObject([{ tensionArrival: 3, tensionEnd: 1 }])
  })

  it('replaces a carried arrival', () => {
    expect(gradeArea(left, 2)(carried).areas).toMatchObject([{ tensionArrival: 2, tensionEnd: null, tensionCarriedOn: null }])
  })
})

describe('every word of the vocabularies can be entered and taken away', () => {
  it.each(anatomy.regions.map((region) => region.id))('region %s', (id) => {
    const marked = addArea(id)(blank)
    expect(SessionContent.parse(marked).areas).toHaveLength(1)
    expect(addArea(id)(marked)).toBe(marked)
    expect(removeArea(id)(marked).areas).toEqual([])
  })

  it.each(movements().map((movement) => [movement.id, movement] as const))('movement %s', (id, movement) => {
    const added = addMovements(keysOf(movement))({ ...blank, movements: [] })
    expect(SessionContent.parse(added).movements).toHaveLength(movement.bilateral ? 2 : 1)
    expect(addMovements(keysOf(movement))(added)).toBe(added)
    expect(removeMovement(id)(added).movements).toEqual([])
  })

  it.each(therapies().map((therapy) => therapy.id))('therapy %s', (id) => {
    const chosen = toggleTherapy(id)(blank)
    expect(SessionContent.parse(chosen).therapies).toEqual([{ therapyId: id, details: {} }])
    expect(toggleTherapy(id)(chosen).therapies).toEqual([])
  })
})

it('sets and takes away one detail and leaves the others', () => {
  const chosen = toggleTherapy('sports-massage')(blank)
  const both = setDetail('sports-massage', 'duration', 45)(setDetail('sports-massage', 'technique', ['friction'])(chosen))
  expect(both.therapies[0]?.details).toEqual({ technique: ['friction'], duration: 45 })
  expect(setDetail('sports-massage', 'duration', undefined)(both).therapies[0]?.details).toEqual({ technique: ['friction'] })
})
