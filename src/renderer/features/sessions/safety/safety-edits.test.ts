import { expect, test } from 'vitest'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { setHealthChecked, setOverride, toggleAlert } from './safety-edits'

const content = blankSession({ heldOn: '2026-11-26', startTime: '10:00', complaintId: null })
const dvt = 'rule.wet-cupping.dvt'

test('a reason is given, changed in its place, and taken away by blanks', () => {
  const given = setOverride('alert.faint', 'Rested')(setOverride(dvt, 'Cleared')(content))
  expect(given.overrides).toEqual([{ noticeId: dvt, reason: 'Cleared' }, { noticeId: 'alert.faint', reason: 'Rested' }])
  expect(setOverride(dvt, 'Cleared in 2020')(given).overrides[0]).toEqual({ noticeId: dvt, reason: 'Cleared in 2020' })
  expect(setOverride(dvt, ' ')(given).overrides).toEqual([{ noticeId: 'alert.faint', reason: 'Rested' }])
})

test('what changes nothing gives the same document back', () => {
  const given = setOverride(dvt, 'Cleared')(content)
  expect(setOverride(dvt, 'Cleared')(given)).toBe(given)
  expect(setOverride(dvt, '  ')(content)).toBe(content)
  expect(setHealthChecked(null)(content)).toBe(content)
})

test('the answer about health and what happened', () => {
  expect(setHealthChecked('unchanged')(content).healthChecked).toBe('unchanged')
  const fainted = toggleAlert('faint')(content)
  expect(fainted.alertIds).toEqual(['faint'])
  expect(toggleAlert('faint')(fainted).alertIds).toEqual([])
})
