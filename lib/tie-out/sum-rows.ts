/** A row of a statement as the solver sees it: its label and its amounts as whole multiples of one common step. */
export interface SumRow {
  line: number
  /** The line of the heading that it stands under; −1 where none does. */
  section: number
  label: string
  /** One a period column; null where nothing is printed. */
  values: readonly (bigint | null)[]
  /** Each printed figure's step, in the same unit as the values. */
  step: bigint
  /** Its label or concept says that it is a total, or its place makes it likely, or neither. */
  standing: 'total' | 'likely' | 'line'
  /** +1 or −1 where label or custom say how a positive figure counts towards a total below it. */
  sign: 1 | -1
}

/** Does the row say, by its label or its place, that it sums up others? */
export const isSum = (row: SumRow) => row.standing !== 'line'

export interface Term {
  row: SumRow
  sign: 1 | -1
}

/** Σ sign × term = total, with what is left over in each column (null where the total is blank). */
export interface Relation {
  total: SumRow
  terms: readonly Term[]
  residuals: readonly (bigint | null)[]
  /** The largest residual that rounding explains. */
  tolerance: bigint
}

/**
 * How far a sum of rounded figures may be off: each of the n + 1 figures is off by up to half a step, evenly spread,
 * so three standard deviations of what is left over are 3·√((n + 1)/12) steps; less than the n/2 + ½ of the worst case.
 */
export function roundingTolerance(terms: number, step: bigint): bigint {
  const sigma = 3 * Math.sqrt((terms + 1) / 12)
  const worst = (terms + 1) / 2
  return BigInt(Math.floor(Math.min(sigma, worst))) * step
}

/** The coarsest of some steps; at least 1. */
export function widestStep(steps: readonly bigint[]): bigint {
  let widest = 1n
  for (const step of steps) if (step > widest) widest = step
  return widest
}

/** `total = Σ terms` worked out in every column where the total is printed; blank terms count as nothing. */
export function relate(total: SumRow, terms: readonly Term[]): Relation {
  const residuals = total.values.map((value, column) => {
    if (value === null) return null
    let sum = 0n
    for (const { row, sign } of terms) sum += BigInt(sign) * (row.values[column] ?? 0n)
    return value - sum
  })
  const step = widestStep([total.step, ...terms.map(({ row }) => row.step)])
  // a total of one row is that row again, to the last digit
  const tolerance = terms.length === 1 ? 0n : roundingTolerance(terms.length, step)
  return { total, terms, residuals, tolerance }
}

export function holdsIn(relation: Relation, column: number): boolean {
  const residual = relation.residuals[column]
  if (residual === null || residual === undefined) return true
  return (residual < 0n ? -residual : residual) <= relation.tolerance
}

/** The columns that say something: the total is printed, and neither it nor its terms are all nothing. */
export function tellingColumns(relation: Relation): number[] {
  return relation.residuals.flatMap((residual, column) => {
    if (residual === null) return []
    const silent =
      relation.total.values[column] === 0n && relation.terms.every(({ row }) => !row.values[column])
    return silent ? [] : [column]
  })
}

/**
 * How unlikely it is, in bits, that the columns given hold by chance: a total of m steps is hit by accident, as
 * closely as it is, about once in m / (2·residual + 1).
 */
export function evidence(relation: Relation, columns: readonly number[]): number {
  const size = (value: bigint | null | undefined) => {
    const whole = value ?? 0n
    return Number((whole < 0n ? -whole : whole) / relation.total.step)
  }
  const width = 2 * Math.max(0, ...columns.map((column) => size(relation.residuals[column]))) + 1
  let bits = 0
  const seen = new Set<bigint>()
  for (const column of columns) {
    const value = relation.total.values[column] ?? 0n
    if (size(value) <= width || seen.has(value)) continue
    seen.add(value)
    bits += Math.log2(size(value) / width)
  }
  return bits
}
