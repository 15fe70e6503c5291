import { expect, test } from 'vitest'
import { pickerView } from './picker-view'

const groups = [
  { id: 'load', label: 'Load' },
  { id: 'work', label: 'Work' },
]
const items = [
  { id: 'lifting', label: 'Heavy lifting', group: 'load' },
  { id: 'overuse', label: 'Overuse', group: 'load' },
  { id: 'desk', label: 'Desk and screen work', group: 'work' },
]
const view = (wish: Partial<Parameters<typeof pickerView>[2]>) => {
  const shown = pickerView(items, groups, { typed: '', chosen: [], usual: ['desk', 'lifting'], everything: false, ...wish })
  const ids = (list: { id: string }[]) => list.map((item) => item.id)
  return { chosen: ids(shown.chosen), offered: ids(shown.offered), groups: shown.groups.map((group) => [group.id, ids(group.items)]) }
}

test('before anything is typed the usual ones stand there', () => expect(view({})).toEqual({ chosen: [], offered: ['desk', 'lifting'], groups: [] }))

test('letters find the beginnings of words, in any order', () => {
  expect(view({ typed: 'scr' }).offered).toEqual(['desk'])
  expect(view({ typed: 'work desk' }).offered).toEqual(['desk'])
  expect(view({ typed: 'ork' }).offered).toEqual([])
})

test('what is chosen stands at the top and nowhere else', () => {
  expect(view({ chosen: ['overuse', 'desk'], everything: true })).toEqual({ chosen: ['overuse', 'desk'], offered: [], groups: [['load', ['lifting']]] })
  expect(view({ chosen: ['desk'], typed: 'desk' })).toEqual({ chosen: ['desk'], offered: [], groups: [] })
})
