/** A statement printed in two halves side by side, assets beside liabilities: the right half goes below the left. */

import { parseAmount } from '#lib/statement/amount.ts'
import type { GridCell, GridRow } from '../tree.ts'

const LEAST_ROWS = 4

/** The rows as they are, or, where labels stand between figures all down the table, its halves below one another. */
export function foldSides(rows: readonly GridRow[]): readonly GridRow[] {
  const labels = rows.flatMap(secondLabel)
  const figured = rows.filter((row) => row.cells.some(isFigure)).length
  if (labels.length < LEAST_ROWS || labels.length * 2 < figured) return rows
  if (new Set(labels.map(({ text }) => text)).size < LEAST_ROWS) return rows
  const split = Math.min(...labels.map(({ from }) => from))
  const left = rows.map((row) =>
    withCells(
      row,
      row.cells.filter((cell) => cell.from < split),
    ),
  )
  const right = rows.map((row) =>
    withCells(
      row,
      row.cells.filter((cell) => cell.from >= split),
    ),
  )
  // what stands above the right half's first label are the headers that the left half has, too
  const first = right.findIndex((row) => row.cells.some((cell) => isLabel(cell) && cell.from <= split + NEAR))
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

/** A label behind the first figures of a row, and before others. */
function secondLabel({ cells }: GridRow): GridCell[] {
  const first = cells.findIndex(isFigure)
  const last = cells.findLastIndex(isFigure)
  const label = cells.findIndex((cell, i) => i > first && i < last && isLabel(cell))
  return first >= 0 && label >= 0 ? [cells[label] as GridCell] : []
}

function isLabel({ text }: GridCell): boolean {
  return /[a-z]{3}/i.test(text)
}

function isFigure({ text }: GridCell): boolean {
  return /\d/.test(text) && parseAmount(text) !== null
}

function withCells(row: GridRow, cells: readonly GridCell[]): GridRow {
  return { ...row, cells }
}

function rightEdge(rows: readonly GridRow[]): number {
  return Math.max(...rows.flatMap((row) => row.cells.filter(isFigure).map(({ to }) => to)))
}

/** Figures move under those of the left half, labels to its margin. */
function moved(cell: GridCell, split: number, shift: number): GridCell {
  const by = isLabel(cell) ? split : shift
  return { ...cell, from: cell.from - by, to: cell.to - by, indent: Math.max(0, cell.indent - split) }
}
