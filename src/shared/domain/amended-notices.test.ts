import { describe, expect, it } from 'vitest'
import type { SessionContent } from '../contract/session-content'
import { amendedNotices } from './amended-notices'
import { blankArea, blankSession } from './blank-entries'
import type { Notice } from './notice'
import { sameValue } from './same-value'

const aNotice = (id: string, values: Partial<Notice> = {}): Notice => ({
  id, level: 'stop', kind: 'rule', ruleId: id, therapyId: 'wet-cupping', title: id, why: 'Then.', sourceIds: [], places: { points: [], regionIds: [] }, unsure: null, ...values,
})
const plan = (changes: Partial<SessionContent> = {}): SessionContent => ({
  ...blankSession({ complaintId: null, heldOn: '2024-05-01', startTime: '10:00' }), therapies: [{ therapyId: 'wet-cupping', details: { 'blood-ml-total': 500 } }], ...changes,
})
const told = ({ id, why }: Notice) => `${id} ${why}`

describe('the notices of an amendment', () => {
  const before = plan({ areas: [blankArea('calf-left')] })
  const amended = (made: Notice[], content: SessionContent, signed: Notice[], today: Notice[]) => amendedNotices(made, content, { content: before, signed, today }).map(told)
  const later = aNotice('rule.later')
  const stood = aNotice('rule.stood')

  it('leave out what today’s record makes of the note as it stands, and keep what stood, as it stood', () => {
    const today = [later, aNotice('rule.stood', { why: 'Now.' })]
    expect(amended(today, before, [stood], today)).toEqual(['rule.stood Then.'])
    expect(amended([later], before, [stood], [later])).toEqual(['rule.stood Then.'])
    expect(amended([], before, [], [])).toEqual([])
  })

  it('take from today’s record what the changed content brings up, changes or ends', () => {
    const changed = { ...before, areas: [] }
    const places = { points: [], regionIds: ['calf-left'] }
    expect(amended([aNotice('rule.new', { why: 'Now.' }), later], changed, [], [later])).toEqual(['rule.new Now.'])
    expect(amended([aNotice('rule.stood', { why: 'Now.' })], changed, [stood], [aNotice('rule.stood', { places })])).toEqual(['rule.stood Now.'])
    expect(amended([], changed, [stood], [stood])).toEqual([])
  })

  it.each<[string, Notice, Partial<SessionContent>, boolean]>([
    ['a word of the note', stood, { notes: { told: 'Typo', found: '', done: '', plan: '' } }, true],
    ['the therapy it is about', stood, { therapies: [{ therapyId: 'dry-cupping', details: {} }] }, false],
    ['the only place it names', aNotice('rule.place', { places: { points: [], regionIds: ['calf-left'] } }), { areas: [blankArea('calf-right')] }, false],
    ['another place', aNotice('rule.place', { places: { points: [], regionIds: ['calf-left'] } }), { areas: [blankArea('calf-left'), blankArea('calf-right')] }, true],
    ['an amount, of a limit that is no longer set', aNotice('limit.blood', { kind: 'limit' }), { therapies: [{ therapyId: 'wet-cupping', details: { 'blood-ml-total': 50 } }] }, false],
    ['a note, of a limit that is no longer set', aNotice('limit.blood', { kind: 'limit' }), { notes: { told: 'Typo', found: '', done: '', plan: '' } }, true],
    ['the complaint, of a red flag', aNotice('red-flag.night-pain', { kind: 'red-flag', therapyId: null }), { complaintId: 3 }, false],
  ])('what nobody could make today any more stays while it still fits: changed was %s', (_what, notice, changes, stays) => {
    expect(amended([], { ...before, ...changes }, [notice], [])).toEqual(stays ? [told(notice)] : [])
  })
})

it('values are the same whatever the order of their keys', () => {
  expect(sameValue({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toBe(true)
  for (const other of [{ a: 1 }, { a: 1, b: [] }, { a: 1, b: [{ c: null, d: 'y' }] }, { a: 1, b: { 0: { c: null, d: 'x' } } }, { a: 1, c: [{ c: null, d: 'x' }] }, null, 'x']) {
    expect(sameValue({ a: 1, b: [{ c: null, d: 'x' }] }, other), JSON.stringify(other)).toBe(false)
  }
})
