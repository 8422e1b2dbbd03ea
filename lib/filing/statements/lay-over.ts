/** Lays the words of one header row over the columns of a page, where print stands only near what it heads. */
import type { ColumnPlace } from './columns.ts'
import type { PrintedText } from './printed-row.ts'

const LEAVE = 0.35
const SPANNING = /\b(?:months?|weeks?|quarters?|years?|ended|ending|period)\b/i

/**
 * Shares the columns out among the words of one row, in order, so that each word's middle lies as near as can be to
 * the middle of its group; leaving a column without a word costs a third of the way between two columns.
 */
export function byMiddle(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  leave = LEAVE,
): number[][] {
  if (words.length === 0) return []
  if (words.length === columns.length) return words.map((_, i) => [i])
  const unit = pitch(columns)
  const cost = (word: PrintedText, first: number, last: number) => {
    const middle = (anchor(columns[first]) + anchor(columns[last])) / 2
    const spread = last > first ? ((columns[last]?.to ?? 0) - (columns[first]?.from ?? 0)) / unit : 1
    const reach =
      last > first && !SPANNING.test(word.text) ? 0.35 * spread * gapShare(word, columns, first, last) : 0
    // centred over its group, or set flush with the group's left edge
    const flush =
      last > first
        ? Math.abs(word.from - (columns[first]?.from ?? 0)) + unit * 0.05
        : Number.POSITIVE_INFINITY
    return Math.min(Math.abs(mid(word) - middle), flush) / unit + reach
  }
  return partition(words, columns.length, cost, leave)
}

/** "2003" and "2002", each over the middle of as many columns as the other, are of all of those. */
export function evenly(words: readonly PrintedText[], columns: readonly ColumnPlace[]): number[][] | null {
  const each = columns.length / words.length
  if (words.length < 2 || each < 2 || !Number.isInteger(each)) return null
  const groups = words.map((_, i) => Array.from({ length: each }, (_, at) => i * each + at))
  const near = pitch(columns) * 0.25
  const centred = words.every((word, i) => {
    const [first, last] = [columns[i * each], columns[(i + 1) * each - 1]]
    return Math.abs(mid(word) - (anchor(first) + anchor(last)) / 2) <= near
  })
  return centred ? groups : null
}

/** How much of a group a word leaves uncovered on the page: a narrow word seldom spans. */
function gapShare(word: PrintedText, columns: readonly ColumnPlace[], first: number, last: number): number {
  const width = (columns[last]?.to ?? 0) - (columns[first]?.from ?? 0)
  return Math.max(0, 1 - (word.to - word.from) / Math.max(width, 1))
}

function partition(
  words: readonly PrintedText[],
  count: number,
  cost: (word: PrintedText, first: number, last: number) => number,
  leave: number,
): number[][] {
  // best[w][c]: least cost of the first w words over the first c columns
  const best = words
    .concat({} as PrintedText)
    .map(() => new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY))
  const from = best.map((row) => row.map(() => [0, 0] as [number, number]))
  for (let c = 0; c <= count; c++) (best[0] as number[])[c] = c * leave
  for (let w = 1; w <= words.length; w++) {
    const [row, above] = [best[w] as number[], best[w - 1] as number[]]
    for (let c = 1; c <= count; c++) {
      row[c] = (row[c - 1] as number) + leave
      ;(from[w] as [number, number][])[c] = [-1, c - 1]
      for (let first = 0; first < c; first++) {
        const total = (above[first] as number) + cost(words[w - 1] as PrintedText, first, c - 1)
        if (total < (row[c] as number)) {
          row[c] = total
          ;(from[w] as [number, number][])[c] = [w - 1, first]
        }
      }
    }
  }
  const groups: number[][] = words.map(() => [])
  for (let w = words.length, c = count; w > 0 && c > 0; ) {
    const [word, first] = from[w]?.[c] ?? [-1, c - 1]
    if (word >= 0) {
      groups[w - 1] = Array.from({ length: c - first }, (_, i) => first + i)
      w--
    }
    c = first
  }
  return groups
}

/** How far the columns of a page stand apart. */
export function pitch(columns: readonly ColumnPlace[]): number {
  if (columns.length < 2) return Math.max(10, (columns[0]?.to ?? 0) - (columns[0]?.from ?? 0))
  return Math.max(1, ((columns.at(-1)?.to ?? 0) - (columns[0]?.to ?? 0)) / (columns.length - 1))
}

/** The middle of a place. */
export const mid = (place: { from: number; to: number }) => (place.from + place.to) / 2
const anchor = (column: ColumnPlace | undefined) => (column ? mid(column) : 0)
