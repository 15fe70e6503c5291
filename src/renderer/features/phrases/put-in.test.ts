import { expect, it } from 'vitest'
import { putIn } from './put-in'

/** What stands between [ and ] is replaced; ‹ and › show what is selected afterwards. */
it.each<[string, string, string]>([
  ['[]', 'Heat at home.', 'Heat at home.‹›'],
  ['Better.[]', 'Heat at home.', 'Better. Heat at home.‹›'],
  ['Better. [/he]', 'Heat for ___ minutes, ___ a day.', 'Better. Heat for ‹___› minutes, ___ a day.'],
  ['[/he]then rest', 'Heat.', 'Heat.‹› then rest'],
  ['a [/x], b', 'heat', 'a heat‹›, b'],
  ['Line\n[/x]', 'Heat.', 'Line\nHeat.‹›'],
  ['好多了。[/热]', '热敷{分钟}分钟。', '好多了。热敷‹{分钟}›分钟。'],
  ['أفضل.[]', 'ثلج ___ دقائق.', 'أفضل. ثلج ‹___› دقائق.'],
])('%j with %j', (marked, phrase, expected) => {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  const { text, select } = putIn(marked.replace(/[[\]]/g, ''), { from, to }, phrase)
  expect(`${text.slice(0, select.from)}‹${text.slice(select.from, select.to)}›${text.slice(select.to)}`).toBe(expected)
})
