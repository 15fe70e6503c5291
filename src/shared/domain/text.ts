/** Longest note field, in characters (UTF-16 units, as the editor counts them). */
export const noteLimit = 20_000

/** Longest reason that stands in the record beside a note, in characters. */
export const reasonLimit = 1000

/**
 * Text as it is kept: Unicode NFC, line ends as \n, no control characters but line end and tab, no halves of characters.
 * Marks that carry meaning in Arabic, Persian or Hindi (joiners, direction marks) stay. Markup is left as it is.
 */
export function cleanText(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- removing them is the point
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB]/g, '')
  return brokenUp(brokenUp(visible).normalize('NFC'))
}

/**
 * Unicode's stream-safe form (UAX #15): an invisible joiner after 30 marks in a row, which no language needs. Sorting the marks of
 * a longer run takes seconds for one pasted note, minutes for a few, and the window stands still meanwhile. Again after NFC,
 * which may make two marks of one.
 */
function brokenUp(text: string): string {
  return text.replace(/[\p{M}--\u034f]{30}(?=[\p{M}--\u034f])/gv, '$&\u034f')
}
