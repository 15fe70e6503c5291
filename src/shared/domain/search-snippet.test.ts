import { describe, expect, it } from 'vitest'
import { rangesOf, snippetOf } from './search-snippet'
import { termsOf } from './search-words'

const marked = (text: string, typed: string) => rangesOf(text, termsOf(typed)).map(([from, to]) => text.slice(from, to))

describe('places of what was typed in a text', () => {
  it.each([
    ['Firm band in the Lévator scapulae', 'leva', ['Léva']],
    ['pain at the O’Brien knot', 'obrien', ['O’Brien']],
    ['腰部有点紧，合谷', '合谷', ['合谷']],
    ['الكتف الأيمن أحمد', 'احمد', ['أحمد']],
    ['nothing here', 'elsewhere', []],
  ])('%s: %s', (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected)
  })

  // Folding the rest of the chunk at every letter took seconds for one note, and the main process with it.
  it.each([
    ['Chinese without a full stop', `${'痛'.repeat(19_998)}合谷`, '合谷', ['合谷']],
    ['letters in a row', `${'a'.repeat(19_990)} zebra`, 'zebra', ['zebra']],
    ['a line of dots, where not every place is tried', `${'a.'.repeat(9_990)} zebra`, 'zebra', ['zebra']],
  ])('does not slow down over 20,000 characters: %s', (_what, text, typed, expected) => {
    for (let time = 0; time < 50; time++) expect(marked(text, typed)).toEqual(expected)
  })

  it('shows the first of what was found, whatever was typed first', () => {
    const text = `${'Slept badly. '.repeat(20)}Tight calf. ${'Works long hours. '.repeat(20)}Stiff shoulder.`
    for (const typed of ['tight shoulder', 'shoulder tight']) expect(snippetOf({ field: 'told', text }, termsOf(typed)).text).toContain('Tight calf.')
  })

  it('shows what was found though it stands at the end of a long text', () => {
    expect(snippetOf({ field: 'told', text: `${'痛'.repeat(19_998)}合谷` }, termsOf('合谷'))).toMatchObject({ cutBefore: true, cutAfter: false, text: expect.stringMatching(/痛合谷$/) })
  })
})
