import { namesStatement } from '../statements/statement-kind.ts'
import type { Block, GridBlock, GridRow } from '../tree.ts'

const FURNITURE = /^(?:(?:page )?\d{1,3}(?: of \d{1,3})?|\(?(?:more|continued)\)?|[-–—\s\d]{1,9})$/i
const PERIOD = /\b(?:19|20)\d\d\b|\bended\b|\bmonths\b|\bweeks\b|\bquarter\b/i
const CLOSE = 4

/**
 * The blocks of all pages in one run. A table that a page breaks is one table again: the next page goes on with
 * figures under the same right edges, and without headers of its own.
 */
export function joinPages(pages: readonly (readonly Block[])[]): Block[] {
  const joined: Block[] = []
  for (const page of pages) {
    const body = page.filter((block) => !isFurniture(block))
    const broken = continuation(joined, body)
    if (broken) {
      joined.splice(broken.from, joined.length, broken.whole)
      joined.push(...body.slice(broken.used))
    } else joined.push(...body)
  }
  return joined
}

function isFurniture(block: Block): boolean {
  return block.kind === 'text' && FURNITURE.test(block.text)
}

/** The grid that both pages make: from which block of the first on, and how many of the second went into it. */
function continuation(
  before: readonly Block[],
  page: readonly Block[],
): { whole: GridBlock; from: number; used: number } | null {
  const from = before.findLastIndex((block) => block.kind === 'grid')
  const at = page.findIndex((block) => block.kind === 'grid')
  const [last, next] = [before[from], page[at]]
  if (last?.kind !== 'grid' || next?.kind !== 'grid') return null
  const [below, above] = [before.slice(from + 1), page.slice(0, at)]
  if (below.length > 2 || above.length > 2 || ![...below, ...above].every(isHeading)) return null
  if (!sameColumns(last, next)) return null
  const rows = [...last.rows, ...[...below, ...above].flatMap(headingRows), ...next.rows]
  return { whole: { ...last, rows }, from, used: at + 1 }
}

/** A label of the table without figures, or one that goes on in the next row; neither prose nor a title with a period. */
function isHeading(block: Block): boolean {
  return (
    block.kind === 'text' &&
    block.text.length <= 120 &&
    !/[.]$/.test(block.text) &&
    !PERIOD.test(block.text) &&
    !namesStatement(block.text)
  )
}

/** Headings above the first figures of the second page ("LIABILITIES AND EQUITY") as rows, a line each. */
function headingRows(block: Block): GridRow[] {
  if (block.kind === 'grid') return []
  const lines = block.lines.length > 0 ? block.lines : [block]
  return lines.map(({ text, source }) => {
    const [from, , to] = 'page' in source ? source.box : [0, 0, 0]
    const { bold, indent } = block
    return { cells: [{ text, runs: [], source, from, to, bold, indent, facts: [] }], rule: null, source }
  })
}

/** The figures up to the next title or header stand under those of the page before. */
function sameColumns(above: GridBlock, below: GridBlock): boolean {
  const own = leadingRows(below).flatMap(edgesOf)
  const edges = above.rows.flatMap(edgesOf).flat()
  const met = own.filter((either) =>
    either.some((edge) => edges.some((other) => Math.abs(edge - other) <= CLOSE)),
  )
  return own.length > 0 && met.length >= own.length * 0.9
}

function leadingRows(grid: GridBlock): readonly GridRow[] {
  const end = grid.rows.findIndex((row) =>
    row.cells.some(({ text }) => PERIOD.test(text) || namesStatement(text)),
  )
  return end < 0 ? grid.rows : grid.rows.slice(0, end)
}

/** Right edges of a row's figures, each with that of its digits: a bracket or percent sign may stick out. */
function edgesOf(row: GridRow): number[][] {
  return row.cells.slice(1).flatMap(({ text, from, to }) => {
    if (!/^[$(\s]*[\d,.]+[)%\s]*$/.test(text)) return []
    const tail = /[)%\s]*$/.exec(text)?.[0].length ?? 0
    return [[to, to - ((to - from) * tail) / text.length]]
  })
}
