/**
 * Finds which rows add up to which total. Nothing is assumed about the layout: going down the rows, those not yet
 * part of a subtotal are kept open; a row that the last few open rows add up to is their total, and takes their
 * place. So nested subtotals, unlabelled totals and statements with several tops come out alike.
 *
 * A sum counts as found only when chance is no explanation: the bits of evidence in its columns must outweigh the
 * number of sums tried. No link is better than a wrong one.
 */
import { isSlipIn } from './slip.ts'
import {
  evidence,
  holdsIn,
  type Relation,
  relate,
  type SumRow,
  type Term,
  tellingColumns,
} from './sum-rows.ts'

export interface Footing {
  /** Sums that hold in every column. */
  holds: Relation[]
  /** Sums that hold in every column but one. */
  broken: Relation[]
  /** Rows that say they are totals, and that no sum explains, with the sum that comes nearest. */
  unexplained: Unexplained[]
}

export interface Unexplained {
  total: SumRow
  nearest: Relation | null
}

export interface Layout {
  /**
   * Are figures taken off that are printed positive? In an income statement they are. In a balance sheet and in cash
   * flows they are not, unless a label says so: there, Total equity is no "sum" of Total assets less the rest.
   */
  subtracts: boolean
  /** May a total stand above its parts? In a table of highlights it may; Total assets is no sum of the liabilities. */
  totalsLead: boolean
}

/** Bits beyond the number of sums tried: 1 in 2^6 would be chance for a row that says it is a total. */
const ENOUGH_FOR_TOTAL = 6
const ENOUGH_FOR_OTHERS = 14
/** No statement is longer; what is, was made to keep the solver busy. */
const MOST_ROWS = 400
const LONGEST_WINDOW = 60
const LONGEST_SIGN_SEARCH = 7
const LONGEST_SKIP_SEARCH = 14
const PAIRS_WITHIN = 12

export function solveFooting(
  rows: readonly SumRow[],
  layout: Layout = { subtracts: true, totalsLead: true },
): Footing {
  const footing: Footing = { holds: [], broken: [], unexplained: [] }
  const open = new OpenRows()
  rows.slice(0, MOST_ROWS).forEach((row, at) => {
    const found = explain(row, open, { above: rows.slice(0, at), below: rows.slice(at + 1) }, layout)
    if (found) footing[found.whole ? 'holds' : 'broken'].push(found.relation)
    if (found && !found.below) open.close(row, found.relation)
    else if (!found && isSum(row) && at > 0 && row.values.some((value) => value)) {
      footing.unexplained.push({ total: row, nearest: nearest(row, windows(open.apart, layout.subtracts)) })
      open.giveUp(row)
    } else open.add(row)
  })
  return footing
}

/** The rows that no total has yet taken. */
class OpenRows {
  all: SumRow[] = []
  /** The same, had each unexplained total taken the rows between it and the heading or total before it. */
  apart: SumRow[] = []

  add(row: SumRow): void {
    this.all.push(row)
    this.apart.push(row)
  }

  close(total: SumRow, { terms }: Relation): void {
    const used = new Set(terms.map(({ row }) => row))
    this.all = [...this.all.filter((row) => !used.has(row)), total]
    this.apart = [...this.apart.filter((row) => !used.has(row)), total]
  }

  giveUp(total: SumRow): void {
    const before = this.apart.findLastIndex((row) => isSum(row) || row.section !== total.section)
    this.apart = [...this.apart.slice(0, before + 1), total]
    this.all.push(total)
  }
}

interface Explanation {
  relation: Relation
  whole: boolean
  /** The terms stand below their total, and are still to come. */
  below?: boolean
}

/** From the plainest explanation to the boldest; each pays for the number of sums that were tried before it. */
function explain(
  row: SumRow,
  { all: open, apart }: OpenRows,
  { above, below }: { above: readonly SumRow[]; below: readonly SumRow[] },
  { subtracts, totalsLead }: Layout,
): Explanation | null {
  let tried = 0
  let near: Relation | null = null
  const search = (candidates: Iterable<readonly Term[]>): Relation | null => {
    for (const terms of candidates) {
      tried++
      const relation = relate(row, terms)
      if (holdsWithEvidence(relation, tried)) return relation
      if (!near && holdsButOnce(relation, tried)) near = relation
    }
    return null
  }
  const bold = isSum(row) && subtracts
  const windowed =
    search(windows(open, bold)) ?? (apart.length < open.length ? search(windows(apart, bold)) : null)
  if (windowed) return { relation: windowed, whole: true }
  if (near) return { relation: near, whole: false }
  if (!isSum(row)) return null
  const searched =
    (subtracts ? search(signSearch(open)) : null) ??
    search(skipSearch(open)) ??
    search(pairs(above, subtracts))
  if (searched) return { relation: searched, whole: true }
  if (near) return { relation: near, whole: false }
  const leading = totalsLead ? search(windowsBelow(below)) : null
  return leading ? { relation: leading, whole: true, below: true } : null
}

/** Of two rows or more, with the least left over in relation to the total. */
function nearest(row: SumRow, candidates: Iterable<readonly Term[]>): Relation | null {
  let best: Relation | null = null
  let least = Number.POSITIVE_INFINITY
  for (const terms of candidates) {
    if (terms.length < 2) continue
    const relation = relate(row, terms)
    const off = relation.residuals.reduce((sum, residual) => sum + Math.abs(Number(residual ?? 0n)), 0)
    if (off < least) [best, least] = [relation, off]
  }
  return best
}

function holdsWithEvidence(relation: Relation, tried: number): boolean {
  const columns = tellingColumns(relation)
  if (!columns.every((column) => holdsIn(relation, column))) return false
  if (relation.terms.length === 1 && !isSum(relation.total)) return false
  return evidence(relation, columns) >= enough(relation.total) + Math.log2(tried)
}

/** A near miss: one column is off as by a slip of the pen, and the others could not agree by chance. */
function holdsButOnce(relation: Relation, tried: number): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  if (relation.terms.length < 2 || holding.length !== columns.length - 1) return false
  const off = columns.find((column) => !holdsIn(relation, column)) as number
  if (relation.terms.some(({ row }) => isDoubtful(row.values[off] ?? null, relation.residuals[off] ?? 0n)))
    return false
  if (!isSlipIn(relation, off)) return false
  const bits = evidence(relation, holding) + slipEvidence(relation, off)
  return bits >= enough(relation.total) + Math.log2(tried)
}

/** A figure has some forty slips; that what is left over is one of them by chance is as likely as they are many. */
function slipEvidence({ total, terms }: Relation, column: number): number {
  const size = Number((total.values[column] ?? 0n) / total.step)
  return Math.max(0, Math.log2(Math.abs(size) / (40 * (terms.length + 1))))
}

/** A term as large as what is left over is one that belongs to no sum here. */
function isDoubtful(value: bigint | null, residual: bigint): boolean {
  return value === residual || value === -residual
}

const isSum = (row: SumRow) => row.standing !== 'line'

const enough = (row: SumRow) => (isSum(row) ? ENOUGH_FOR_TOTAL : ENOUGH_FOR_OTHERS)

/**
 * The last k open rows: all added, or signed by label; for a row that says it is a total also by label reversed (a
 * total of expenses less a gain) and the first less the rest. Those would make Retained earnings a "sum" of Total
 * assets less everything else, true as it is.
 */
function* windows(open: readonly SumRow[], bold: boolean): Iterable<readonly Term[]> {
  for (let size = 1; size <= Math.min(open.length, LONGEST_WINDOW); size++) {
    const rows = open.slice(-size)
    yield rows.map((row) => ({ row, sign: 1 }))
    if (rows.some((row) => row.sign < 0)) yield rows.map((row) => ({ row, sign: row.sign }))
    if (!bold) continue
    if (new Set(rows.map((row) => row.sign)).size > 1) {
      yield rows.map((row) => ({ row, sign: row.sign < 0 ? 1 : -1 }))
    }
    if (size > 1) yield rows.map((row, at) => ({ row, sign: at === 0 ? 1 : -1 }))
  }
}

/** Any signs over a short window, those nearest to what the labels say first. */
function* signSearch(open: readonly SumRow[]): Iterable<readonly Term[]> {
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
function* skipSearch(open: readonly SumRow[]): Iterable<readonly Term[]> {
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
function* pairs(above: readonly SumRow[], subtracts: boolean): Iterable<readonly Term[]> {
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
function* windowsBelow(below: readonly SumRow[]): Iterable<readonly Term[]> {
  for (let size = 2; size <= Math.min(below.length, LONGEST_SIGN_SEARCH); size++) {
    yield below.slice(0, size).map((row) => ({ row, sign: 1 }))
  }
}
