import { describe, expect, it } from 'vitest'
import ar from '../src/renderer/locales/ar/terms.json'
import en from '../src/renderer/locales/en/terms.json'
import zh from '../src/renderer/locales/zh/terms.json'
import { helpSigns } from '../src/shared/domain/home-care'
import { anatomy } from '../src/shared/reference/anatomy'
import { movements } from '../src/shared/reference/mobility'
import { therapies } from '../src/shared/reference/therapies'

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted()
const therapyIds = ids(therapies())
const signs = helpSigns(ids(anatomy.areas), therapyIds)

describe.each([['English', en], ['Arabic', ar], ['Chinese', zh]] as const)('plain words for the vocabularies in %s', (_language, terms) => {
  it.each([
    ['area', ids(anatomy.areas)],
    ['therapy', therapyIds],
    ['therapyMeans', therapyIds],
    ['movement', ids(movements())],
    ['aftercare', [...new Set(therapies().flatMap(({ groups }) => groups.filter(({ id }) => id === 'aftercare').flatMap(({ items }) => ids(items))))].toSorted()],
    ['warning', ids(signs)],
  ] as const)('%s: every entry of the data and no other', (group, known) => {
    expect(Object.keys(terms[group]).toSorted()).toEqual(known)
  })

  it('tell every place and every movement apart', () => {
    for (const group of [terms.area, terms.movement]) expect(new Set(Object.values(group)).size).toBe(Object.keys(group).length)
  })
})

it('signs that ask for help stand in English word for word as in the safety vocabulary', () => {
  expect(en.warning).toEqual(Object.fromEntries(signs.map(({ id, text }) => [id, text])))
})
