import { describe, expect, test } from 'vitest'
import { cleanText } from './text'
import { NoteText, RequiredText, ShortText } from './text-schema'

describe('cleanText', () => {
  test.each([
    ['line\r\nline\rline\u2028line', 'line\nline\nline\nline'],
    ['tab\tstays', 'tab\tstays'],
    ['bell\u0007 nul\u0000 esc\u001b[31m del\u007f c1\u009b bom\ufeff', 'bell nul esc[31m del c1 bom'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['half a pair \ud83d.', 'half a pair \ufffd.'],
    ['<b>bold</b> & <script>', '<b>bold</b> & <script>'],
    ['می\u200cخواهم \u200fשלום', 'می\u200cخواهم \u200fשלום'],
  ])('%j → %j', (raw, kept) => expect(cleanText(raw)).toBe(kept))
})

describe('a pile of marks on one letter', () => {
  const piles = ['\u0301'.repeat(500) + '\u0316'.repeat(500), '\u0301\u0316'.repeat(500), '\u0344'.repeat(500), '\u0301\u0000'.repeat(500)]
  test.each(piles.map((pile) => [`z${pile}`]))('is broken up so that sorting it stays quick, and keeps every mark', (raw) => {
    const kept = cleanText(raw)
    expect(kept).not.toMatch(/[\p{M}--\u034f]{31}/v)
    const marks = (text: string) => text.normalize('NFD').split('').filter((mark) => mark !== '\u0000' && mark !== '\u034f').toSorted().join('')
    expect(marks(kept)).toBe(marks(raw))
    expect(cleanText(kept)).toBe(kept)
    expect(kept.normalize('NFC')).toBe(kept)
  })

  test('fills a note and is refused for its length like any other text', () => {
    expect(messageOf(NoteText, `a${'\u0301'.repeat(100_000)}${'\u0316'.repeat(100_000)}`)).toContain('20,000 is the most that fits')
  })
})

const messageOf = (schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } | undefined } }, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message

describe('NoteText', () => {
  test('20,000 characters fit, one more is refused in words and cut nowhere', () => {
    expect(NoteText.parse('x'.repeat(20_000))).toHaveLength(20_000)
    expect(messageOf(NoteText, 'x'.repeat(20_412))).toBe(
      'This text is 20,412 characters long; 20,000 is the most that fits. Nothing was cut: shorten it, or put the rest in another field.',
    )
    expect(messageOf(NoteText, 'x'.repeat(3_000_000))).toContain('3,000,000')
  })

  test('what is taken out does not count', () => {
    expect(NoteText.parse(`${'\u0000'.repeat(5_000)}${'x'.repeat(20_000)}`)).toHaveLength(20_000)
  })

  test('only text', () => {
    for (const value of [null, 7, {}, undefined]) expect(NoteText.safeParse(value).success).toBe(false)
    expect(NoteText.parse('')).toBe('')
  })
})

test('ShortText loses the blanks around it and keeps its lines', () => {
  expect(ShortText(40).parse('  12 Mill Lane\r\nLeeds \n')).toBe('12 Mill Lane\nLeeds')
  expect(messageOf(ShortText(5), 'shoulder')).toContain('This text is 8 characters long; 5 is the most that fits.')
})

test('RequiredText refuses blanks', () => {
  expect(messageOf(RequiredText(50, 'Enter a name.'), ' \n ')).toBe('Enter a name.')
  expect(RequiredText(50, 'Enter a name.').parse(' 小明 ')).toBe('小明')
})
