import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClient, aDraft, aMovement, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import type { SessionContent } from '../../shared/contract/session-content'
import { movementScales } from '../../shared/domain/findings'
import { measureRange } from '../../shared/domain/measure-range'
import { entryLimits, movements, scaleById } from '../../shared/reference/mobility'
import { measures } from '../../shared/reference/outcomes'

// Every word of movement and function through the real dispatcher, and what does not fit refused at its field.

let practice: TestPractice
let id: number
beforeAll(async () => {
  practice = openTestPractice()
  id = (await aDraft(practice.call, (await aClient(practice.call)).id)).id
})
afterAll(() => practice.close())

const kept = async (changes: Partial<SessionContent>) => expect((await change(practice.call, { id }, changes)).content).toMatchObject(changes)
const refusedFields = async (changes: Partial<SessionContent>) => {
  const { revision, content } = await practice.call('sessions.get', { id })
  return (await practice.refusal('sessions.save', { id, revision, content: { ...content, ...changes } })).fields
}

describe.each(movements().map((movement) => [movement.id, movement] as const))('movement %s', (movementId, movement) => {
  const sides = movement.bilateral ? (['left', 'right'] as const) : (['both'] as const)
  const { min, max, step } = entryLimits(movement)

  it('is kept with its extremes, what limits it and how it compares', async () => {
    for (const limitedBy of ['pain', 'stiffness', 'other'] as const) {
      await kept({ movements: sides.map((side) => aMovement(movementId, { side, before: min, after: max, limitedBy, coarse: 'better' })) })
    }
  })

  it('is refused out of range, at its field and with the range', async () => {
    const [side] = sides
    expect(await refusedFields({ movements: [aMovement(movementId, { side, before: min - step, after: max + step })] })).toEqual({
      'content.movements.0.before': expect.stringContaining(`${min} to ${max}`),
      'content.movements.0.after': expect.stringContaining(`${min} to ${max}`),
    })
  })
})

it.each(movementScales.flatMap((scale) => scaleById(scale)?.grades.map((grade) => [scale, grade.id] as const) ?? []))('%s, %s is kept', async (scale, grade) => {
  await kept({ movements: [aMovement('cervical-flexion', { findings: { [scale]: grade } })] })
})

it.each([
  ['a scale of areas', { 'tenderness-0-4': 'tenderness-0-4-1' }, 'tenderness-0-4'],
  ['a grade of another scale', { 'end-feel': 'mrc-strength-1' }, 'end-feel'],
])('%s is refused for a movement', async (_what, findings, field) => {
  expect(Object.keys((await refusedFields({ movements: [aMovement('cervical-flexion', { findings })] })) ?? {})).toEqual([`content.movements.0.findings.${field}`])
})

it.each(measures().map((measure) => measure.id))('%s is kept at its ends and refused beyond them', async (measureId) => {
  const { min, max, step } = measureRange(measureId)
  for (const value of [min, max]) await kept({ scores: [{ measureId, value, carriedOn: null }] })
  for (const value of [min - step, max + step]) {
    expect(await refusedFields({ scores: [{ measureId, value, carriedOn: null }] })).toEqual({ 'content.scores.0.value': `Enter ${min} to ${max}.` })
  }
})

describe('an activity', () => {
  const stairs = { id: '019a0000-0000-4000-8000-000000000001', text: 'Treppe, 楼梯, درج', score: 4, carriedOn: null }

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null])('is kept with the score %s', async (score) => kept({ activities: [{ ...stairs, score }] }))

  it.each([
    ['without words', { text: ' ' }, 'text'],
    ['above 10', { score: 11 }, 'score'],
    ['between two numbers', { score: 4.5 }, 'score'],
    ['carried without a score', { score: null, carriedOn: '2026-01-01' }, 'carriedOn'],
  ])('%s is refused', async (_what, changes, field) => {
    expect(Object.keys((await refusedFields({ activities: [{ ...stairs, ...changes }] })) ?? {})).toEqual([`content.activities.0.${field}`])
  })

  it('is one of five at most', async () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => ({ ...stairs, id: `019a0000-0000-4000-8000-00000000000${n}` }))
    await kept({ activities: six.slice(0, 5) })
    expect(Object.keys((await refusedFields({ activities: six })) ?? {})).toEqual(['content.activities'])
  })
})
