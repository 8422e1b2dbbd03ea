/**
 * A table pasted from a spreadsheet parts its cells by one tab each: a long label pushes its figures a tab stop
 * further than a short one does. Its columns are told by counting tabs.
 */
import type { Chunk, PrintedLine } from './printed-line.ts'

const CELL_WIDTH = 24
const LEAST_LINES = 4

/**
 * Lines whose print is set into columns by their tabs' count, where that puts figures under one another better than
 * tab stops do; else the lines as they are.
 */
export function withTabCells(lines: PrintedLine[]): PrintedLine[] {
  const tabbed = lines.filter(({ print }) => print.includes('\t'))
  const last = tabbed.flatMap((line) => {
    const chunk = line.chunks.at(-1)
    return chunk && line.chunks.length > 1 && FIGURE.test(chunk.text) ? [{ line, chunk }] : []
  })
  if (last.length < LEAST_LINES) return lines
  const counted = new Set(last.map(({ line, chunk }) => tabsBefore(line, chunk)))
  const stops = new Set(last.map(({ chunk }) => chunk.from))
  if (counted.size >= stops.size) return lines
  const base = last.reduce((most, { line }) => Math.max(most, line.chunks[0]?.text.length ?? 0), CELL_WIDTH)
  return lines.map((line) =>
    line.print.includes('\t')
      ? { ...line, chunks: line.chunks.map((chunk) => placed(line, chunk, base)) }
      : line,
  )
}

function tabsBefore(line: PrintedLine, chunk: Chunk): number {
  return line.print.slice(0, chunk.start - line.start).split('\t').length - 1
}

const FIGURE = /^[\d$(.–—-]/

function leadsFigures({ chunks: [label, first] }: PrintedLine): boolean {
  return first !== undefined && FIGURE.test(first.text) && !/\d/.test(label?.text ?? '')
}

/** What stands first in its line is a label, which tabs indent, or a header over a column far off. */
function placed(line: PrintedLine, chunk: Chunk, base: number): Chunk {
  const tabs = tabsBefore(line, chunk)
  if (tabs === 0 || (chunk === line.chunks[0] && leadsFigures(line))) return chunk
  const from = base + tabs * CELL_WIDTH
  return { ...chunk, from, to: from + chunk.text.length }
}
