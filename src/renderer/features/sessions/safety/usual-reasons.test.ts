import { expect, test } from 'vitest'
import { usualReasons, withReason } from './usual-reasons'

test('a usual reason stands once, after what was written', () => {
  expect(withReason(' ', 'Area avoided')).toBe('Area avoided')
  expect(withReason('GP called.', 'Area avoided')).toBe('GP called; Area avoided')
  expect(withReason('Area avoided', 'Area avoided')).toBe('Area avoided')
  expect(usualReasons({ kind: 'rule', places: { points: ['LI4'], regionIds: [] } })).toContain('avoided')
  expect(usualReasons({ kind: 'alert', places: { points: [], regionIds: [] } })).not.toContain('discussed')
  expect(usualReasons({ kind: 'count', places: { points: ['LI4'], regionIds: [] } })).toEqual([])
})
