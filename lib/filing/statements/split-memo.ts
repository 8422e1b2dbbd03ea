/**
 * What a statement's table goes on with after the statement has ended: ratios, selected figures, notes set as rows.
 * It becomes a table of its own, under the same columns.
 */
import type { Line } from '../filing.ts'
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
  const heading = rest[0] && isHeading(rest[0]) ? rest[0].label : ''
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

function memoStart(lines: readonly Line[], kind: string): number {
  const end = lines.findIndex((line) => !isHeading(line) && (ENDS[kind]?.test(line.label) ?? false))
  if (end < 0) return -1
  const heading = lines.findIndex(
    (line, i) =>
      i > end && isHeading(line) && (MEMO_HEADING.test(line.label) || NOTE_HEADING.test(line.label)),
  )
  if (heading >= 0 || kind !== 'balance') return heading
  // a balance sheet has no per-share line: book value and the like are a memo from the first row after the total
  const after = lines.slice(end + 1)
  return after.length > 1 && after.some((line) => line.unit?.endsWith('/share') || line.unit === 'percent')
    ? end + 1
    : -1
}

const ENDS: Readonly<Record<string, RegExp>> = {
  income: /\bnet (?:\(?loss\)?|income|earnings|profit)|^profit\b/i,
  balance: /\bliabilit(?:y|ies)\b.*\b(?:equity|deficit|capital|deficiency)|^total equity and liabilities/i,
  'cash-flow': /\bfinancing activities$/i,
}

function isHeading(line: Line): boolean {
  return line.cells.every((cell) => cell === null)
}
