/**
 * Finds which rows add up to which total. Nothing is assumed about the layout: going down the rows, those not yet
 * part of a subtotal are kept open; a row that the last few open rows add up to is their total, and takes their
 * place. So nested subtotals, unlabelled totals and statements with several tops come out alike.
 *
 * A sum counts as found only when chance is no explanation: the bits of evidence in its columns must outweigh the
 * number of sums tried. No link is better than a wrong one. What a total sums up by its place needs the least
 * evidence: nearly all totals do.
 */
import {
  acrossBlocks,
  byPlace,
  type Candidates,
  collapsed,
  pairs,
  parted,
  repeated,
  signSearch,
  skipSearch,
  windows,
  windowsBelow,
} from './candidate-sums.ts'
import { OpenRows, type Place } from './open-rows.ts'
import { isSlipIn } from './slip.ts'
import { evidence, holdsIn, isSum, type Relation, relate, type SumRow, tellingColumns } from './sum-rows.ts'

export interface Footing {
  /** Sums that hold in every column. */
  holds: Relation[]
  /** Sums that hold in every column but one. */
  broken: Relation[]
  /** Rows that say they are totals, and that no sum explains. */
  unexplained: Unexplained[]
}

export interface Unexplained {
  total: SumRow
  place: Place
  /** The row right above it. */
  above: SumRow | null
  /** No row of its unit follows. */
  isLast: boolean
  /** Of the sums that its place allows, the one that comes nearest. */
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
const ENOUGH_BY_PLACE = 3
const ENOUGH_FOR_TOTAL = 6
const ENOUGH_FOR_OTHERS = 14
/** No statement is longer; what is, was made to keep the solver busy. */
const MOST_ROWS = 400

export function solveFooting(
  rows: readonly SumRow[],
  layout: Layout = { subtracts: true, totalsLead: true },
): Footing {
  const footing: Footing = { holds: [], broken: [], unexplained: [] }
  const open = new OpenRows()
  rows.slice(0, MOST_ROWS).forEach((row, at) => {
    const around = { above: rows.slice(0, at), below: rows.slice(at + 1), found: footing.holds }
    const place = open.placeOf(row)
    const explanation = explain(row, { open, place, ...around }, layout)
    if (explanation) footing[explanation.whole ? 'holds' : 'broken'].push(explanation.relation)
    if (explanation && !explanation.apart) open.close(row, explanation.relation)
    else if (!explanation && isSum(row) && at > 0 && row.values.some((value) => value)) {
      const nearest = nearestSum(row, place, layout)
      footing.unexplained.push({
        total: row,
        place,
        above: rows[at - 1] ?? null,
        isLast: at === rows.length - 1,
        nearest,
      })
      open.giveUp(row, nearest)
    } else open.add(row)
  })
  return footing
}

interface Surroundings {
  open: OpenRows
  place: Place
  above: readonly SumRow[]
  below: readonly SumRow[]
  found: readonly Relation[]
}

interface Explanation {
  relation: Relation
  whole: boolean
  /** The terms are no open rows that the total takes the place of: some stand below it, or are other totals' too. */
  apart?: boolean
}

/** From the plainest explanation to the boldest; each pays for the number of sums that were tried before it. */
function explain(
  row: SumRow,
  { open, place, above, below, found }: Surroundings,
  { subtracts, totalsLead }: Layout,
): Explanation | null {
  const search = new Search(row)
  const bold = isSum(row) && subtracts
  const plain =
    (isSum(row) ? search.of(byPlace(place, subtracts), ENOUGH_BY_PLACE) : null) ??
    search.of(windows(open.all, bold)) ??
    (open.apart.length < open.all.length ? search.of(windows(open.apart, bold)) : null)
  if (plain) return { relation: plain, whole: true }
  const repeats = new Search(row)
  const again = isSum(row) ? repeats.of(repeated(row, above), ENOUGH_BY_PLACE) : null
  if (again) return { relation: again, whole: true, apart: true }
  if (search.near) return { relation: search.near, whole: false }
  if (repeats.near) return { relation: repeats.near, whole: false, apart: true }
  if (!isSum(row) || (row.standing === 'likely' && row.label !== '')) return null
  const bolder =
    (subtracts ? search.of(signSearch(open.all)) : null) ??
    search.of(skipSearch(open.all)) ??
    search.of(collapsed(place.own, (relation) => holdsWithEvidence(relation, ENOUGH_FOR_OTHERS))) ??
    search.of(pairs(above, subtracts))
  if (bolder) return { relation: bolder, whole: true }
  if (search.near) return { relation: search.near, whole: false }
  const apart =
    search.of(acrossBlocks(found)) ??
    (subtracts ? search.of(parted(open.all, below)) : null) ??
    (totalsLead ? search.of(windowsBelow(below)) : null)
  return apart ? { relation: apart, whole: true, apart: true } : null
}

/** Looks for the sum of one row, and remembers the first that fails in one column only. */
class Search {
  near: Relation | null = null
  readonly #row: SumRow
  #tried = 0

  constructor(row: SumRow) {
    this.#row = row
  }

  of(
    candidates: Candidates,
    least = isSum(this.#row) ? ENOUGH_FOR_TOTAL : ENOUGH_FOR_OTHERS,
  ): Relation | null {
    for (const terms of candidates) {
      this.#tried++
      const enough = least + Math.log2(this.#tried)
      const relation = relate(this.#row, terms)
      if (holdsWithEvidence(relation, enough)) return relation
      if (!this.near && holdsButOnce(relation, enough)) this.near = relation
    }
    return null
  }
}

/** Of the sums that its place allows; of the last of its rows only where chance is no explanation of what holds. */
function nearestSum(row: SumRow, place: Place, { subtracts }: Layout): Relation | null {
  const byItsPlace = nearestOf(row, byPlace(place, subtracts))
  if (byItsPlace && holdingColumns(byItsPlace).length > 0) return byItsPlace
  const ofLast = nearestOf(row, windows(place.own, subtracts))
  const enough = ENOUGH_FOR_TOTAL + Math.log2(4 * place.own.length + 1)
  const isProved = ofLast && ofLast.terms.length > 1 && evidence(ofLast, holdingColumns(ofLast)) >= enough
  return isProved ? ofLast : byItsPlace
}

function holdingColumns(relation: Relation): number[] {
  return tellingColumns(relation).filter((column) => holdsIn(relation, column))
}

/** The one that holds in most columns, and of those the one with the least left over. */
function nearestOf(row: SumRow, candidates: Candidates): Relation | null {
  let best: Relation | null = null
  let [most, least] = [-1, Number.POSITIVE_INFINITY]
  for (const terms of candidates) {
    const relation = relate(row, terms)
    const holding = holdingColumns(relation).length
    const off = relation.residuals.reduce((sum, residual) => sum + Math.abs(Number(residual ?? 0n)), 0)
    if (holding > most || (holding === most && off < least)) [best, most, least] = [relation, holding, off]
  }
  return best
}

function holdsWithEvidence(relation: Relation, enough: number): boolean {
  const columns = tellingColumns(relation)
  if (!columns.every((column) => holdsIn(relation, column))) return false
  if (relation.terms.length === 1 && !isSum(relation.total)) return false
  return evidence(relation, columns) >= enough
}

/** A near miss: one column is off as by a slip of the pen, and the others could not agree by chance. */
function holdsButOnce(relation: Relation, enough: number): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  if (isOtherLine(relation) || holding.length === 0 || holding.length !== columns.length - 1) return false
  const off = columns.find((column) => !holdsIn(relation, column)) as number
  if (relation.terms.some(({ row }) => isDoubtful(row.values[off] ?? null, relation.residuals[off] ?? 0n)))
    return false
  if (!isSlipIn(relation, off)) return false
  return evidence(relation, holding) + slipEvidence(relation, off) >= enough
}

/** A single row is no sum; only the same line once more is the same figure. */
function isOtherLine({ total, terms }: Relation): boolean {
  const [only, ...more] = terms
  return more.length === 0 && only?.row.label.toLowerCase() !== total.label.toLowerCase()
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
