/**
 * Finds which rows add up to which total. Nothing is assumed about the layout: going down the rows, those not yet
 * part of a subtotal are kept open; a row that the last few open rows add up to is their total, and takes their
 * place. So nested subtotals, unlabelled totals and statements with several tops come out alike.
 *
 * A sum counts as found only when chance is no explanation: the bits of evidence in its columns must outweigh the
 * number of sums tried. No link is better than a wrong one.
 */
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
  /** Rows that say they are totals, and that no sum explains. */
  unexplained: SumRow[]
}

/** Bits beyond the number of sums tried: 1 in 2^7 would be chance for a row that says it is a total. */
const ENOUGH_FOR_TOTAL = 7
const ENOUGH_FOR_OTHERS = 16
const LONGEST_WINDOW = 60
const LONGEST_SIGN_SEARCH = 7
const LONGEST_SKIP_SEARCH = 14
const PAIRS_WITHIN = 12

/**
 * @param subtracts Does the statement take figures off that are printed positive? An income statement does. A balance
 * sheet and cash flows do not, unless a label says so: there, Total equity is no "sum" of Total assets less the rest.
 */
export function solveFooting(rows: readonly SumRow[], subtracts = true): Footing {
  const footing: Footing = { holds: [], broken: [], unexplained: [] }
  const open: SumRow[] = []
  rows.forEach((row, at) => {
    const found = explain(row, { open, above: rows.slice(0, at), below: rows.slice(at + 1), subtracts })
    if (found) {
      const used = new Set(found.relation.terms.map((term) => term.row))
      footing[found.whole ? 'holds' : 'broken'].push(found.relation)
      if (!found.below) keepOnly(open, (kept) => !used.has(kept))
    } else if (row.total && at > 0 && row.values.some((value) => value)) {
      footing.unexplained.push(row)
    }
    open.push(row)
  })
  return footing
}

interface Explanation {
  relation: Relation
  whole: boolean
  /** The terms stand below their total, and are still to come. */
  below?: boolean
}

interface Surroundings {
  open: readonly SumRow[]
  above: readonly SumRow[]
  below: readonly SumRow[]
  subtracts: boolean
}

/** From the plainest explanation to the boldest; each pays for the number of sums that were tried before it. */
function explain(row: SumRow, { open, above, below, subtracts }: Surroundings): Explanation | null {
  let tried = 0
  const near: Relation[] = []
  const search = (candidates: Iterable<readonly Term[]>): Relation | null => {
    for (const terms of candidates) {
      tried++
      const relation = relate(row, terms)
      if (holdsWithEvidence(relation, tried)) return relation
      if (row.total && near.length === 0 && holdsButOnce(relation, tried)) near.push(relation)
    }
    return null
  }
  const windowed = search(windows(open, row.total && subtracts))
  if (windowed) return { relation: windowed, whole: true }
  if (near[0]) return { relation: near[0], whole: false }
  if (!row.total) return null
  const searched =
    (subtracts ? search(signSearch(open)) : null) ??
    search(skipSearch(open)) ??
    search(pairs(above, subtracts))
  if (searched) return { relation: searched, whole: true }
  const leading = search(windowsBelow(below))
  return leading ? { relation: leading, whole: true, below: true } : null
}

function holdsWithEvidence(relation: Relation, tried: number): boolean {
  const columns = tellingColumns(relation)
  if (!columns.every((column) => holdsIn(relation, column))) return false
  if (relation.terms.length === 1 && !relation.total.total) return false
  return evidence(relation, columns) >= enough(relation.total) + Math.log2(tried)
}

/** A near miss: one column is off, and the others could not agree by chance. */
function holdsButOnce(relation: Relation, tried: number): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  if (relation.terms.length < 2 || holding.length !== columns.length - 1) return false
  const off = columns.find((column) => !holdsIn(relation, column)) as number
  if (relation.terms.some(({ row }) => isDoubtful(row.values[off] ?? null, relation.residuals[off] ?? 0n)))
    return false
  return evidence(relation, holding) >= enough(relation.total) + Math.log2(tried)
}

/** A blank may be a figure that was not read; a term as large as what is left over, one that belongs to no sum here. */
function isDoubtful(value: bigint | null, residual: bigint): boolean {
  return value === null || value === residual || value === -residual
}

const enough = (row: SumRow) => (row.total ? ENOUGH_FOR_TOTAL : ENOUGH_FOR_OTHERS)

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

function keepOnly(open: SumRow[], kept: (row: SumRow) => boolean): void {
  const rest = open.filter(kept)
  open.splice(0, open.length, ...rest)
}
