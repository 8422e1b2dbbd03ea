import type { Block } from '../tree.ts'
import { isBullet, isLong, tableBlocks, textOf } from './table-blocks.ts'
import type { DraftRow, TableBuilder } from './table-builder.ts'

const FEWEST_ROWS = 4
const MOST_ROWS = 500
const FIGURE = /^[$€£(\s-]*[\d,.]*\d[\d,.]*[)%\s]*$|^[–—-]$/

interface Closed {
  table: TableBuilder
  end: number
}

/** Some agents set each row of a statement as a table of its own, one right below the other: they are one table. */
export class RowTables {
  private run: Closed[] = []

  /** A table of one row may go on with those before it. Returns the blocks of what it does not go on with. */
  add(table: TableBuilder, end: number): Block[] {
    const last = this.run.at(-1)
    const one = isOneRow(table)
    const goesOn = one && last?.table.width === table.width && this.run.length < MOST_ROWS
    const blocks = goesOn ? [] : this.take()
    this.run.push({ table, end })
    return one ? blocks : [...blocks, ...this.take()]
  }

  /** The blocks of all tables that are not yet given out. */
  take(): Block[] {
    const { run } = this
    if (run.length === 0) return []
    this.run = []
    return blocksOf(run)
  }
}

/** A row of empty cells may stand above it, to set the widths. */
function isOneRow({ rows }: TableBuilder): boolean {
  return rows.length <= 3 && rows.filter(({ cells }) => cells.length > 0).length <= 1
}

function blocksOf(run: readonly Closed[]): Block[] {
  const [first, last] = [run[0], run.at(-1)]
  const rows = run.flatMap(({ table }) => table.rows)
  if (!first || !last || run.length < FEWEST_ROWS || !isStatement(rows))
    return run.flatMap(({ table, end }) => tableBlocks(table, end))
  first.table.rows.push(...rows.slice(first.table.rows.length))
  return tableBlocks(first.table, last.end)
}

/** Bullets, contacts and paragraphs are set as tables of one row, too: most rows of a statement hold figures. */
function isStatement(rows: readonly DraftRow[]): boolean {
  if (rows.some(({ cells }) => cells.some(isLong) || (cells[0] && isBullet(cells[0])))) return false
  const printed = rows.filter(({ cells }) => cells.length > 0)
  const figures = printed.filter(({ cells }) => cells.slice(1).some((cell) => FIGURE.test(textOf(cell))))
  return figures.length * 2 > printed.length
}
