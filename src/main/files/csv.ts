export type CsvCell = string | number | null

/**
 * What makes a spreadsheet take a cell for a formula; full-width signs as well, which some turn into plain ones. A ' that stood before one
 * already gets another, so that whoever takes one away has the text as it was.
 */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * One line of a CSV file as in RFC 4180. A text that a spreadsheet would work out as a formula has ' before it; a number stays one.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Says to spreadsheets that the file is UTF-8. */
export const csvStart = '\uFEFF'
