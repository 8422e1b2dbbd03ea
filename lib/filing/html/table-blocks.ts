import type { Source } from '../filing.ts'
import type { Block, GridBlock, GridCell, GridRow, Run, SourcedText, TextBlock } from '../tree.ts'
import type { DraftCell, DraftRow, TableBuilder } from './table-builder.ts'

const RULE_CHARACTERS = /^(?:[-–—]{4,}|_{3,}|={2,})$/
const BULLET = /^(?:[•·●◦○▪■□∙\uf0b7\uf0a7§*–—-]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/i
const PROSE_LENGTH = 160

/**
 * What a table is once it is closed. A table around other tables is layout: its parts stand in reading order. A
 * table of prose (bullets beside their text, two columns of paragraphs) becomes text blocks. Everything else is a
 * grid; "$", "(", ")" and "%" stay in the cells they were marked up in.
 */
export function tableBlocks(table: TableBuilder, end: number): Block[] {
  const rows = withRules(table.rows.map(withoutInnerRows).flatMap(stackedRows))
  if (rows.some((row) => row.cells.some(holdsGrid))) return opened(rows)
  if (isProse(rows)) return rows.flatMap((row) => proseOf(row.cells))
  return gridOf(rows, [table.start, end])
}

/** Some agents set "$ 1,234" as a table of one row inside a cell: where a row has more cells, those are its text. */
function withoutInnerRows(row: DraftRow): DraftRow {
  if (row.cells.length < 2 || !row.cells.some(holdsGrid)) return row
  if (row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'grid' && block.rows.length > 1)))
    return row
  const cells = row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(asText) }))
  return { ...row, cells }
}

function asText(block: Block): TextBlock {
  if (block.kind === 'text') return block
  const cells = block.rows.flatMap((row) => row.cells)
  const bold = cells.every((cell) => cell.bold)
  return {
    kind: 'text',
    ...joined(cells),
    bold,
    centred: false,
    underlined: false,
    indent: cells[0]?.indent ?? 0,
    lines: [],
  }
}

const FEWEST_STACKED = 3

/**
 * Some agents set a whole column in one cell, its figures broken by <br>. Where every cell of a row has the same
 * number of lines, and most are figures, each line is a row.
 */
function stackedRows(row: DraftRow): DraftRow[] {
  const lines = row.cells.map((cell) => linesOf(cell.blocks))
  const count = lines[0]?.length ?? 0
  if (lines.length < 2 || count < FEWEST_STACKED || lines.some((each) => each.length !== count)) return [row]
  const figures = lines
    .slice(1)
    .flat()
    .filter((line) => /^[$(\s]*(?:[\d,.]*\d|[–—-]+)[)%\s]*$/.test(line.text))
  if (figures.length < (lines.length - 1) * count * 0.7) return [row]
  return Array.from({ length: count }, (_, i) => ({
    ...row,
    rule: i === count - 1 ? row.rule : null,
    cells: row.cells.map((cell, j) => ({
      ...cell,
      blocks: lineBlock(cell.blocks[0], lines[j]?.[i]),
      facts: i === 0 ? cell.facts : [],
    })),
  }))
}

function linesOf(blocks: readonly Block[]): SourcedText[] {
  return blocks.flatMap((block) =>
    block.kind === 'grid' ? [] : block.lines.length > 0 ? block.lines : [block],
  )
}

function lineBlock(block: Block | undefined, line: SourcedText | undefined): TextBlock[] {
  return block?.kind === 'text' && line ? [{ ...block, ...line, lines: [] }] : []
}

const holdsGrid = (cell: DraftCell): boolean => cell.blocks.some((block) => block.kind === 'grid')

/** A row of nothing but rules ("-----", or borders on empty cells) rules off the row above it. */
function withRules(rows: readonly DraftRow[]): DraftRow[] {
  const printed: DraftRow[] = []
  for (const row of rows) {
    const cells = row.cells.filter((cell) => !RULE_CHARACTERS.test(textOf(cell)))
    const drawn = row.cells.find((cell) => RULE_CHARACTERS.test(textOf(cell)))
    const rule = drawn ? (textOf(drawn).startsWith('=') ? '=' : '-') : row.rule
    const above = printed.at(-1)
    if (cells.length > 0) printed.push({ ...row, cells, rule })
    else if (above && rule) above.rule = above.rule === '=' ? '=' : rule
  }
  return printed
}

/** The text of a cell that holds one paragraph; empty for any other. */
export function textOf(cell: DraftCell): string {
  const [block] = cell.blocks
  return cell.blocks.length === 1 && block?.kind === 'text' ? block.text : ''
}

/** The rows of a layout table: runs of plain rows are tables of their own, around the tables they hold. */
function opened(rows: readonly DraftRow[]): Block[] {
  const blocks: Block[] = []
  let plain: DraftRow[] = []
  const flush = () => {
    const [first, last] = [plain[0], plain.at(-1)]
    if (first && last)
      blocks.push(
        ...(isProse(plain)
          ? plain.flatMap((row) => proseOf(row.cells))
          : gridOf(plain, [first.start, last.end])),
      )
    plain = []
  }
  for (const row of rows) {
    if (!row.cells.some(holdsGrid)) {
      plain.push(row)
      continue
    }
    flush()
    for (const cell of row.cells) for (const block of cell.blocks) blocks.push(block)
  }
  flush()
  return blocks
}

/** A list's mark, in a cell beside its text. */
export const isBullet = (cell: DraftCell): boolean => BULLET.test(textOf(cell))

/** One printed cell a row beside a bullet, or cells that hold paragraphs. */
function isProse(rows: readonly DraftRow[]): boolean {
  let long = 0
  for (const { cells } of rows) {
    const worded = cells.length > 1 && cells[0] && isBullet(cells[0]) ? cells.slice(1) : cells
    if (worded.length > 1 && !worded.some(isLong)) return false
    if (worded.length > 1) long++
  }
  return long <= rows.length
}

/** Does a cell hold a paragraph of prose? */
export function isLong(cell: DraftCell): boolean {
  return cell.blocks.some((block) => block.kind === 'text' && block.text.length > PROSE_LENGTH)
}

function proseOf(cells: readonly DraftCell[]): Block[] {
  const [mark, worded, ...rest] = cells
  const [first, ...more] = worded?.blocks ?? []
  if (!mark || !worded || !isBullet(mark) || first?.kind !== 'text')
    return cells.flatMap((cell) => [...cell.blocks])
  const bullet = mark.blocks[0] as TextBlock
  const whole = { ...first, ...joined([bullet, first]), lines: [], indent: bullet.indent }
  return [whole, ...more, ...rest.flatMap((cell) => [...cell.blocks])]
}

function gridOf(rows: readonly DraftRow[], source: Source): GridBlock[] {
  const printed = rows.map(rowOf)
  return printed.length > 0 ? [{ kind: 'grid', rows: printed, source }] : []
}

function rowOf(row: DraftRow): GridRow {
  return { cells: row.cells.map(cellOf), rule: row.rule, source: [row.start, row.end] }
}

function cellOf({ from, to, blocks, facts }: DraftCell): GridCell {
  const texts = blocks.filter((block) => block.kind === 'text')
  const { text, runs, source } = joined(texts)
  const bold = texts.every((block) => block.bold)
  return { text, runs, source, from, to, bold, indent: texts[0]?.indent ?? 0, facts }
}

/** The paragraphs of a cell as one text. */
function joined(parts: readonly SourcedText[]): SourcedText {
  const [first, ...rest] = parts
  if (!first) return { text: '', runs: [], source: [0, 0] }
  if (rest.length === 0) return first
  const runs: Run[] = [...first.runs]
  let { text } = first
  for (const part of rest) {
    // The space between two paragraphs stands where the second one begins.
    for (const run of part.runs) runs.push({ at: text.length + 1 + run.at, start: run.start })
    text += ` ${part.text}`
  }
  return { text, runs, source: [startOf(first.source), endOf(rest.at(-1)?.source ?? first.source)] }
}

const startOf = (source: Source): number => (Array.isArray(source) ? source[0] : 0)
const endOf = (source: Source): number => (Array.isArray(source) ? source[1] : 0)
