import { describe, expect, it } from 'vitest'
import type { SessionTherapy } from '../contract/session-content'
import { therapies } from '../reference/therapies'
import { isRepeated, repeatedDetails } from './repeated-details'

/** Of one visit, whatever therapy they belong to: counted, measured, found, felt, answered, cleaned, told, read off a package. */
const ofOneVisit = [
  'needles-inserted', 'needles-removed', 'needle-lot', 'insertion-depth', 'retention', 'de-qi', 'de-qi-sensation', 'twitch',
  'tongue-body-colour', 'tongue-shape', 'tongue-coating', 'pulse', 'response', 'tissue-finding', 'tenderness', 'sha', 'skin-mark', 'skin-response',
  'cup-count', 'pump-strokes', 'strokes', 'dry-minutes', 'wet-minutes', 'minutes', 'minutes-per-area', 'duration', 'passes',
  'incision-count', 'incision-depth', 'incision-length', 'bleeding-amount', 'blood-ml-per-cup', 'blood-ml-total', 'blood-colour',
  'blades-opened', 'blades-in-sharps', 'blade-lot', 'sterilisation-lot', 'hygiene', 'aftercare', 'reaction', 'electrode-pairs',
]

const groups = therapies().flatMap((therapy) => therapy.groups.map((group) => ({ therapy: therapy.id, group })))

describe('isRepeated', () => {
  it.each(groups.filter(({ group }) => ofOneVisit.includes(group.id)))('leaves behind $group.id of $therapy', ({ group }) => {
    expect(isRepeated(group)).toBe(false)
  })

  it('knows a fate for every group of the vocabulary, and no group that is not there', () => {
    const undecided = groups.filter(({ group }) => !isRepeated(group) && !ofOneVisit.includes(group.id)).map(({ therapy, group }) => `${therapy} ${group.id}`)
    // Free text under an id that elsewhere is a choice.
    expect(undecided).toEqual(['electro-acupuncture intensity'])
    expect(ofOneVisit.filter((id) => !groups.some(({ group }) => group.id === id))).toEqual([])
  })

  it('never repeats text, a yes or no, or a number that counts, times or bleeds', () => {
    for (const { group } of groups.filter((one) => isRepeated(one.group))) {
      expect(['single', 'multi', 'scale', 'number']).toContain(group.kind)
      if (group.kind === 'number') expect(['mm', 'Hz']).toContain(group.unit)
    }
  })
})

it('keeps how and with what, and leaves what happened', () => {
  const wetCupping: SessionTherapy = {
    therapyId: 'wet-cupping',
    details: {
      'cup-material': ['plastic'], 'cup-diameter': 50, 'suction-strength': ['medium'], 'cup-count': 5, 'blood-ml-total': 40,
      'blade-lot': 'LOT 7', 'blood-colour': ['dark-red'], hygiene: ['sterile-gloves'], 'of-a-newer-version': true,
    },
  }
  expect(repeatedDetails(wetCupping)).toEqual({ 'cup-material': ['plastic'], 'cup-diameter': 50, 'suction-strength': ['medium'] })
})
