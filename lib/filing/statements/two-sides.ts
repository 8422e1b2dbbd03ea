/** A statement printed in two halves side by side, assets beside liabilities: the right half goes below the left. */
import { parseAmount } from '#lib/statement/amount.ts'
import type { GridCell, GridRow } from '../tree.ts'

const LEAST_ROWS = 4
/** No statement has as many. */
const MOST_ROWS = 2000

/** The rows as they are, or, where labels stand between figures row after row, the halves of those below one another. */
export function foldSides(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.length > MOST_ROWS) return rows
  const labels = rows.map(secondLabel)
  const found = labels.flatMap((label) => label ?? [])
  if (new Set(found.map(({ text }) => text)).size < LEAST_ROWS) return rows
  const [first, last] = [labels.findIndex(Boolean), labels.findLastIndex(Boolean)]
  if (found.length * 2 < rows.slice(first, last + 1).filter((row) => row.cells.some(isFigure)).length)
    return rows
  const split = found.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const start = headOf(rows, first)
  const end = tailOf(rows, last, split)
  return [...rows.slice(0, start), ...folded(rows.slice(start, end), split), ...rows.slice(end)]
}

/** A label behind the first figures of a row, and before others. */
function secondLabel({ cells }: GridRow): GridCell | null {
  // most rows have one label, and begin with it
  if (!cells.some((cell, i) => i > 0 && isLabel(cell))) return null
  const first = cells.findIndex(isFigure)
  const last = cells.findLastIndex(isFigure)
  return first < 0 ? null : (cells.slice(first, last).find(isLabel) ?? null)
}

function isLabel({ text }: GridCell): boolean {
  return /[a-z]{3}/i.test(text)
}

function isFigure({ text }: GridCell): boolean {
  return /\d/.test(text) && parseAmount(text) !== null
}

/** Titles and headers above the first row, up to a row of another table. */
function headOf(rows: readonly GridRow[], first: number): number {
  let start = first
  while (start > 0 && !(rows[start - 1]?.cells.some(isLabel) && rows[start - 1]?.cells.some(isFigure)))
    start--
  return start
}

/** Totals without a label, and what only the right half goes on with. */
function tailOf(rows: readonly GridRow[], last: number, split: number): number {
  let end = last + 1
  while (rows[end]?.cells.every((cell) => cell.from >= split || !isLabel(cell))) end++
  return end
}

function folded(rows: readonly GridRow[], split: number): GridRow[] {
  // a title across both halves stays above them
  const isRight = (row: GridRow, cell: GridCell) =>
    cell.from >= split && (row.cells.length > 1 || isLabel(cell))
  const left = rows.map((row) =>
    withCells(
      row,
      row.cells.filter((cell) => !isRight(row, cell)),
    ),
  )
  const right = rows.map((row) =>
    withCells(
      row,
      row.cells.filter((cell) => isRight(row, cell)),
    ),
  )
  // what stands above the right half's labels are the headers that the left half has, too
  const first = right.findIndex(({ cells: [cell] }) => cell && isLabel(cell) && cell.from <= split + NEAR)
  const shift = rightEdge(right) - rightEdge(left)
  const below = right.slice(first).map((row) =>
    withCells(
      row,
      row.cells.map((cell) => moved(cell, split, shift)),
    ),
  )
  return [...left, ...below].filter((row) => row.cells.length > 0)
}

const NEAR = 8

function withCells(row: GridRow, cells: readonly GridCell[]): GridRow {
  return { ...row, cells }
}

function rightEdge(rows: readonly GridRow[]): number {
  const ends = rows.flatMap((row) => row.cells.filter(isFigure).map(({ to }) => to))
  return ends.reduce((most, to) => Math.max(most, to), 0)
}

/** Figures move under those of the left half, labels to its margin. */
function moved(cell: GridCell, split: number, shift: number): GridCell {
  const by = isLabel(cell) ? split : shift
  return { ...cell, from: cell.from - by, to: cell.to - by, indent: Math.max(0, cell.indent - split) }
}
