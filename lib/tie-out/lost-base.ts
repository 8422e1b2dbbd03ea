import type { Filing } from '#lib/filing/filing.ts'
import { type Fact, factsByLine, statementFacts } from './fact.ts'
import { isSameMeasure } from './same-measure.ts'
import type { MissingBesideSibling } from './sibling-tables.ts'
import type { SolvedGroup } from './solved-groups.ts'
import { type Relation, relate, type SumRow } from './sum-rows.ts'
import { isReconciled } from './total-label.ts'

/** Bits: two figures of three digits, or one of five; a filing has a few dozen lines of the same measure. */
const ENOUGH = 15
/** Of a filing and of a table: a file that repeats its tables without end would have their product. */
const MOST_LINES = 1000
const MOST_TOTALS = 12

/** A line of another table, by its columns. */
export type OtherLine = readonly Fact[]

/**
 * Reconciliations that have lost the line they start from: what the adjustments are away from the non-GAAP measure is,
 * figure by figure, a line of that measure in another table of the filing, and it is not in this one (Regulation G,
 * 17 CFR 244.100(a)(2): the comparable GAAP measure stands beside it).
 */
export function lostBases(solved: SolvedGroup, lines: readonly OtherLine[]): MissingBesideSibling[] {
  const { group, footing } = solved
  const known = new Set([...footing.holds, ...footing.broken].map(({ total }) => total))
  const totals = group.rows.filter((row) => !known.has(row) && isReconciled(row.label))
  return totals.slice(0, MOST_TOTALS).flatMap((total) => {
    const above = group.rows.slice(0, group.rows.indexOf(total))
    const own = above.slice(above.findLastIndex((row) => known.has(row) || isReconciled(row.label)) + 1)
    if (own.length === 0) return []
    return sumsOf(total, own)
      .flatMap((sum) => lostMeasure(sum, solved, lines) ?? [])
      .slice(0, 1)
  })
}

/** The figures of a filing by the lines that they stand on. */
export function otherLines({ statements }: Filing): OtherLine[] {
  const lines = statements.flatMap((each, at) => [...factsByLine(statementFacts(each, at)).values()])
  return lines.slice(0, MOST_LINES)
}

/** The adjustments added as they stand, or as their labels say. */
function sumsOf(total: SumRow, own: readonly SumRow[]): Relation[] {
  return [
    relate(
      total,
      own.map((row) => ({ row, sign: 1 as const })),
    ),
    relate(
      total,
      own.map((row) => ({ row, sign: row.sign })),
    ),
  ]
}

function lostMeasure(
  relation: Relation,
  solved: SolvedGroup,
  lines: readonly OtherLine[],
): MissingBesideSibling | null {
  const { group, statement } = solved
  const found = lines.find((line) => {
    const base = line[0]
    if (!base || base.unit !== group.unit || isReconciled(base.line.label)) return false
    // the table right above may be the beginning of this one
    if (base.statement === statement || base.statement === statement - 1) return false
    const isBase = isSameMeasure(base.line.label, relation.total.label)
    return isBase && evidenceOf(relation, line, solved) >= ENOUGH
  })
  return found?.[0] ? { relation, missing: [found[0].line.label] } : null
}

/** Bits of the columns in which what is left over is the figure of the line; none where it is in this table too. */
function evidenceOf(
  { total, residuals, tolerance, terms }: Relation,
  line: OtherLine,
  { group }: SolvedGroup,
): number {
  const steps = line.map(({ value }) => BigInt(value.div(group.places).toFixed(0)))
  // a figure of the other table may be rounded, too
  const near = terms.length > 1 ? tolerance : total.step
  const bits = residuals.map((left, column) => {
    if (left === null || !steps.some((value) => apart(value, left) <= near)) return 0
    const isHere = group.rows.some((row) => {
      const value = row.values[column]
      return value !== null && value !== undefined && apart(value, left) <= near
    })
    return isHere ? Number.NEGATIVE_INFINITY : bitsOf(left, near)
  })
  return sumOf(bits)
}

const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a)
const sumOf = (bits: readonly number[]) => bits.reduce((so, each) => so + each, 0)

function bitsOf(value: bigint, near: bigint): number {
  const size = Math.abs(Number(value))
  return size > 0 ? Math.max(0, Math.log2(size / Number(2n * near + 1n))) : 0
}
