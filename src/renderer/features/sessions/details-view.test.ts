import { describe, expect, it } from 'vitest'
import type { DetailValue } from '../../../shared/contract/session-content'
import { detailLines } from '../../../shared/domain/detail-words'
import { therapyDetailProblems } from '../../../shared/domain/therapy-details'
import { type DetailGroup, therapies } from '../../../shared/reference/therapies'
import { groupsAskedWithCups } from './cups/cup-groups'
import { mainGroups, otherGroups, usualGroups } from './details-view'
import { isShownWithPoints } from './points/points-view'

/** What the editor's control of this kind puts into the record. */
function entered(group: DetailGroup): DetailValue {
  switch (group.kind) {
    case 'single':
    case 'scale':
      return [group.items[0]?.id ?? '']
    case 'multi':
      return group.items.map((item) => item.id)
    case 'number':
      return group.presets[0] ?? group.min
    case 'text':
      return 'typed'
    case 'boolean':
      return true
  }
}

describe.each(therapies().map((therapy) => [therapy.id, therapy] as const))('%s', (therapyId, therapy) => {
  const details = Object.fromEntries(therapy.groups.map((group) => [group.id, entered(group)]))

  it('shows each group once: the usual ones in sight, the others behind "more" or in a section of their own', () => {
    const main = mainGroups(therapy)
    expect(main.length).toBeGreaterThan(0)
    expect(main.map((group) => group.id)).toEqual(usualGroups[therapyId] ?? main.map((group) => group.id))
    const shown = [...main, ...otherGroups(therapy)].map((group) => group.id)
    const elsewhere = [...groupsAskedWithCups(therapyId), ...therapy.groups.map((group) => group.id).filter(isShownWithPoints)]
    expect([...shown, ...elsewhere].toSorted()).toEqual(therapy.groups.map((group) => group.id).toSorted())
  })

  it('keeps values of the form the record accepts', () => {
    expect(therapyDetailProblems(therapyId, details)).toEqual({})
  })

  it('says every value in words', () => {
    const lines = detailLines(therapy.groups, details, { yes: 'Yes', no: 'No' })
    expect(lines.map((line) => line.label)).toEqual(therapy.groups.map((group) => group.label))
  })
})

it('names as usual only therapies that exist', () => {
  expect(Object.keys(usualGroups).filter((id) => !therapies().some((therapy) => therapy.id === id))).toEqual([])
})
