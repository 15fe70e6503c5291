import { expect, it } from 'vitest'
import { slashAt } from './slash'

/** The caret stands at the bar. */
it.each<[string, string | null]>([
  ['/|', ''],
  ['/he|', 'he'],
  ['Felt better. /he|', 'he'],
  ['Line one\n/heat at|', 'heat at'],
  ['/he| and more text', 'he'],
  ['好多了。/热|', '热'],
  ['好多了/热|', '热'],
  ['好多了／热|', '热'],
  ['أفضل /ثلج|', 'ثلج'],
  ['and / or|', null],
  ['left/right|', null],
  ['3/4|', null],
  ['//|', null],
  ['/heat\nnext|', null],
  [`/${'x'.repeat(31)}|`, null],
  ['|/he', null],
  ['plain|', null],
])('%j', (marked, expected) => {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const slash = slashAt(text, caret)
  expect(slash?.typed ?? null).toBe(expected)
  if (slash !== null) expect(text.slice(slash.span.from, slash.span.to)).toMatch(/^[/／]/)
})
