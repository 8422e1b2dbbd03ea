import type { Source } from '../filing.ts'
import type { Block, GridBlock, GridRow, SourcedText, TextBlock } from '../tree.ts'
import { isFigure, linesOf, type PageLine, type Segment } from './lines.ts'
import { findTables } from './page-tables.ts'
import type { PdfPage } from './positioned-text.ts'
import { inReadingOrder } from './text-columns.ts'

/** What the pages of a file have in common: the font and size that most of it is set in. */
export interface Typography {
  font: string
  size: number
}

const POINTS_A_CHARACTER = 5

/** The blocks of one page in reading order. */
export function blocksOf(page: PdfPage, body: Typography): Block[] {
  const lines = inReadingOrder(linesOf(page))
  const left = Math.min(...lines.map((line) => line.x0))
  const blocks: Block[] = []
  let at = 0
  for (const table of findTables(lines, page.width)) {
    blocks.push(...paragraphs(lines.slice(at, table.from), page, body, left))
    blocks.push(gridOf(lines.slice(table.from, table.to), left))
    at = table.to
  }
  return [...blocks, ...paragraphs(lines.slice(at), page, body, left)]
}

export function typographyOf(pages: readonly PdfPage[]): Typography {
  const letters = new Map<string, number>()
  for (const { pieces } of pages) {
    for (const { text, font, size } of pieces) {
      const key = `${font} ${size.toFixed(1)}`
      letters.set(key, (letters.get(key) ?? 0) + text.length)
    }
  }
  const [font = '', size = '10'] = ([...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '').split(' ')
  return { font, size: Number(size) }
}

function gridOf(lines: readonly PageLine[], left: number): GridBlock {
  const font = commonest(
    lines.flatMap((line) => line.segments.filter(isFigure).map((segment) => segment.font)),
  )
  const rows: GridRow[] = lines.map((line) => ({
    rule: null,
    source: placeOf(line),
    cells: line.segments.map((segment, i) => ({
      text: segment.text,
      runs: [],
      source: placeOf(line, segment),
      from: segment.x0,
      to: segment.x1,
      bold: segment.font !== font,
      indent:
        i === 0 && !isFigure(segment) ? Math.max(0, Math.round((segment.x0 - left) / POINTS_A_CHARACTER)) : 0,
      facts: [],
    })),
  }))
  return { kind: 'grid', rows, source: boxAround(lines) }
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function paragraphs(lines: readonly PageLine[], page: PdfPage, body: Typography, left: number): TextBlock[] {
  const pitch = pitchOf(lines)
  const groups: PageLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above && goesOn(above, line, pitch, page, body, left)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => textBlock(group, page, body, left))
}

/** The usual step from line to line, by size of type. */
function pitchOf(lines: readonly PageLine[]): (size: number) => number {
  const steps = new Map<number, number[]>()
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    const step = above ? line.baseline - above.baseline : 0
    if (above && Math.abs(above.size - line.size) < 0.5 && step < line.size * 3) {
      const key = Math.round(line.size)
      steps.set(key, [...(steps.get(key) ?? []), step])
    }
  })
  return (size) => {
    const known = steps.get(Math.round(size))?.sort((a, b) => a - b)
    const usual = known?.[Math.floor(known.length / 3)] ?? size * 1.3
    return Math.min(usual, size * 2.2)
  }
}

const BULLET = /^(?:[•·●◦○▪■□∙\uf0b7\uf0a7]|[*–—-]\s)/

function goesOn(
  above: PageLine,
  line: PageLine,
  pitch: (size: number) => number,
  page: PdfPage,
  body: Typography,
  left: number,
): boolean {
  if (Math.abs(above.size - line.size) > 0.1 * line.size) return false
  // the second column of a page goes on where the first one stops
  if (line.baseline < above.baseline) return !/[.!?:]['"”’)]*$/.test(above.segments.at(-1)?.text ?? '')
  if (line.baseline - above.baseline > pitch(line.size) * 1.25 + 1) return false
  const first = line.segments[0]
  if (first && BULLET.test(first.text)) return false
  const leftAligned = Math.abs(line.x0 - above.x0) < 1 && Math.abs(line.x1 - above.x1) > 2
  if (!leftAligned && isCentred(above, page, left) && isCentred(line, page, left))
    return line.size > body.size * 1.15
  return line.x0 - above.x0 < line.size * 1.2 && above.x0 - line.x0 < line.size * 6
}

function isCentred(line: PageLine, page: PdfPage, left: number): boolean {
  const middle = (line.x0 + line.x1) / 2
  return Math.abs(middle - page.width / 2) < page.width * 0.03 && line.x0 > left + line.size * 2
}

function isFlushLeft(lines: readonly PageLine[]): boolean {
  const [first, second] = lines
  return first !== undefined && second !== undefined && Math.abs(first.x0 - second.x0) < 1
}

const LONGEST_HEADING = 4

function textBlock(lines: readonly PageLine[], page: PdfPage, body: Typography, left: number): TextBlock {
  const printed = lines.map(
    (line): SourcedText => ({
      text: line.segments.map((segment) => segment.text).join(' '),
      runs: [],
      source: placeOf(line),
    }),
  )
  const emphasised = (line: PageLine) =>
    line.size > body.size * 1.15 || line.segments.every((segment) => segment.font !== body.font)
  const first = lines[0]
  return {
    kind: 'text',
    text: printed.map((line) => line.text).join(' '),
    runs: [],
    source: boxAround(lines),
    bold: lines.length <= LONGEST_HEADING && lines.every(emphasised),
    centred: lines.every((line) => isCentred(line, page, left)) && !isFlushLeft(lines),
    underlined: false,
    indent: Math.max(0, Math.round(((first?.x0 ?? left) - left) / POINTS_A_CHARACTER)),
    lines: printed.length > 1 ? printed : [],
  }
}

const round = (points: number): number => Math.round(points * 10) / 10

function placeOf(line: PageLine, segment: Pick<Segment, 'x0' | 'x1'> = line): Source {
  const box = [round(segment.x0), round(line.top), round(segment.x1), round(line.bottom)] as const
  return { page: line.page, box }
}

function boxAround(lines: readonly PageLine[]): Source {
  const box = [
    round(Math.min(...lines.map((line) => line.x0))),
    round(Math.min(...lines.map((line) => line.top))),
    round(Math.max(...lines.map((line) => line.x1))),
    round(Math.max(...lines.map((line) => line.bottom))),
  ] as const
  return { page: lines[0]?.page ?? 1, box }
}
