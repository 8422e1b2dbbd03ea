/** Tells the lines of an ASCII table that hold figures, and cuts them into label and figures. */
import { parseAmount } from '#lib/statement/amount.ts'
import type { Chunk, PrintedLine } from './printed-line.ts'

const OPENING = /^(?:US|C|A|HK|NT|R)?[$€£¥]?\(?[$€£¥]?$/
const CLOSING = /^(?:\)?%?\)?\*{0,3}|CR)$/
const NO_FIGURE = /^(?:n\/?a|n\.a\.|nm|n\.m\.|n\/m|\*{1,3}|\([a-z0-9]{1,2}\)|none|nil)$/i

export function isFigure(text: string): boolean {
  return /^[\d$(.,%+–—−\-€£¥]/.test(text) && parseAmount(text) !== null
}

/** A figure, or what stands in its place: "NM", "N/A", a lone "$" or ")". */
export function isFigureLike(text: string): boolean {
  return (
    isFigure(text) || NO_FIGURE.test(text) || (text.length <= 3 && (OPENING.test(text) || CLOSING.test(text)))
  )
}

// words, figures so wide that nothing is left between them ("$(1,200)$(1,090)"), and a year with its footnote mark
const PIECE = /(?:19|20)\d\d \([a-z1-9]\)(?=\s|$)|\S+?(?=\s|$|(?<=[\d)])(?:\$|\([\d,.]{3}))/g

// most chunks are one word, and hold nothing to cut at
const ONE_WORD = /^[$(]*[^\s$(]*$/

/** "800,938 100%" are two figures; "$ 8,417" and "( 7 )" are one. */
export function cutFigures(chunk: Chunk): Chunk[] {
  if (ONE_WORD.test(chunk.text)) return [chunk]
  const cut: Chunk[] = []
  let open = false
  for (const { 0: text, index } of chunk.text.matchAll(PIECE)) {
    const [from, start] = [chunk.from + index, chunk.start + index]
    const last = cut.at(-1)
    if (last && (open || CLOSING.test(text))) {
      last.text += ` ${text}`
      last.to = from + text.length
      last.end = start + text.length
    } else cut.push({ text, from, to: from + text.length, start, end: start + text.length })
    open = OPENING.test(text)
  }
  return cut
}

/**
 * The cells of a line that ends in figures, or null where it does not: prose, a heading, a header. All that stands
 * after the first figure must be figures too; what stands before is the label.
 */
export function figureCells(line: PrintedLine): Chunk[] | null {
  const { chunks } = line
  const cells: Chunk[] = []
  let first = -1
  for (let i = 0; i < chunks.length; i++) {
    const figures = figuresIn(chunks[i] as Chunk)
    if (figures) {
      if (first < 0) first = i
      cells.push(...figures)
    } else if (first >= 0) return sidesOf(chunks)
    else if (i === MOST_LABEL_CHUNKS) return null
  }
  if (first < 0 || !cells.some((cell) => isFigure(cell.text))) return null
  if (cells.length === 1 && DIALLED.test(chunks[first - 1]?.text ?? '')) return null
  // a line of prose that happens to end on "2003." or "$5" after a justified gap
  const gap = (chunks[first]?.from ?? 0) - (chunks[first - 1]?.to ?? 0)
  if (first > 1 && first === chunks.length - 1 && gap < 3) return null
  return [...chunks.slice(0, first).flatMap(cutSign), ...cells]
}

/** "Replay passcode:   1199" is a particular of a call. */
const DIALLED =
  /\b(?:pass\s?code|access|code|pin|id|number|reservation|confirmation|dial(?:-in)?|telephone|replay|conference)\b[^:]*:$/i

/** A long label leaves one space before the sign of its figure: "share - diluted $    .31". */
function cutSign(chunk: Chunk): Chunk[] {
  const sign = / (?:(?:US|C|A|HK|NT|R)?[$€£¥])$/.exec(chunk.text)
  if (!sign || sign.index === 0) return [chunk]
  const length = sign[0].length - 1
  return [
    {
      ...chunk,
      text: chunk.text.slice(0, sign.index),
      to: chunk.to - length - 1,
      end: chunk.end - length - 1,
    },
    {
      text: sign[0].trim(),
      from: chunk.to - length,
      to: chunk.to,
      start: chunk.end - length,
      end: chunk.end,
    },
  ]
}

/** "Cash   $ 10   Accounts payable   $ 30": two labels, each with figures of its own, or null. */
function sidesOf(chunks: readonly Chunk[]): Chunk[] | null {
  const figures = chunks.map(figuresIn)
  const labels = figures.flatMap((cells, i) => (cells ? [] : [i]))
  const [first, second] = labels
  if (labels.length !== 2 || first !== 0 || second === undefined || second < 2) return null
  if (second === chunks.length - 1 || !labels.every((i) => WORD.test(chunks[i]?.text ?? ''))) return null
  const sums = figures.flatMap((cells) => cells ?? []).filter((cell) => isFigure(cell.text))
  return sums.length < 2 ? null : chunks.flatMap((chunk, i) => figures[i] ?? [chunk])
}

const MOST_LABEL_CHUNKS = 3
const WORD = /[a-z]{4}/i
// "NM", "US$", "C$", "HK$", "RMB" begin with these; what begins with another letter is a word
const NO_FIGURE_START = /^[bd-gi-mo-qs-tv-z]/i

/** "$0.05 - $0.07" is expected, and neither figure nor dash is reported. */
const RANGE = /^[$(]*[\d.,]+[)%]* [-–—] [$(]*[\d.,]+[)%]*$/

/** The figures that all of a chunk is made of, or null. */
function figuresIn(chunk: Chunk): Chunk[] | null {
  const { text } = chunk
  if (RANGE.test(text)) return null
  if (text.length > 80 || NO_FIGURE_START.test(text) || (text.length > 12 && WORD.test(text))) return null
  const cut = cutFigures(chunk)
  if (isFigureLike(text)) return cut
  return cut.length > 1 && cut.every((piece) => isFigureLike(piece.text)) ? cut : null
}

const YEAR = /^(?:19|20)\d\d$/
// "June 30" is a date and no label with its figure
const ENDS_IN_MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?$/i

/** A label, and the figures that run on from it, one space apart. */
export function cutLabelFigures(chunk: Chunk, rightEdges: ReadonlySet<number>): Chunk[] {
  const [label, figure] = cutLabelFigure(chunk, rightEdges)
  return label && figure ? [...cutLabelFigures(label, rightEdges), figure] : [chunk]
}

/**
 * A label so long that only one space is left before its figure: cut where the figure ends on the right edge of a
 * column that other lines have shown.
 */
function cutLabelFigure(chunk: Chunk, rightEdges: ReadonlySet<number>): Chunk[] {
  const space = chunk.text.search(/ [$(]?[$(]?\s?\(?[\d,]*\.?\d+\)?%?$/)
  if (space <= 0 || !edgeNear(rightEdges, chunk.to)) return [chunk]
  const figure = chunk.text.slice(space + 1)
  const label = chunk.text.slice(0, space)
  if (!isFigure(figure) || !/[A-Za-z)]$/.test(label) || ENDS_IN_MONTH.test(label)) return [chunk]
  // "Years ended December 31, 2003, 2002 and 2001" and "2001 vs 2000" are words about years
  if (YEAR.test(figure) && /\b(?:19|20)\d\d\b/.test(label)) return [chunk]
  return [
    {
      text: chunk.text.slice(0, space),
      from: chunk.from,
      to: chunk.from + space,
      start: chunk.start,
      end: chunk.start + space,
    },
    {
      text: figure,
      from: chunk.from + space + 1,
      to: chunk.to,
      start: chunk.start + space + 1,
      end: chunk.end,
    },
  ]
}

function edgeNear(edges: ReadonlySet<number>, to: number): boolean {
  return edges.has(to) || edges.has(to - 1) || edges.has(to + 1)
}
