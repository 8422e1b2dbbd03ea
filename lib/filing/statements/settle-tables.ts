/** What only the tables together tell: which are worth keeping, and which of two claimants is the statement. */
import type { Column, Line, Statement, StatementKind } from '../filing.ts'
import type { ReadTable } from './read-table.ts'
import { kindNamed, namesAverages } from './statement-kind.ts'

/** Lists of exhibits, contents, cover grids and footnote marks set as tables are no tables of figures. */
export function withoutStrays(tables: readonly ReadTable[]): ReadTable[] {
  return tables.filter(({ statement }) => {
    const dated = statement.columns.some((column) => column.end !== null)
    const rows = statement.lines.filter((line) =>
      line.cells.some((cell) => cell?.value !== null && cell !== null),
    )
    if (statement.kind !== 'other') return rows.length > 0
    if (statement.columns.length === 1 && (!dated || arePages(rows))) return false
    if (rows.every((line) => line.label === '')) return false
    const money = rows.filter((line) => line.cells.some((cell) => cell && /[,$%]|\d\.\d/.test(cell.printed)))
    return dated ? rows.length > 0 : money.length > 2
  })
}

/** Small whole numbers that only grow from row to row are the pages of a table of contents. */
function arePages(rows: readonly Line[]): boolean {
  const printed = rows.map((line) => line.cells[0]?.printed ?? '')
  return (
    rows.length > 2 &&
    printed.every((page, i) => /^\d{1,3}$/.test(page) && (i === 0 || Number(page) >= Number(printed[i - 1])))
  )
}

const PRIMARY: readonly StatementKind[] = ['income', 'balance', 'cash-flow']

/** A release whose only income statement or balance sheet is printed as "selected" or "highlights" still has one. */
export function promoteOnly(tables: readonly ReadTable[]): ReadTable[] {
  const promoted = promote(
    tables,
    'income',
    ({ statement, shape }) => shape === 'income' || isSummary(statement),
  )
  return promote(promoted, 'balance', ({ statement }) => isBalanceData(statement))
}

function promote(
  tables: readonly ReadTable[],
  kind: StatementKind,
  fits: (table: ReadTable) => boolean,
): ReadTable[] {
  if (tables.some((table) => table.statement.kind === kind)) return [...tables]
  const at = tables.findIndex(
    (table) => table.statement.kind === 'other' && fits(table) && table.statement.columns.every(isDated),
  )
  const promoted = tables[at]?.readAs(kind)
  if (!promoted) return [...tables]
  const reasons = [...promoted.reasons, `the only one of its shape → ${kind}`]
  return tables.with(at, { ...promoted, reasons, named: true })
}

/** "Selected Balance Sheet Data": what is owned, and what is owed or left. */
function isBalanceData({ title, lines, columns }: Statement): boolean {
  if ([title, ...columns.map(({ label }) => label)].some(namesAverages)) return false
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line.label))
  return (
    kindNamed(title) === 'balance' &&
    has(/^total assets\b/i) &&
    has(/^total (?:.*\bequity|liabilities|.*\bdeficit)\b/i)
  )
}

/** Sales, net income and earnings per share, if nothing more: the shortest of income statements. */
function isSummary({ lines }: Statement): boolean {
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line.label))
  return (
    has(/^(?:total |net |operating )*(?:sales|revenues?)\b|^total interest income/i) &&
    has(/^net (?:\(?loss\)?|income|earnings)/i) &&
    has(/\bper (?:[\w-]+ )?share\b|\beps\b/i) &&
    !has(/\btotal assets\b|\badjusted\b|\bnon-?gaap\b/i)
  )
}

function isDated(column: Column): boolean {
  return column.role !== 'period' || column.end !== null
}

/** A table that only looks like a statement gives way to one that is called so. */
export function settleKinds(tables: readonly ReadTable[]): ReadTable[] {
  return tables.map((table) => {
    const { kind, columns } = table.statement
    if (!PRIMARY.includes(kind) || table.named) return table
    const rival = tables.some((other) => other.named && other.statement.kind === kind)
    const dated = columns.some((column) => column.end !== null)
    if (!rival && dated) return table
    const reason = rival ? 'another table has the name → other' : 'no column is dated → other'
    const lines = table.statement.lines.map((line) => ({ ...line, concept: null }))
    return {
      ...table,
      statement: { ...table.statement, kind: 'other', lines },
      reasons: [...table.reasons, reason],
    }
  })
}
