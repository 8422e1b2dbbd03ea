import { parseAmount } from '#lib/statement/amount.ts'
import { isFootnoteMark } from '../footnote-mark.ts'
import type { PdfPage, TextPiece } from './positioned-text.ts'
import { withLigatures } from './text-layer.ts'

/** Pieces of a line without a wide gap between them: a cell of a table, or a line of prose. */
export interface Segment {
  text: string
  x0: number
  x1: number
  font: string
}

export interface PageLine {
  page: number
  segments: Segment[]
  x0: number
  x1: number
  top: number
  bottom: number
  baseline: number
  size: number
}

const SAME_BASELINE = 0.35
const SMALL = 0.86
const WORD_GAP = 0.12
const CELL_GAP = 0.95
const FIGURE_GAP = 0.25

/** The printed lines of a page, from the top down. */
export function linesOf(page: PdfPage): PageLine[] {
  const pieces = page.pieces.flatMap(splitAtWideSpace).sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)
  const rows: TextPiece[][] = []
  let baseline = Number.NEGATIVE_INFINITY
  let size = 0
  for (const piece of pieces) {
    const row = rows.at(-1)
    const step = piece.baseline - baseline
    // a raised mark comes before the line that it stands in
    const marked = size < piece.size * SMALL && step < piece.size * 0.95
    if (row && (step <= SAME_BASELINE * Math.max(size, piece.size) || marked)) {
      row.push(piece)
      if (piece.size > size) [baseline, size] = [piece.baseline, piece.size]
      continue
    }
    rows.push([piece])
    baseline = piece.baseline
    size = piece.size
  }
  return rows.map((row) => lineOf(page.number, withoutMarks(row))).filter((line) => line.segments.length > 0)
}

/** A table set with runs of blanks is one piece: its cells stand where their share of the width puts them. */
function splitAtWideSpace(piece: TextPiece): TextPiece[] {
  if (!/\S\s{3,}\S/.test(piece.text)) return [piece]
  const unit = (piece.x1 - piece.x0) / piece.text.length
  return [...piece.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((match) => ({
    ...piece,
    text: match[0],
    x0: piece.x0 + match.index * unit,
    x1: piece.x0 + (match.index + match[0].length) * unit,
  }))
}

/** Small raised pieces are footnote marks. They would be read as digits of the figure they stand beside. */
function withoutMarks(pieces: readonly TextPiece[]): TextPiece[] {
  const size = Math.max(...pieces.map((piece) => piece.size))
  const base = pieces.find((piece) => piece.size === size)?.baseline ?? 0
  return pieces.filter((piece) => {
    const raised = piece.size < size * SMALL && piece.baseline < base - size * 0.1
    return !(raised && isFootnoteMark(piece.text.trim()))
  })
}

function lineOf(page: number, pieces: readonly TextPiece[]): PageLine {
  const size = Math.max(0, ...pieces.map((piece) => piece.size))
  const segments: Segment[] = []
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = segments.at(-1)
    const text = withLigatures(piece.text)
    if (last && joins(last, text, piece.x0 - last.x1, size)) {
      last.text += (piece.x0 - last.x1 > WORD_GAP * size ? ' ' : '') + text
      last.x1 = Math.max(last.x1, piece.x1)
    } else segments.push({ text, x0: piece.x0, x1: piece.x1, font: piece.font })
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim()
  const printed = segments.filter((segment) => segment.text !== '').flatMap(figureByFigure)
  const baseline = Math.max(0, ...pieces.map((piece) => piece.baseline))
  const [x0, x1] = [printed[0]?.x0 ?? 0, Math.max(0, ...printed.map((segment) => segment.x1))]
  return {
    page,
    segments: printed,
    x0,
    x1,
    top: baseline - size,
    bottom: baseline + size * 0.25,
    baseline,
    size,
  }
}

const FIGURES = /(?:[$€£¥]\s?)?\(?[$€£¥]?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d+|[–—-])\s?%?\s?\)?\s?%?|[$€£¥]/g

/** "762.7 $ 650.0" is one piece in some files: where a segment is nothing but figures, each stands by itself. */
function figureByFigure(segment: Segment): Segment[] {
  const { text, x0, x1 } = segment
  if (text.length > 200 || !/\d.*\s.*[\d$€£¥]/.test(text) || text.replace(FIGURES, '').trim() !== '')
    return [segment]
  const unit = (x1 - x0) / text.length
  const parts = [...text.matchAll(FIGURES)]
  if (parts.length < 2) return [segment]
  return parts.map((part) => ({
    ...segment,
    text: part[0].trim(),
    x0: x0 + part.index * unit,
    x1: x0 + (part.index + part[0].trimEnd().length) * unit,
  }))
}

function joins(last: Segment, text: string, gap: number, size: number): boolean {
  if (gap > CELL_GAP * size) return false
  if (gap <= FIGURE_GAP * size) return true
  if (/^[$€£¥(]/.test(text) && parseAmount(last.text) && !/[$€£¥(]\s*$/.test(last.text)) return false
  return !(parseAmount(last.text) && parseAmount(text))
}

export function isFigure(segment: Segment): boolean {
  return (
    segment.text.length < 40 &&
    (parseAmount(segment.text) !== null || /^(?:[$€£¥]|n\/?[am])$/i.test(segment.text))
  )
}
