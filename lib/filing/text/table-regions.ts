/** Finds where the tables of a plain-text document stand: runs of lines whose figures share right edges. */
import { figureCells } from './figure-line.ts'
import type { Chunk, PrintedLine } from './printed-line.ts'

/** Lines [first, last] of one table, and the cells of those that end in figures. */
export interface TableRegion {
  first: number
  last: number
}

const PERIOD =
  /\b(?:months?|weeks?|quarters?|years?|fiscal|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|unaudited|19[89]\d|20[0-4]\d|\d{1,2}\/\d{1,2}\/\d{2,4}|as of)\b/i
// column headers stand below the title of their table
const TITLE =
  /\bstatements? of\b|\b(?:income|earnings|operations|operating) statements?\b|\bbalance sheets?\b|\bcash flows?\b(?! (?:from|provided|used|for|in))/i
const MOST_LINES_BETWEEN = 14
// no statement has as many; a log or a list of numbers has
const MOST_LINES = 3000
const MOST_HEADER_LINES = 14

export function tableRegions(
  lines: readonly PrintedLine[],
  figures: readonly (Chunk[] | null)[],
): TableRegion[] {
  const regions: TableRegion[] = []
  let [first, last, between] = [-1, -1, 0]
  const close = () => {
    if (first >= 0 && last - first < MOST_LINES && isTable(figures, first, last)) {
      const top = headerTop(lines, first, (regions.at(-1)?.last ?? -1) + 1)
      regions.push({ first: top, last: withTail(lines, figures, last) })
    }
    first = -1
  }
  lines.forEach((line, i) => {
    if (figures[i]) {
      if (first < 0) first = i
      ;[last, between] = [i, 0]
      return
    }
    if (line.chunks.length > 0 && !line.rule) between++
    if (first >= 0 && (between > MOST_LINES_BETWEEN || isProse(lines, i))) close()
  })
  close()
  return regions
}

export function figureLines(lines: readonly PrintedLine[]): (Chunk[] | null)[] {
  return lines.map((line, i) => (line.rule || isPageNumber(lines, i) ? null : figureCells(line)))
}

/** Two lines in a row of eight words and more, set across the page, are sentences and no table; so is a long one. */
function isProse(lines: readonly PrintedLine[], i: number): boolean {
  if (!wordy(lines[i])) return false
  return (lines[i]?.print.trim().length ?? 0) > LONG || wordy(lines[i - 1]) || wordy(lines[i + 1])
}

const LONG = 140

function wordy(line: PrintedLine | undefined): boolean {
  if (!line || line.rule || line.chunks.length === 0) return false
  const print = line.print.trim()
  if (print.length < 50) return false
  const gaps = line.chunks.filter(
    (chunk, i) => i > 0 && chunk.from - (line.chunks[i - 1]?.to ?? 0) > 3,
  ).length
  return gaps === 0 && (print.match(/[a-z]\S*/gi)?.length ?? 0) >= 7
}

/** A lone small number beside a page break, or dressed as a page number. */
export function isPageNumber(lines: readonly PrintedLine[], i: number): boolean {
  const chunks = lines[i]?.chunks ?? []
  const print = chunks.length === 1 ? (chunks[0]?.text ?? '') : ''
  if (print === '' || print.length > 12) return false
  if (/^(?:-+\s?\d{1,3}\s?-+|page \d{1,3}|[a-z]-\d{1,3})$/i.test(print)) return true
  if (!/^\d{1,3}$/.test(print)) return false
  if (lines[i]?.page) return true
  for (const step of [1, -1]) {
    let at = i + step
    while (lines[at] && lines[at]?.chunks.length === 0 && !lines[at]?.page) at += step
    if (!lines[at] || lines[at]?.page) return true
  }
  return false
}

/** At least two lines whose figures end on one right edge (a bracket or percent sign apart). */
function isTable(figures: readonly (Chunk[] | null)[], first: number, last: number): boolean {
  const edges = new Map<number, number>()
  for (let i = first; i <= last; i++) {
    for (const cell of figures[i] ?? []) {
      if (!/\d|^[$\s]*[-–—]+$/.test(cell.text)) continue
      const right = cell.to - (/[)%*]+$/.exec(cell.text)?.[0].length ?? 0)
      edges.set(right, (edges.get(right) ?? 0) + 1)
    }
  }
  return [...edges].some(([edge, count]) => count + (edges.get(edge + 1) ?? 0) >= 2)
}

/** Stacked column headers stand above the first figures: up to the title, a sentence or the table before. */
function headerTop(lines: readonly PrintedLine[], first: number, floor: number): number {
  let top = first
  let others = 0
  for (let i = first - 1, seen = 0; i >= floor && seen < MOST_HEADER_LINES; i--) {
    const line = lines[i]
    if (!line || line.chunks.length === 0 || line.rule) continue
    if (isProse(lines, i) || (line.chunks.length === 1 && TITLE.test(line.print))) break
    seen++
    if (line.chunks.length > 1 || PERIOD.test(line.print)) {
      top = i
      others = 0
    } else if (++others > 8) break
  }
  return top
}

/** The last label may run on below its figures, on the very next line. */
function withTail(lines: readonly PrintedLine[], figures: readonly (Chunk[] | null)[], last: number): number {
  if (lines[last + 1]?.rule) return last + 1
  const next = lines[last + 1]
  if (!next || next.rule || next.chunks.length !== 1 || figures[last + 1]) return last
  const print = next.print.trim()
  return /^[a-z(]/.test(print) && print.length < 45 && !wordy(next) ? last + 1 : last
}
