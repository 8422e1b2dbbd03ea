/**
 * A grid's row as its print: a label, and figures with the signs that belong to them. Agents put "$", "(", ")" and
 * "%" into cells of their own; they are glued to the figure they stand beside.
 */
import { type Amount, parseAmount } from '#lib/statement/amount.ts'
import type { Source } from '../filing.ts'
import type { GridCell, GridRow } from '../tree.ts'

export interface Figure {
  /** Null for what stands in a figure's place and is none: "N/A", "NM". */
  amount: Amount | null
  printed: string
  source: Source
  /** Where its digits stand, signs left out. */
  from: number
  to: number
}

export interface PrintedText {
  text: string
  from: number
  to: number
  bold: boolean
}

export interface PrintedRow {
  /** What stands left of the first figure, or all of a row without figures. */
  label: string
  /** Left edge of the first cell plus the indent inside it. */
  indent: number
  /** Right edge of the label. */
  labelTo: number
  /** Every cell that is no figure, with its place. */
  texts: PrintedText[]
  figures: Figure[]
  rule: '-' | '=' | null
  blankAbove: boolean
  source: Source
  bold: boolean
}

const OPENING = /^(?:(?:US|C|A|HK|NT|R)?[$€£¥]|USD|RMB|EUR|GBP|CHF|NIS)?\s?[(-]?\s?[$€£¥]?$/
const CLOSING = /^\)?\s?(?:%|pts?|bps?|x|CR)?\s?\)?\s?(?:\*{1,3}|\([a-z1-9]\))?$/i
const NO_FIGURE = /^(?:n\/?a|n\.a\.|nm|n\.m\.?|n\/m|not meaningful|\*+|nil|none)$/i

export function printedRow(row: GridRow): PrintedRow {
  const texts: PrintedText[] = []
  const figures: Figure[] = []
  let opening: GridCell[] = []
  const cells = row.cells.filter((cell) => cell.text !== '')
  cells.forEach((cell, i) => {
    const last = figures.at(-1)
    if (isOpening(cell.text) && opensFigure(cells, i)) {
      opening.push(cell)
      return
    }
    const figure = figureOf(cell, opening)
    if (figure && !(figures.length === 0 && texts.length === 0 && isLabelNumber(cell, cells, i)))
      figures.push(figure)
    else if (last && CLOSING.test(cell.text) && closes(last, cell)) glueClosing(figures, cell)
    else texts.push(...[...opening, cell].map(textOf))
    opening = []
  })
  return {
    ...labelOf(cells, texts, figures),
    texts,
    figures,
    rule: row.rule,
    blankAbove: row.blankAbove ?? false,
    source: row.source,
  }
}

function textOf({ text, from, to, bold }: GridCell): PrintedText {
  return { text, from, to, bold }
}

function isOpening(text: string): boolean {
  // "$ -" is nothing, in dollars
  return text.length <= 5 && OPENING.test(text) && !/-$/.test(text)
}

/** A "-" before a figure may be a figure itself, a dash; only signs of currency and brackets open the next. */
function opensFigure(cells: readonly GridCell[], i: number): boolean {
  if (/^[-–—]$/.test(cells[i]?.text ?? '')) return false
  const next = cells[i + 1]
  return (
    next !== undefined &&
    (isOpening(next.text) || parseAmount(next.text) !== null || NO_FIGURE.test(next.text))
  )
}

function figureOf(cell: GridCell, opening: readonly GridCell[]): Figure | null {
  if (cell.text.length > 60) return null
  const printed = [...opening, cell].map((part) => part.text).join(' ')
  const amount = parseAmount(printed) ?? parseAmount(cell.text)
  if (!amount && !NO_FIGURE.test(cell.text)) return null
  const [from, to] = digitsOf(cell)
  return { amount, printed, source: spanning(opening[0] ?? cell, cell), from, to }
}

/** On a page's axis a bracket or percent sign sticks out of the column; an expanded column has no such inside. */
function digitsOf(cell: GridCell): [number, number] {
  const width = cell.to - cell.from
  if (width < cell.text.length * 0.9 || width <= 3) return [cell.from, cell.to]
  const unit = width / cell.text.length
  const head = /^[^\d.–—-]*/.exec(cell.text)?.[0].length ?? 0
  const tail = /[)%*\s]*$/.exec(cell.text)?.[0].length ?? 0
  return [cell.from + head * unit, cell.to - tail * unit]
}

/** Close by, it is the figure's sign; "1998   %" are the headers of two columns. */
function closes(figure: Figure, cell: GridCell): boolean {
  const gap = cell.from - figure.to
  if (/^(?:19|20)\d\d$/.test(figure.printed) && gap > 1) return false
  return gap <= Math.max(4, (figure.to - figure.from) * 2)
}

function glueClosing(figures: Figure[], cell: GridCell): void {
  const last = figures.pop()
  if (!last) return
  const printed = /^[)%]/.test(cell.text) ? `${last.printed}${cell.text}` : `${last.printed} ${cell.text}`
  const amount = parseAmount(printed) ?? last.amount
  figures.push({ ...last, printed, amount, source: spanning({ source: last.source }, cell) })
}

/** A row that begins with a number which is its label: a year, an age, a rank. Only where a figure follows far off. */
function isLabelNumber(cell: GridCell, cells: readonly GridCell[], i: number): boolean {
  return i === 0 && cell.from === 0 && cells.length > 1 && /^(?:19|20)\d\d$/.test(cell.text)
}

function labelOf(cells: readonly GridCell[], texts: readonly PrintedText[], figures: readonly Figure[]) {
  const first = cells[0]
  const limit = figures[0]?.from ?? Number.POSITIVE_INFINITY
  const before = texts.filter((text) => text.from < limit)
  return {
    label: before.map((text) => text.text).join(' '),
    indent: first ? Math.max(first.indent, 0) + (first.indent === first.from ? 0 : first.from) : 0,
    labelTo: before.at(-1)?.to ?? 0,
    bold: before.length > 0 && before.every((text) => text.bold),
  }
}

function spanning(first: { source: Source }, last: { source: Source }): Source {
  if (first.source === last.source) return first.source
  if ('page' in first.source && 'page' in last.source) {
    const [a, b] = [first.source.box, last.source.box]
    return {
      page: first.source.page,
      box: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    }
  }
  if ('paragraph' in first.source || 'paragraph' in last.source) return first.source
  if ('page' in first.source || 'page' in last.source) return first.source
  return [first.source[0], last.source[1]]
}
