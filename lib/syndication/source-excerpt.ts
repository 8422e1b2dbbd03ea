import type { Source } from '../filing/filing.ts'

/** A stretch of a filing's text around a place in it, cut at the ends of lines. */
export interface Excerpt {
  before: string
  marked: string
  after: string
}

const AROUND = 1800

/** The text around a range; null where the range is not one of this text. */
export function excerptAround(text: string, source: Source): Excerpt | null {
  if (!isSpan(source)) return null
  const [start, end] = source
  if (start < 0 || end > text.length || start >= end) return null
  const from = lineStart(text, Math.max(0, start - AROUND))
  const to = lineEnd(text, Math.min(text.length, end + AROUND))
  return { before: text.slice(from, start), marked: text.slice(start, end), after: text.slice(end, to) }
}

const isSpan = (source: Source): source is readonly [number, number] => Array.isArray(source)

/** An HTML file may be one line: an end of a line that is too far off is not looked for. */
const FARTHEST = 400

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return at - start > FARTHEST ? at : start
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  const found = end < 0 ? text.length : end
  return found - at > FARTHEST ? at : found
}
