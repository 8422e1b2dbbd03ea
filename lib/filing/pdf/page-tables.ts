import { isFigure, type PageLine, type Segment } from './lines.ts'

/** Half-open range of a page's lines that is a table. */
export interface TableRange {
  from: number
  to: number
}

const MOST_LABELS_BETWEEN = 8
const MOST_HEADER_LINES = 10

const figuresOf = (line: PageLine): Segment[] => line.segments.slice(1).filter(isFigure)

/** A label and figures right of it; or figures alone on the right, a total without a name. */
function isFigureRow(line: PageLine, pageWidth: number): boolean {
  if (figuresOf(line).length > 0) return !endsInProse(line)
  const [only] = line.segments
  return (
    line.segments.length === 1 &&
    only !== undefined &&
    isFigure(only) &&
    only.x0 > pageWidth * 0.45 &&
    /[,.$)]/.test(only.text)
  )
}

/** Prose with a wide gap before a number goes on in words. */
function endsInProse(line: PageLine): boolean {
  const last = line.segments.at(-1)
  return last !== undefined && !isFigure(last) && last.text.length > 30
}

/** The tables of a page: runs of figure rows, with the labels between them and the column headers above. */
export function findTables(lines: readonly PageLine[], pageWidth: number): TableRange[] {
  const tables: TableRange[] = []
  let open: { from: number; last: number; left: number } | null = null
  const close = () => {
    if (open)
      tables.push({
        from: headerStart(lines, open.from, open.left, tables.at(-1)?.to ?? 0),
        to: open.last + 1,
      })
    open = null
  }
  lines.forEach((line, i) => {
    const figureRow = isFigureRow(line, pageWidth) || isWordRow(lines, i)
    if (open && (i - open.last > MOST_LABELS_BETWEEN || !continues(lines, open, i, figureRow, pageWidth)))
      close()
    if (!figureRow) return
    const left = Math.min(
      ...(figuresOf(line).length > 0 ? figuresOf(line) : line.segments.slice(-1)).map(
        (segment) => segment.x0,
      ),
    )
    if (open) Object.assign(open, { last: i, left: Math.min(open.left, left) })
    else open = { from: i, last: i, left }
  })
  close()
  return tables.filter((table) => {
    // the last row of the page before may stand alone
    if (table.from === 0 && figuresOf(lines[0] as PageLine).length > 1) return true
    let rows = 0
    for (let at = table.from; at < table.to; at++) {
      const line = lines[at]
      if (line && (isFigureRow(line, pageWidth) || isWordRow(lines, at))) rows++
    }
    return rows > 1
  })
}

const WIDE_GAP = 2.2

/** Words in two columns ("Net sales   $10.9 billion to $11.0 billion"): a neighbour starts at the same places. */
function isWordRow(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]
  const second = line?.segments[1]
  if (!line || !second || line.segments.some((segment) => segment.text.length > 60)) return false
  if (
    line.segments.some(
      (segment, i) => i > 0 && segment.x0 - (line.segments[i - 1]?.x1 ?? 0) < WIDE_GAP * line.size,
    )
  )
    return false
  return [lines[at - 1], lines[at + 1]].some((other) => {
    const beside = other?.segments[1]
    if (!other || !beside || Math.abs(other.baseline - line.baseline) > line.size * 4) return false
    return Math.abs(beside.x0 - second.x0) < 3 || Math.abs(beside.x1 - second.x1) < 3
  })
}

/** A label or heading inside the table keeps left of the figures, or stands over them in several parts. */
function continues(
  lines: readonly PageLine[],
  open: { last: number; left: number },
  at: number,
  figureRow: boolean,
  pageWidth: number,
): boolean {
  const [line, above, last] = [lines[at], lines[at - 1], lines[open.last]]
  if (!line || !above || !last) return false
  const step = line.baseline - above.baseline
  if (step > Math.max(40, 4.5 * line.size)) return false
  if (figureRow || line.segments.length > 1) return true
  if (isTitle(line, pageWidth) && isTitle(lines[at + 1], pageWidth)) return false
  return line.x1 <= open.left + line.size || (line.x0 + line.x1) / 2 > open.left
}

/** Two lines centred on the page are the title of the next table. */
function isTitle(line: PageLine | undefined, pageWidth: number): boolean {
  if (line?.segments.length !== 1) return false
  return Math.abs((line.x0 + line.x1) / 2 - pageWidth / 2) < pageWidth * 0.02 && line.x0 > pageWidth * 0.2
}

/** Column headers stand over the figures; between them and the first row there may be headings of sections. */
function headerStart(lines: readonly PageLine[], firstRow: number, left: number, floor: number): number {
  let start = firstRow
  for (let at = firstRow - 1; at >= Math.max(floor, firstRow - MOST_HEADER_LINES); at--) {
    const [line, below] = [lines[at], lines[at + 1]]
    if (!line || !below || below.baseline - line.baseline > 4 * line.size) break
    const over = line.segments.some((segment) => (segment.x0 + segment.x1) / 2 >= left)
    if (over && !endsInProse(line) && line.segments.every((segment) => segment.text.length < 60)) start = at
    else if (start < firstRow && start - at > 2) break
  }
  return start
}
