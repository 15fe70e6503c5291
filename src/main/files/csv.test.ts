import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv'

/** A reader of RFC 4180 of its own, as a spreadsheet would read the line. */
function read(line: string): string[] {
  const cells = ['']
  let quoted = false
  const letters = Array.from(line.slice(0, -2))
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    if (letter === '"' && quoted && letters[at + 1] === '"') at += 1
    else if (letter === '"') {
      quoted = !quoted
      continue
    } else if (letter === ',' && !quoted) {
      cells.push('')
      continue
    }
    cells[cells.length - 1] += letter
  }
  return cells
}

describe('a line of a CSV file', () => {
  it.each([
    [['=1+1'], "'=1+1\r\n"],
    [['+44 20 7946 0018'], "'+44 20 7946 0018\r\n"],
    [['@SUM(A1)', '＝cmd|x', '\t=1'], "'@SUM(A1),'＝cmd|x,'\t=1\r\n"],
    [['\r=1'], "\"'\r=1\"\r\n"],
    [[-3600, null, ''], '-3600,,\r\n'],
    [['O’Brien, "Zoë"', 'two\nlines', ' blank '], '"O’Brien, ""Zoë""","two\nlines"," blank "\r\n'],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(line)
  })

  it('is read back as it was by another reader, and no cell begins a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=', "'=1", "''+", '+1', '-', '@x', '\t', '\r', '"', ',', '\n', '＝', '-"a",=b'))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const seen = read(csvLine(cells))
        expect(seen.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([])
        expect(seen.map((text) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text))).toEqual(cells)
      }),
      { numRuns: 3000 },
    )
  })
})
