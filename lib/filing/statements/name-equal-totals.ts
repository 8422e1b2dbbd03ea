/** Two totals of a balance sheet without a label that are equal in every column: what is owned, and what is owed. */
import type { Line } from '../filing.ts'
import type { ReadTable } from './read-table.ts'

export function nameEqualTotals(table: ReadTable): ReadTable {
  const { kind, lines } = table.statement
  if (kind !== 'balance' || lines.some((line) => line.concept === 'Assets' || line.concept === OWED))
    return table
  const bare = lines.filter(
    (line) => /^(?:total)?$/i.test(line.label.trim()) && line.cells.some((cell) => cell !== null),
  )
  const last = bare.at(-1)
  const first = bare.find((line) => last !== undefined && line !== last && key(line) === key(last))
  if (!first || !last) return table
  const named = lines.map((line) => {
    if (line === first) return { ...line, concept: 'Assets' }
    return line === last ? { ...line, concept: OWED } : line
  })
  return { ...table, statement: { ...table.statement, lines: named } }
}

const OWED = 'LiabilitiesAndStockholdersEquity'

function key(line: Line): string {
  return line.cells.map((cell) => cell?.value ?? '').join(' ')
}
