/**
 * What a statement's table goes on with after the statement has ended: ratios, selected figures, notes set as rows.
 * It becomes a table of its own, under the same columns.
 */
import type { Line, StatementKind } from '../filing.ts'
import type { ReadTable } from './read-table.ts'

const MEMO_HEADING =
  /\bratios?\b|\bperformance\b|\basset quality\b|\bselected\b|\bother data\b|\bstatistic|\boperating data\b|\bmetrics\b|\bkey\b|\breconcil|\bnon-?gaap\b|\bend of period\b|\bother information\b|\bsupplemental (?:data|information|financial)|\bebitda\b|\bmargins?\b|\bas a percent|\bpercentage of\b|\bfunds from operations\b|\bffo\b/i
const NOTE_HEADING =
  /^(?:\(?(?:[1-9]|[a-e])\)|\*+|[1-9]\.?)\s*(?:includes?|amounts?|stock|share|the|represents?|reflects?|net of|related|consists)\b|^includes? (?:stock|share)-based/i

export function splitMemo(table: ReadTable): ReadTable[] {
  const { kind, lines } = table.statement
  if (kind !== 'income' && kind !== 'balance' && kind !== 'cash-flow') return [table]
  const at = memoStart(lines, kind)
  if (at < 0) return [table]
  const rest = lines.slice(at)
  const heading = rest[0]?.cells.every((cell) => cell === null) ? rest[0].label : ''
  const memo: ReadTable = {
    ...table,
    statement: {
      ...table.statement,
      kind: 'other',
      title: heading,
      lines: rest.map((line) => ({ ...line, concept: null })),
    },
    reasons: ['the statement above has ended → other'],
  }
  return [{ ...table, statement: { ...table.statement, lines: lines.slice(0, at) } }, memo]
}

function memoStart(lines: readonly Line[], kind: StatementKind): number {
  const rows = lines.map(({ label, cells }) => ({ label, figures: cells }))
  const heading = memoHeading(rows, kind)
  if (heading >= 0 || kind !== 'balance') return heading
  // a balance sheet has no per-share line: book value and the like are a memo from the first row after the total
  const end = endOf(rows, kind)
  const after = end < 0 ? [] : lines.slice(end + 1)
  return after.length > 1 && after.some((line) => line.unit?.endsWith('/share') || line.unit === 'percent')
    ? end + 1
    : -1
}

/** A line's label and its figures, all null for a heading. */
interface Row {
  label: string
  figures: readonly unknown[]
}

/** Where, behind the end of a statement, a heading begins something else: its index, or -1. */
export function memoHeading(rows: readonly Row[], kind: StatementKind): number {
  const end = endOf(rows, kind)
  if (end < 0) return -1
  return rows.findIndex(
    (row, i) => i > end && isHeading(row) && (MEMO_HEADING.test(row.label) || NOTE_HEADING.test(row.label)),
  )
}

function endOf(rows: readonly Row[], kind: StatementKind): number {
  return rows.findIndex((row) => !isHeading(row) && (ENDS[kind]?.test(row.label) ?? false))
}

const ENDS: Partial<Record<StatementKind, RegExp>> = {
  income: /\bnet (?:\(?loss\)?|income|earnings|profit)|^profit\b/i,
  balance: /\bliabilit(?:y|ies)\b.*\b(?:equity|deficit|capital|deficiency)|^total equity and liabilities/i,
  'cash-flow': /\bfinancing activities$/i,
}

function isHeading(row: Row): boolean {
  return row.figures.every((figure) => figure === null)
}
