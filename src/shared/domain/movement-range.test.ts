import { describe, expect, it } from 'vitest'
import { blankMovement } from './blank-entries'
import { shareOfNormal, sideDifference } from './movement-range'

it.each([
  ['of the usual value', 'cervical-rotation', 60, { kind: 'percent', percent: 75, of: 80 }],
  ['above it', 'cervical-rotation', 88, { kind: 'percent', percent: 110, of: 80 }],
  ['nothing at all', 'cervical-rotation', 0, { kind: 'percent', percent: 0, of: 80 }],
  ['of the least of a range', 'lumbar-flexion', 30, { kind: 'percent', percent: 75, of: 40 }],
  ['within a range', 'lumbar-flexion', 40, { kind: 'within' }],
  ['in centimetres', 'chest-expansion-lower', 3.2, { kind: 'percent', percent: 50, of: 6.4 }],
  ['a lack of movement', 'cervical-rotation', -5, null],
  ['straight is 0', 'knee-extension', 0, null],
  ['no reference', 'thoracic-flexion', 20, null],
  ['less is better', 'fingertip-to-floor', 10, null],
  ['a level of the spine', 'shoulder-hand-behind-back', 20, null],
  ['an unknown movement', 'nowhere', 20, null],
])('share of normal, %s: %s %d', (_what, id, value, expected) => expect(shareOfNormal(id, value)).toEqual(expected))

const side = (which: 'left' | 'right', before: number | null, after: number | null = null, carriedOn: string | null = null, movementId = 'cervical-rotation') =>
  ({ ...blankMovement({ movementId, side: which }), before, after, carriedOn })

describe('side difference', () => {
  it.each([
    ['before, within the error', [side('left', 60), side('right', 69)], { moment: 'before', size: 9, beyond: false }],
    ['exactly the smallest detectable change', [side('left', 60.2), side('right', 69.8)], { moment: 'before', size: 9.6, beyond: true }],
    ['the newest moment at which both were measured', [side('left', 60, 70), side('right', 80, 75)], { moment: 'after', size: 5, beyond: false }],
    ['after on one side only: before', [side('left', 60, 70), side('right', 80)], { moment: 'before', size: 20, beyond: true }],
    ['no published figure', [side('left', 10, null, null, 'ankle-eversion'), side('right', 25, null, null, 'ankle-eversion')], { moment: 'before', size: 15, beyond: null }],
    ['carried on one side, but both measured after', [side('left', 60, 70, '2026-01-01'), side('right', 80, 75)], { moment: 'after', size: 5 }],
  ])('%s', (_what, sides, expected) => expect(sideDifference(sides)).toMatchObject(expected))

  it.each([
    ['one side carried', [side('left', 60, null, '2026-01-01'), side('right', 80)]],
    ['one side missing', [side('left', 60), side('right', null)]],
    ['one side only', [side('left', 60)]],
    ['no sides', [blankMovement({ movementId: 'cervical-flexion', side: 'both' })]],
  ])('none: %s', (_what, sides) => expect(sideDifference(sides)).toBeNull())
})
