import { describe, expect, it } from 'vitest'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { undoLimit } from '../../../../shared/domain/undo-limit'
import { addArea, setAreaTension, setNote, setPain } from '../edits'
import { applied, difference } from './difference'
import { createHistory } from './history'
import { createStepWriter, readSteps } from './kept-steps'

const empty = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })

describe('a difference', () => {
  it.each([
    ['a text with something put in', 'the neck', 'the stiff neck'],
    ['a text cut short', 'aaaa', 'aa'],
    ['one half of a pair of characters that stand for one sign', 'a😀b', 'a😁b'],
    ['a list with an entry gone', [1, 2, 3], [1, 3]],
    ['a list of equal entries grown', [1, 1], [1, 1, 1]],
    ['parts that came and went', { a: 1, b: { c: [1] } }, { b: { c: [1, 2] }, d: null }],
    ['null become an object', { a: null }, { a: { b: 1 } }],
  ])('leads from one to the other: %s', (_what, from, to) => {
    const written = JSON.parse(JSON.stringify(difference(from, to))) as ReturnType<typeof difference>
    expect(applied(from, written)).toEqual(to)
  })

  it('is refused by what it was not made from', () => {
    expect(() => applied('short', difference('a much longer text', 'a text'))).toThrow(/does not fit/)
    expect(() => applied(null, difference({ a: 1 }, { a: 2 }))).toThrow(/does not fit/)
  })
})

describe('kept steps', () => {
  const edits = [addArea('upper-trapezius-left'), setAreaTension('upper-trapezius-left', 'arrival', 3), setNote('told', 'Stiff since Monday.'), setPain('arrival', 5), setNote('told', 'Stiff.')]

  it('bring back what could be undone and redone, word for word', () => {
    const history = createHistory(empty, null)
    const states = [empty]
    for (const edit of edits) {
      const before = states.at(-1) ?? empty
      history.remember(before, states.length)
      states.push(edit(before))
    }
    const now = history.undo(states.at(-1) ?? empty) ?? empty
    const again = createHistory(structuredClone(now), history.written(now))
    const redone = again.redo(now)
    expect(redone).toEqual(states[5])
    let state = again.undo(states[5] ?? empty)
    for (const expected of [states[4], states[3], states[2], states[1], states[0]]) {
      expect(state).toEqual(expected)
      state = again.undo(state ?? empty)
    }
    expect(state).toBeUndefined()
  })

  it('are as many of the nearest as there is room for', () => {
    const past = Array.from({ length: 30 }, (_, at) => setNote('told', String(at).padStart(10_000, `${at}`))(empty))
    const now = setNote('told', 'now')(empty)
    const text = createStepWriter<typeof now>()({ past, future: [past[0] ?? now] }, now)
    expect(text.length).toBeLessThanOrEqual(undoLimit)
    const read = readSteps(text, now)
    expect(read.past.length).toBeGreaterThan(5)
    expect(read.past.length).toBeLessThan(30)
    expect(read.past.at(-1)).toEqual(past.at(-1))
  })

  it('that cannot be read are none', () => {
    for (const text of ['', '{', '{}', '{"past":[{"t":[9,9,""]}],"future":[]}', '[]', 'null']) expect(readSteps(text, empty)).toEqual({ past: [], future: [] })
  })
})
