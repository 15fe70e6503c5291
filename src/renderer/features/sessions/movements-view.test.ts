import { describe, expect, it } from 'vitest'
import { blankMovement } from '../../../shared/domain/blank-entries'
import { movements } from '../../../shared/reference/mobility'
import { movementChoices, normalText, rowsOf, suggestedMovements } from './movements-view'

const entry = (movementId: string, side: 'left' | 'right' | 'both') => blankMovement({ movementId, side })

it('left and right of a movement are one row', () => {
  const rows = rowsOf([entry('cervical-rotation', 'left'), entry('cervical-flexion', 'both'), entry('cervical-rotation', 'right')])
  expect(rows.map((row) => [row.movementId, row.sides.map((side) => side.side)])).toEqual([
    ['cervical-rotation', ['left', 'right']],
    ['cervical-flexion', ['both']],
  ])
})

describe('the quick set', () => {
  it('follows the complaint, before the regions treated', () => {
    const ids = suggestedMovements(['upper-trapezius'], ['calf-left'], []).map((movement) => movement.id)
    expect(ids).toContain('cervical-rotation')
  })

  it('follows the regions where there is no complaint', () => {
    expect(suggestedMovements([], ['upper-trapezius-left'], []).length).toBeGreaterThan(0)
    expect(suggestedMovements([], [], [])).toEqual([])
  })

  it('leaves out what is there', () => {
    const ids = suggestedMovements(['upper-trapezius'], [], [entry('cervical-rotation', 'left')]).map((movement) => movement.id)
    expect(ids).not.toContain('cervical-rotation')
  })
})

it('every movement can be searched for until it is there', () => {
  const all = movementChoices([]).flatMap((group) => group.items.map((item) => item.value))
  expect(all.toSorted()).toEqual(movements().map((movement) => movement.id).toSorted())
  const left = movementChoices([entry('cervical-rotation', 'left')]).flatMap((group) => group.items.map((item) => item.value))
  expect(left).toHaveLength(all.length - 1)
})

it.each([
  ['cervical-rotation', '80° (70–90°)'],
  ['ankle-dorsiflexion', '20°'],
  ['fingertip-to-floor', null],
  ['lumbar-flexion', '40–90°'],
])('reference range of %s', (id, text) => {
  const movement = movements().find((one) => one.id === id)
  expect(movement && normalText(movement)).toBe(text)
})
