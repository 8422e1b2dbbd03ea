/** Small pages with tables, for tests of how tables of HTML are read. */
import { readTree } from '../read-tree.ts'
import { readStatements } from './read-statements.ts'

/** The statements of a page with this body. */
export async function readPage(body: string) {
  const tree = await readTree(new TextEncoder().encode(`<html><body>${body}</body></html>`), 'release.htm')
  if ('code' in tree) throw new Error(tree.message)
  return readStatements(tree)
}

/** Rows of a table from lines of cells parted by "|". */
export const table = (rows: readonly string[]) =>
  `<table>${rows.map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`

/** A first paragraph that says which period is reported. */
export const PERIOD = '<p>Acme Corp today reported results for the first quarter ended March 31, 2020.</p>'

/** The least rows of an income statement, for a table's figures of two periods. */
export const INCOME_ROWS = (cells: (revenue: string, profit: string) => string) => [
  `Revenue|${cells('1,204', '1,340')}`,
  `Profit before tax|${cells('87', '155')}`,
  `Income tax expense|${cells('(22)', '(39)')}`,
  `Profit for the period|${cells('65', '116')}`,
]
