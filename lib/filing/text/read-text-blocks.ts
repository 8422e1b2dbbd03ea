/** Plain text → blocks: paragraphs, headings and tables, in the order of the page. */
import { joinSourced } from '../place.ts'
import type { Block, TextBlock } from '../tree.ts'
import { type PrintedLine, printedLines, withoutDoubleSpacing } from './printed-line.ts'
import { readGrid } from './read-grid.ts'
import { sourcedText } from './sourced-text.ts'
import { withTabCells } from './tab-cells.ts'
import { figureLines, isPageNumber, tableRegions } from './table-regions.ts'

const PAGE_WIDTH = 80
const MOST_CENTRED_LINES = 15

/** Reads [start, end) of the file's decoded text as plain text. */
export function readTextBlocks(file: string, start: number, end: number): Block[] {
  const printed = withTabCells(printedLines(file, start, end))
  const lines = withoutDoubleSpacing(printed)
  const margin = lines.length < printed.length ? rightMargin(lines) : null
  const figures = figureLines(lines)
  const blocks: Block[] = []
  let at = 0
  for (const region of tableRegions(lines, figures)) {
    for (const block of textBlocks(file, lines, at, region.first, margin)) blocks.push(block)
    blocks.push(readGrid(file, lines, figures, region))
    at = region.last + 1
  }
  for (const block of textBlocks(file, lines, at, lines.length, margin)) blocks.push(block)
  return blocks
}

function textBlocks(
  file: string,
  lines: readonly PrintedLine[],
  first: number,
  end: number,
  margin: number | null,
): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: PrintedLine[] = []
  const close = (underlined: boolean) => {
    if (open.length > 0) blocks.push(textBlock(file, open, underlined))
    open = []
  }
  for (let i = first; i < end; i++) {
    const line = lines[i] as PrintedLine
    if (line.rule) close(isUnderline(open.at(-1), line))
    else if (line.chunks.length === 0 || isPageNumber(lines, i)) close(false)
    else {
      if (startsParagraph(open, line, lines[i + 1], margin)) close(false)
      open.push(line)
    }
  }
  close(false)
  return blocks
}

function textBlock(file: string, lines: readonly PrintedLine[], underlined: boolean): TextBlock {
  const printed = lines.map((line) => sourcedText(file, [printOf(line)]))
  return {
    kind: 'text',
    ...joinSourced(printed),
    bold: false,
    centred: isCentred(lines),
    underlined,
    indent: lines[0]?.chunks[0]?.from ?? 0,
    lines: printed,
  }
}

function printOf(line: PrintedLine): [number, number] {
  return [line.chunks[0]?.start ?? line.start, line.chunks.at(-1)?.end ?? line.end]
}

function extent(line: PrintedLine): [from: number, to: number] {
  return [line.chunks[0]?.from ?? 0, line.chunks.at(-1)?.to ?? 0]
}

/**
 * A paragraph set without an empty line before it: indented below a line that ended a sentence. Where empty lines
 * were taken out (`margin` is given), also after a line that broke although its next word would have fitted.
 */
function startsParagraph(
  open: readonly PrintedLine[],
  line: PrintedLine,
  next: PrintedLine | undefined,
  margin: number | null,
): boolean {
  const last = open.at(-1)
  if (!last) return false
  const [indent] = extent(line)
  const [before, to] = extent(last)
  if (margin !== null && before < 20 && to + 1 + firstWord(line).length <= margin - 2) return true
  if (!/[.:;!?)"”*]/.test(last.chunks.at(-1)?.text.at(-1) ?? '')) return false
  // below a paragraph of one line, what tells is that the line after it hangs back
  if (open.length < 2) return indent === before && next !== undefined && isIndented(line, next)
  return indent >= before + 3 && indent <= before + 10
}

function isIndented(line: PrintedLine, next: PrintedLine): boolean {
  const [indent, [below]] = [extent(line)[0], extent(next)]
  return next.chunks.length > 0 && indent >= below + 2 && indent <= below + 10
}

function firstWord(line: PrintedLine): string {
  return line.chunks[0]?.text.split(' ')[0] ?? ''
}

/** Where the lines of running text end: the extent that one in ten long lines reaches. */
function rightMargin(lines: readonly PrintedLine[]): number {
  const ends = lines.map((line) => extent(line)[1]).filter((to) => to > 50 && to < 100)
  ends.sort((a, b) => a - b)
  return ends[Math.floor(ends.length * 0.9)] ?? PAGE_WIDTH
}

function isCentred(lines: readonly PrintedLine[]): boolean {
  if (lines.length > MOST_CENTRED_LINES) return false
  const middles = lines.map((line) => (extent(line)[0] + extent(line)[1]) / 2)
  const indents = lines.map((line) => extent(line)[0])
  if (Math.min(...indents) < 4) return false
  const spread = Math.max(...middles) - Math.min(...middles)
  const hangs = Math.max(...indents) - Math.min(...indents) > 1
  if (lines.length > 1 && hangs) return spread <= 4
  return lines.length === 1 && middles.every((middle) => Math.abs(middle - PAGE_WIDTH / 2) <= 7)
}

function isUnderline(line: PrintedLine | undefined, rule: PrintedLine): boolean {
  if (!line) return false
  const [[from, to], [left, right]] = [extent(line), extent(rule)]
  return Math.abs(from - left) <= 4 && Math.abs(to - right) <= 8
}
