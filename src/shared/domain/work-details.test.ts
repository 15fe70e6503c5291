import { describe, expect, it, test } from 'vitest'
import { groupOf, therapies, therapyById } from '../reference/therapies'
import { doneOnly, hasWork, workGroups } from './work-details'

describe.each(therapies().map(({ id }) => id))('%s', (therapyId) => {
  it('says of an area only what its own vocabulary has, each once', () => {
    const ids = workGroups(therapyId).map(({ id }) => id)
    expect(ids.length > 0).toBe(hasWork(therapyId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(therapyById(therapyId)?.groups.map((group) => group.id)).toContain(id)
  })

  it('offers minutes for an area, within what may be entered', () => {
    for (const group of workGroups(therapyId)) {
      if (group.kind !== 'number') continue
      expect(group.presets.every((preset) => preset >= group.min && preset <= group.max)).toBe(true)
      if (group.id === 'duration') expect(Math.max(...group.presets)).toBeLessThan(Math.max(...(groupOf(therapyId, 'duration') as typeof group).presets))
    }
  })
})

test('the groups of a therapy are the same objects each time, so that nothing is drawn again for them', () => {
  expect(workGroups('sports-massage')).toBe(workGroups('sports-massage'))
  expect(workGroups('constructor')).toEqual([])
})

test('what was found is not done again', () => {
  const details = { technique: ['friction'], pressure: ['level-4'], duration: 10, 'tissue-finding': ['tight'], response: ['bruising'] }
  expect(doneOnly(details)).toEqual({ technique: ['friction'], pressure: ['level-4'], duration: 10 })
  expect(doneOnly({ sha: ['red'], tool: ['stone'], 'skin-mark': ['x'], 'skin-response': ['warm'], twitch: true, tenderness: ['mild'] })).toEqual({ tool: ['stone'] })
})
