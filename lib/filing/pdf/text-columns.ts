import { isFigure, type PageLine, type Segment } from './lines.ts'

const FEWEST_LINES = 6
const LEAST_LETTERS = 25
const NEAR = 3
/** No page that is read by people holds more. */
const MOST_SEGMENTS = 2000
/** How far a line of prose reaches, and how many of them do: the last of a paragraph is short. */
const FILLED = 0.75
const MOST = 0.6

/**
 * The lines of a page in reading order: where its prose is set in two columns, the left one first. A table's labels and
 * figures beside one another are no columns of prose.
 */
export function inReadingOrder(lines: readonly PageLine[]): PageLine[] {
  const gutter = gutterOf(lines.flatMap(({ segments }) => segments.filter(isProse)))
  if (gutter === null) return [...lines]
  const ordered: PageLine[] = []
  for (let at = 0; at < lines.length; ) {
    const end = Math.max(zoneEnd(lines, at, gutter), at + 1)
    const zone = lines.slice(at, end)
    const right = zone.flatMap((line) => part(line, (segment) => segment.x0 >= gutter))
    if (right.length >= FEWEST_LINES)
      ordered.push(...zone.flatMap((line) => part(line, (segment) => segment.x1 <= gutter)), ...right)
    else ordered.push(...zone)
    at = end
  }
  return ordered
}

function isProse(segment: Segment): boolean {
  return segment.text.length >= LEAST_LETTERS && !isFigure(segment) && /[a-z]{3,}\s/i.test(segment.text)
}

/** Between two columns of lines that begin flush, of which the left one is filled to its edge: labels are not. */
function gutterOf(prose: readonly Segment[]): number | null {
  if (prose.length > MOST_SEGMENTS) return null
  const left = Math.min(...prose.map(({ x0 }) => x0))
  const lefts = prose.filter(({ x0 }) => x0 - left <= NEAR)
  const edge = Math.max(...lefts.map(({ x1 }) => x1))
  const beyond = prose.filter(({ x0 }) => x0 > edge)
  const right = Math.min(...beyond.map(({ x0 }) => x0))
  const rights = beyond.filter(({ x0 }) => x0 - right <= NEAR)
  const filled = lefts.filter(({ x1 }) => x1 - left >= (edge - left) * FILLED)
  if (lefts.length < FEWEST_LINES || rights.length < FEWEST_LINES) return null
  return filled.length >= lefts.length * MOST ? (edge + right) / 2 : null
}

/** The columns end where something stands across the gutter. */
function zoneEnd(lines: readonly PageLine[], from: number, gutter: number): number {
  const across = (line: PageLine) => line.segments.some(({ x0, x1 }) => x0 < gutter && x1 > gutter)
  let end = from
  while (end < lines.length && !across(lines[end] as PageLine)) end++
  return end
}

function part(line: PageLine, keeps: (segment: Segment) => boolean): PageLine[] {
  const segments = line.segments.filter(keeps)
  const [first, last] = [segments[0], segments.at(-1)]
  return first && last ? [{ ...line, segments, x0: first.x0, x1: last.x1 }] : []
}
