import type { ReadingLimits } from '../reading-limits.ts'
import type { Block, GridRow } from '../tree.ts'
import { Flow } from './flow.ts'

/** A cell as marked up, at its place on the expanded grid. */
export interface DraftCell {
  from: number
  to: number
  blocks: readonly Block[]
  facts: readonly number[]
}

export interface DraftRow {
  cells: DraftCell[]
  rule: GridRow['rule']
  start: number
  end: number
}

/** No printed table is wider or taller than this; a span that says so is taken at its cap. */
const WIDEST_SPAN = 200
const TALLEST_SPAN = 100
const MOST_COLUMNS = 512

interface Spanning {
  untilRow: number
  to: number
}

/** Lays the cells of one table on a grid, with colspan and rowspan expanded. */
export class TableBuilder {
  readonly rows: DraftRow[] = []
  readonly start: number
  /** Expanded columns that the markup of its cells reaches over. */
  width = 0
  private readonly spanning: (Spanning | undefined)[] = []
  private row: DraftRow | null = null
  private column = 0
  private readonly cellFlow: Flow
  private cell: { columns: number; rows: number } | null = null

  constructor(start: number, limits: ReadingLimits) {
    this.start = start
    this.cellFlow = new Flow(() => limits.take('cell'))
  }

  openRow(start: number): void {
    this.row = { cells: [], rule: null, start, end: start }
    this.rows.push(this.row)
    this.column = 0
  }

  openCell(colspan: string | undefined, rowspan: string | undefined, start: number): void {
    if (!this.row) this.openRow(start)
    this.cell = { columns: span(colspan, WIDEST_SPAN), rows: span(rowspan, TALLEST_SPAN) }
  }

  /** The flow that text goes to; null between cells. */
  get flow(): Flow | null {
    return this.cell ? this.cellFlow : null
  }

  get inFirstColumn(): boolean {
    return this.column === 0
  }

  /** A rule on a row, or on a cell of it. The label's own column may be underlined without ruling off figures. */
  addRule(rule: GridRow['rule'], onCell: boolean): void {
    if (!this.row || (onCell && this.column === 0)) return
    this.row.rule = this.row.rule === '=' ? '=' : rule
  }

  closeCell(end: number): void {
    const { cell, row } = this
    if (!cell || !row) return
    this.cell = null
    const from = this.freeColumn()
    const to = Math.min(from + cell.columns, MOST_COLUMNS + WIDEST_SPAN)
    if (cell.rows > 1) this.reserve(from, to, cell.rows)
    this.column = to
    this.width = Math.max(this.width, to)
    row.end = end
    const { blocks, facts } = this.cellFlow.take()
    if (blocks.length > 0) row.cells.push({ from, to, blocks, facts })
  }

  closeRow(end: number): void {
    if (this.row) this.row.end = Math.max(end, this.row.end)
    this.row = null
  }

  private freeColumn(): number {
    const row = this.rows.length - 1
    let column = Math.min(this.column, MOST_COLUMNS)
    for (;;) {
      const above = this.spanning[column]
      if (!above || above.untilRow <= row) return column
      column = above.to
    }
  }

  private reserve(from: number, to: number, rows: number): void {
    const reserved = { untilRow: this.rows.length - 1 + rows, to }
    for (let column = from; column < to; column++) this.spanning[column] = reserved
  }
}

function span(attribute: string | undefined, most: number): number {
  const count = Number.parseInt(attribute ?? '1', 10)
  return count > 1 ? Math.min(count, most) : 1
}
