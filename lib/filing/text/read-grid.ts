/** Turns the lines of one ASCII table into a grid whose x-axis is the character columns of the page. */
import type { GridBlock, GridCell, GridRow } from '../tree.ts'
import { cutLabelFigures, isFigure } from './figure-line.ts'
import type { Chunk, PrintedLine } from './printed-line.ts'
import { sourcedText } from './sourced-text.ts'
import { isPageNumber, type TableRegion } from './table-regions.ts'

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?'
const HEADERS: readonly RegExp[] = [
  new RegExp(`(?:${MONTH} \\d{1,2},?(?: (?:19|20)\\d\\d)?)\\*?`, 'gi'),
  /\b(?:19|20)\d\d\b\*{0,2}/g,
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g,
  /\b(?:three|six|nine|twelve|thirteen|twenty[- ]six|thirty[- ]nine|\d{1,2}) (?:months?|weeks?) end(?:ed|ing)\b/gi,
  new RegExp(
    `\\b(?:three|six|nine|twelve|thirteen|twenty[- ]six|thirty[- ]nine|\\d{1,2}) (?:months?|weeks?) end(?:ed|ing) ${MONTH}(?: \\d{1,2},?)?`,
    'gi',
  ),
  /\b(?:quarter|years?) end(?:ed|ing)\b/gi,
]

export function readGrid(
  file: string,
  lines: readonly PrintedLine[],
  figures: readonly (Chunk[] | null)[],
  region: TableRegion,
): GridBlock {
  const edges = rightEdges(figures, region)
  const rows: GridRow[] = []
  let [blankAbove, turned] = [false, false]
  for (let i = region.first; i <= region.last; i++) {
    const line = lines[i] as PrintedLine
    if (line.rule) underline(rows, line)
    else if (line.chunks.length === 0) {
      blankAbove ||= !line.tagged
      turned ||= line.page
    } else if (isPageNumber(lines, i)) turned = true
    else {
      if (line.chunks.some(isStroke)) underline(rows, line)
      const figured = figures[i]
      const cells = figured
        ? figured.flatMap((chunk) => cutLabelFigures(chunk, edges))
        : line.chunks
            .filter((chunk) => !isStroke(chunk))
            .flatMap((chunk) => cutLabelFigures(chunk, edges))
            .flatMap(cutHeaders)
      rows.push({
        cells: cells.map((chunk) => gridCell(file, chunk, line)),
        rule: null,
        source: [line.start, line.end],
        // the foot and the head of a page part nothing
        blankAbove: blankAbove && !turned,
      })
      blankAbove = false
      turned = false
    }
  }
  const [from, to] = [lines[region.first]?.start ?? 0, lines[region.last]?.end ?? 0]
  return { kind: 'grid', rows: withoutDoubleSpacing(rows), source: [from, to], axis: 'page' }
}

/** Empty lines between all rows tell nothing of any. */
function withoutDoubleSpacing(rows: readonly GridRow[]): readonly GridRow[] {
  const apart = rows.filter((row) => row.blankAbove).length
  if (rows.length < 8 || apart < rows.length * 0.9) return rows
  return rows.map((row) => ({ ...row, blankAbove: false }))
}

function gridCell(file: string, chunk: Chunk, line: PrintedLine): GridCell {
  const first = line.chunks[0]
  return {
    ...sourcedText(file, [[chunk.start, chunk.end]]),
    from: chunk.from,
    to: chunk.to,
    bold: false,
    indent: first && first.start === chunk.start ? chunk.from : 0,
    facts: [],
  }
}

/** Right edges on which at least two figures of the table end. */
function rightEdges(figures: readonly (Chunk[] | null)[], region: TableRegion): Set<number> {
  const counts = new Map<number, number>()
  for (let i = region.first; i <= region.last; i++) {
    for (const cell of figures[i]?.slice(-12).filter(({ text }) => isFigure(text)) ?? [])
      counts.set(cell.to, (counts.get(cell.to) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([edge]) => edge))
}

/** "June 28, January 3," over two columns: one space is all that parts the dates. */
function cutHeaders(chunk: Chunk): Chunk[] {
  if (!chunk.text.includes(' ') || chunk.text.length > 200) return [chunk]
  for (const pattern of HEADERS) {
    if ((chunk.text.match(pattern)?.length ?? 0) < 2 || chunk.text.replace(pattern, '').trim() !== '')
      continue
    const found = [...chunk.text.matchAll(pattern)]
    return found.map((match) => ({
      text: match[0].trim(),
      from: chunk.from + match.index,
      to: chunk.from + match.index + match[0].length,
      start: chunk.start + match.index,
      end: chunk.start + match.index + match[0].length,
    }))
  }
  return [chunk]
}

/** Part of a rule, which may stand beside print of a column without one. */
function isStroke(chunk: Chunk): boolean {
  return /^[-=_–—]{4,}$/.test(chunk.text)
}

/** A figure's own rule; but "2005" above a stroke much longer than itself heads all that the stroke spans. */
function isSum(cell: GridCell, stroke: Chunk): boolean {
  if (!/^[\d$(]/.test(cell.text)) return false
  return !(/^(?:19|20)\d\d$/.test(cell.text) && stroke.to - stroke.from >= WIDE)
}

const WIDE = 14

/** A rule is kept with the row above it; its strokes show how far a column header reaches. */
function underline(rows: GridRow[], line: PrintedLine): void {
  const row = rows.pop()
  if (!row) return
  const strokes = line.chunks.filter((chunk) => isStroke(chunk) || (line.rule && chunk.text.length > 2))
  const cells = row.cells.map((cell) => {
    const under = strokes.filter((stroke) => stroke.from < cell.to && stroke.to > cell.from)
    const over = row.cells.filter((other) =>
      under.some((stroke) => stroke.from < other.to && stroke.to > other.from),
    )
    const [stroke] = under
    if (!stroke || under.length > 1 || over.length > 1 || isSum(cell, stroke)) return cell
    return { ...cell, from: Math.min(cell.from, stroke.from), to: Math.max(cell.to, stroke.to) }
  })
  rows.push({ ...row, cells, rule: row.rule ?? line.rule })
}
