import { expect, test } from 'vitest'
import type { DetailValue } from './therapy-details'
import { workWords } from './work-words'

const yesNo = { yes: 'Yes', no: 'No' }

test.each([
  [
    'sports-massage',
    { duration: 10, technique: ['friction', 'petrissage'], pressure: ['level-4'], response: ['pain-reduced'] },
    ['Friction, Petrissage', 'Pressure: 4 – Strong', '10 min', 'Response: Pain reduced'],
  ],
  ['dry-needling', { twitch: true, depth: ['deep'] }, ['Depth: Deep', 'Local twitch response: Yes']],
  ['moxibustion', { method: ['box'], minutes: 5 }, ['Moxa box', '5 min']],
  ['gua-sha', { sha: ['red'], intensity: ['strong'] }, ['Intensity: 3 Strong', 'Sha colour: Red']],
  ['sports-massage', {}, []],
  ['of-a-newer-version', { technique: ['friction'] }, []],
] satisfies [string, Record<string, DetailValue>, string[]][])('%s: %j', (therapyId, details, words) => {
  expect(workWords({ therapyId, details }, yesNo)).toEqual(words)
})
