import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { startWords } from '../../../../../test/helpers/words'
import type { DetailValue, SessionCup } from '../../../../shared/contract/session-content'
import { cupGroups } from '../../../../shared/domain/cup-details'
import type { DetailGroup } from '../../../../shared/reference/therapies'
import { cellWords, cupColumns, type CupColumn, cupTable, differenceWords, settingWords } from './cup-table'
import { totalWords } from './cup-totals'

beforeAll(startWords)
/** With plain blanks, as they are typed here. */
const plain = <T,>(words: T): T => JSON.parse(JSON.stringify(words).replaceAll('\u00a0', ' ')) as T
const t = () => i18next.getFixedT('en', 'cups')

const cup = (details: Record<string, DetailValue> = {}, therapyId: SessionCup['therapyId'] = 'wet-cupping'): SessionCup => ({
  therapyId, view: 'back', x: 0, y: 200, regionId: 'interscapular-left', details,
})
const wet = (details: Record<string, DetailValue> = {}) => [{ therapyId: 'wet-cupping', details }]
const therapyIds = ['wet-cupping', 'dry-cupping', 'moving-cupping'] as const
const groups = therapyIds.flatMap((therapyId) => cupGroups(therapyId).map((group): [string, string, DetailGroup] => [therapyId, group.id, group]))
const columnOf = (groupId: string) => Object.entries(cupColumns).filter(([, ids]) => (ids as readonly string[]).includes(groupId))

it.each(groups)('%s, %s: every value is said in one column', (therapyId, groupId, group) => {
  const columns = columnOf(groupId)
  expect(columns).toHaveLength(1)
  const column = columns[0]?.[0] as CupColumn
  if (group.kind === 'number') expect(cellWords(t(), therapyId, column, { [groupId]: group.max })).toContain(String(group.max))
  else for (const item of group.items) expect(cellWords(t(), therapyId, column, { [groupId]: [item.id] })).toContain(item.label)
})

it('says what a cup has in all, and leaves out columns that no cup fills', () => {
  const first = cup({ 'incision-count': 6, 'incision-depth': 1.5, 'wet-minutes': 5, 'blood-ml-per-cup': 8, 'bleeding-amount': ['light'] })
  expect(plain(cupTable(t(), { therapies: wet({ 'cup-diameter': 45 }), cups: [first, cup({ 'cup-diameter': 60 })] }))).toEqual({
    columns: ['size', 'incisions', 'wet', 'blood'],
    rows: [
      { number: 1, region: 'Between shoulder blades (rhomboid), left', therapy: 'Wet cupping (hijama)', cells: ['45 mm', '6 cuts, 1.5 mm deep', '5 min', 'Light, 8 ml'] },
      { number: 2, region: 'Between shoulder blades (rhomboid), left', therapy: 'Wet cupping (hijama)', cells: ['60 mm', '', '', ''] },
    ],
  })
})

it('says what one cup has of its own', () => {
  expect(plain(differenceWords(t(), 'wet-cupping', { 'cup-diameter': 60, 'dry-minutes': 3, 'incision-count': 1, 'blood-ml-per-cup': 8 }))).toBe('Size 60 mm · Dry 3 min · Incisions 1 cut')
  expect(differenceWords(t(), 'wet-cupping', {})).toBe('')
  expect(plain(settingWords(t(), 'wet-cupping', { 'cup-diameter': 60, 'blood-ml-per-cup': 8, 'skin-mark': ['purple'] }))).toBe('Size 60 mm')
})

it.each<[string, Parameters<typeof totalWords>[1], string[]]>([
  ['no cups', { therapies: wet(), cups: [] }, []],
  ['none estimated', { therapies: wet(), cups: [cup()] }, ['1 cup', 'blood not estimated']],
  ['some estimated', { therapies: wet(), cups: [cup({ 'blood-ml-per-cup': 8 }), cup({ 'blood-ml-per-cup': 4.5 }), cup()] }, ['3 cups', '12.5 ml from 2 of 3 cups']],
  ['a total written', { therapies: wet({ 'blood-ml-total': 30 }), cups: [cup()] }, ['1 cup', 'blood not estimated · 30 ml written as the total']],
  ['a total alone', { therapies: wet({ 'blood-ml-total': 30 }), cups: [] }, ['30 ml written as the total']],
  ['two therapies', { therapies: [...wet(), { therapyId: 'dry-cupping', details: {} }], cups: [cup(), cup({}, 'dry-cupping')] }, ['1 cup, Wet cupping (hijama)', '1 cup, Dry cupping', 'blood not estimated']],
  ['dry cups only', { therapies: [{ therapyId: 'dry-cupping', details: {} }], cups: [cup({}, 'dry-cupping')] }, ['1 cup']],
])('totals: %s', (_what, content, words) => {
  expect(totalWords(t(), content)).toEqual(words)
})
