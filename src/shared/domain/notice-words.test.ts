import { expect, test } from 'vitest'
import { aboutWords, placeWords } from './notice-words'

test('places in words; an id of a later version is shown as it is', () => {
  expect(placeWords({ places: { points: ['LI4', 'XX1'], regionIds: ['calf-left', 'tail'] } })).toEqual(['LI4 Hegu', 'XX1', 'Calf, left', 'tail'])
})

test('what is named by the title is not said twice', () => {
  expect(aboutWords({ therapyId: 'wet-cupping', conditionId: 'anticoagulants', title: 'Anticoagulant medicine' })).toBe('Wet cupping (hijama)')
  expect(aboutWords({ therapyId: 'acupuncture', conditionId: 'pregnancy', title: 'Traditionally avoided points' })).toBe('Acupuncture · Pregnancy')
  expect(aboutWords({ therapyId: 'gua-sha', title: 'Gua sha: no rules on file' })).toBe('')
  expect(aboutWords({ therapyId: null, title: 'Night pain' })).toBe('')
})
