/** Tables as RFC 4180 text: commas, quotation marks doubled, lines ended with CR LF. */
export type CsvCell = string | number | null

/**
 * Writes rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it: labels come
 * from filings, which are untrusted. Numbers as text ("-991000") stay numbers.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

const NUMBER = /^-?\d+(\.\d+)?$/
const FORMULA = /^[=+\-@\t\r]/

function field(cell: CsvCell): string {
  if (cell === null) return ''
  const text = String(cell)
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
