import { describe, expect, it } from 'vitest'
import { SessionContent } from '../../../../shared/contract/session-content'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { measures } from '../../../../shared/reference/outcomes'
import { addActivity, confirmFunction, removeActivity, renameActivity, scoreActivity, setScore } from './function-edits'
import { isTyped, overallChange, ratings, typedChoices } from './function-view'

const day = '2026-11-08'
const id = (n: number) => `019a0000-0000-4000-8000-00000000000${n}`
const blank = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })
const stairs = addActivity(id(1), '  Treppen steigen ')(blank)

describe('activities', () => {
  it('are the client’s words, at most five, each once, never empty', () => {
    expect(SessionContent.parse(stairs).activities).toEqual([{ id: id(1), text: 'Treppen steigen', score: null, carriedOn: null }])
    expect(addActivity(id(2), 'Treppen steigen')(stairs)).toBe(stairs)
    expect(addActivity(id(2), '   ')(stairs)).toBe(stairs)
    const five = [2, 3, 4, 5].reduce((content, n) => addActivity(id(n), `قراءة ${n}`)(content), stairs)
    expect(SessionContent.parse(five).activities).toHaveLength(5)
    expect(addActivity(id(6), 'one too many')(five)).toBe(five)
  })

  it('keep their id and score under other words, and are never left without any', () => {
    const renamed = renameActivity(id(1), 'Climb to the third floor')(scoreActivity(id(1), 4)(stairs))
    expect(renamed.activities).toEqual([{ id: id(1), text: 'Climb to the third floor', score: 4, carriedOn: null }])
    expect(renameActivity(id(1), ' ')(renamed)).toBe(renamed)
    expect(removeActivity(id(1))(renamed).activities).toEqual([])
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('take the score %d', (score) => {
    expect(SessionContent.parse(scoreActivity(id(1), score)(stairs)).activities[0]?.score).toBe(score)
  })
})

describe('scores', () => {
  it.each(measures().map((measure) => measure.id))('of %s are set, replaced in their place and taken away', (measureId) => {
    const other = measureId === 'ndi' ? 'odi' : 'ndi'
    const both = setScore(other, 1)(setScore(measureId, 3)(blank))
    expect(SessionContent.parse(setScore(measureId, 2)(both)).scores).toEqual([{ measureId, value: 2, carriedOn: null }, { measureId: other, value: 1, carriedOn: null }])
    expect(setScore(measureId, null)(both).scores.map((score) => score.measureId)).toEqual([other])
  })

  it('not there cannot be taken away', () => expect(setScore('ndi', null)(blank)).toBe(blank))

  it('of every measure can be entered somewhere: as a rating, as the change, by typing, as pain or as activities', () => {
    const { licensed, single } = typedChoices([])
    const places = [...ratings, overallChange, ...licensed.map(({ value }) => value), ...single.map(({ value }) => value), 'nrs-pain-now', 'psfs']
    expect(places.toSorted()).toEqual(measures().map((measure) => measure.id).toSorted())
    expect(licensed.map(({ value }) => value)).toEqual(measures().filter(({ licence }) => licence.shipping === 'score-entry-only').map((measure) => measure.id))
    expect(typedChoices(['ndi']).licensed.map(({ value }) => value)).not.toContain('ndi')
    expect(['nrs-work', 'groc-15', 'ndi'].map(isTyped)).toEqual([false, false, true])
  })
})

describe('what was carried', () => {
  const carried: SessionContent = {
    ...blank,
    activities: [{ id: id(1), text: 'Stairs', score: 4, carriedOn: day }],
    scores: [{ measureId: 'ndi', value: 20, carriedOn: day }, { measureId: 'nrs-work', value: 3, carriedOn: null }],
  }

  it.each([
    ['the same score of the activity', scoreActivity(id(1), 4), [4, null, 20, day]],
    ['another one', scoreActivity(id(1), 6), [6, null, 20, day]],
    ['the same total', setScore('ndi', 20), [4, day, 20, null]],
    ['one press for all', confirmFunction, [4, null, 20, null]],
    ['nothing: other words say nothing about the score', renameActivity(id(1), 'Steps'), [4, day, 20, day]],
  ])('is confirmed by %s', (_what, edit, expected) => {
    const { activities, scores } = edit(carried)
    expect([activities[0]?.score, activities[0]?.carriedOn, scores[0]?.value, scores[0]?.carriedOn]).toEqual(expected)
  })

  it('stays the same object where nothing is carried', () => expect(confirmFunction(stairs)).toBe(stairs))
})
