/** The sums that are tried for a total, from the plainest to the boldest. */
import type { Place } from './open-rows.ts'
import { type Relation, relate, type SumRow, type Term } from './sum-rows.ts'

const LONGEST_WINDOW = 60
const LONGEST_SIGN_SEARCH = 7
const LONGEST_SKIP_SEARCH = 14
const PAIRS_WITHIN = 12
/** A total takes in the few totals before its own rows: those of the sections that it closes. */
const TOTALS_BEFORE = 3

/** Segments, functions or years that a table has blocks for. */
const MOST_BLOCKS = 12

export type Candidates = Iterable<readonly Term[]>

/** What the place of a total says: the rows under the headings since the last total, and the totals before them. */
export function* byPlace({ own, underHeadings, before }: Place, bold: boolean): Candidates {
  for (const size of underHeadings) yield* signed(own.slice(-size), bold)
  for (let totals = 1; totals <= Math.min(TOTALS_BEFORE, before.length); totals++) {
    yield* signed([...before.slice(-totals), ...own], bold)
  }
}

/**
 * The last k open rows: all added, or signed by label; for a row that says it is a total also by label reversed (a
 * total of expenses less a gain) and the first less the rest. Those would make Retained earnings a "sum" of Total
 * assets less everything else, true as it is.
 */
export function* windows(open: readonly SumRow[], bold: boolean): Candidates {
  for (let size = 1; size <= Math.min(open.length, LONGEST_WINDOW); size++) {
    yield* signed(open.slice(-size), bold)
  }
}

function* signed(rows: readonly SumRow[], bold: boolean): Candidates {
  yield rows.map((row) => ({ row, sign: 1 }))
  if (rows.some((row) => row.sign < 0)) yield rows.map((row) => ({ row, sign: row.sign }))
  if (!bold) return
  if (new Set(rows.map((row) => row.sign)).size > 1) {
    yield rows.map((row) => ({ row, sign: row.sign < 0 ? 1 : -1 }))
  }
  if (rows.length > 1) yield rows.map((row, at) => ({ row, sign: at === 0 ? 1 : -1 }))
}

/** Any signs over a short window, those nearest to what the labels say first. */
export function* signSearch(open: readonly SumRow[]): Candidates {
  for (let size = 2; size <= Math.min(open.length, LONGEST_SIGN_SEARCH); size++) {
    const rows = open.slice(-size)
    const masks = Array.from({ length: 2 ** size }, (_, mask) => mask).sort((a, b) => ones(a) - ones(b))
    for (const mask of masks) {
      yield rows.map((row, at) => ({ row, sign: (mask >> at) & 1 ? (row.sign < 0 ? 1 : -1) : row.sign }))
    }
  }
}

const ones = (mask: number) => mask.toString(2).replaceAll('0', '').length

/** A window in which one or two rows are no part of the sum ("including depreciation of …"). */
export function* skipSearch(open: readonly SumRow[]): Candidates {
  for (let size = 3; size <= Math.min(open.length, LONGEST_SKIP_SEARCH); size++) {
    const rows = open.slice(-size)
    for (let first = 1; first < size; first++) {
      for (let second = first; second < size; second++) {
        const kept = rows.filter((_, at) => at !== first && at !== second)
        yield kept.map((row) => ({ row, sign: 1 }))
        if (kept.some((row) => row.sign < 0)) yield kept.map((row) => ({ row, sign: row.sign }))
      }
    }
  }
}

/** Two rows shortly above, whether or not they are part of another total already. */
export function* pairs(above: readonly SumRow[], subtracts: boolean): Candidates {
  const rows = above.slice(-PAIRS_WITHIN).reverse()
  for (const [at, late] of rows.entries()) {
    for (const early of rows.slice(at + 1)) {
      yield [
        { row: early, sign: 1 },
        { row: late, sign: 1 },
      ]
      if (!subtracts) continue
      yield [
        { row: early, sign: 1 },
        { row: late, sign: -1 },
      ]
    }
  }
}

/** A total printed above its parts. */
export function* windowsBelow(below: readonly SumRow[]): Candidates {
  for (let size = 2; size <= Math.min(below.length, LONGEST_SIGN_SEARCH); size++) {
    yield below.slice(0, size).map((row) => ({ row, sign: 1 }))
  }
}

/** The same line again further down: "Net income" once more above comprehensive income. */
export function* repeated(total: SumRow, above: readonly SumRow[]): Candidates {
  const label = total.label.toLowerCase()
  for (const row of above.toReversed()) {
    if (label !== '' && row.label.toLowerCase() === label) yield [{ row, sign: 1 }]
  }
}

/** Rows that are sums of the rows below them ("Depreciation" by function) stand for those rows. */
export function* collapsed(own: readonly SumRow[], holds: (relation: Relation) => boolean): Candidates {
  const rows: SumRow[] = []
  for (let at = 0; at < own.length; at++) {
    const row = own[at] as SumRow
    const parts = [...windowsBelow(own.slice(at + 1))].find((terms) => holds(relate(row, terms)))
    rows.push(row)
    at += parts?.length ?? 0
  }
  if (rows.length === own.length) return
  for (let size = 2; size <= rows.length; size++) {
    yield rows.slice(-size).map((row) => ({ row, sign: 1 }))
  }
}

/** What is above is parted: "Net income", of which "available to shareholders" and "to non-controlling interests". */
export function* parted(open: readonly SumRow[], below: readonly SumRow[]): Candidates {
  const [whole, rest] = [open.at(-1), below[0]]
  if (whole && rest)
    yield [
      { row: whole, sign: 1 },
      { row: rest, sign: -1 },
    ]
}

/**
 * Blocks of one shape above, of which each line has a total over all of them: the first lines of all, the second
 * lines, and so on.
 */
export function* acrossBlocks(found: readonly Relation[]): Candidates {
  const last = found.at(-1)
  if (!last) return
  const first = found.findLastIndex(({ terms }) => terms.length !== last.terms.length) + 1
  for (let from = found.length - 2; from >= Math.max(first, found.length - MOST_BLOCKS); from--) {
    const blocks = found.slice(from)
    for (const at of last.terms.keys()) {
      yield blocks.flatMap(({ terms }) => (terms[at] ? [{ row: terms[at].row, sign: 1 as const }] : []))
    }
  }
}
