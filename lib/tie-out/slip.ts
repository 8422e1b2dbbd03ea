import type { Relation } from './sum-rows.ts'

/**
 * Do two figures look like one and a slip of it: one digit wrong, two neighbours swapped, the sign lost, or the point
 * shifted? Both are whole numbers of their last printed place.
 */
export function isSlip(a: bigint, b: bigint): boolean {
  const [x, y] = [digits(a), digits(b)]
  if (x === y || isShifted(x, y) || isShifted(y, x)) return true
  if (x.length !== y.length) return false
  const differing = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]))
  const [first, second] = differing
  if (first === undefined || second === undefined) return true
  return differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first]
}

const digits = (value: bigint) => value.toString().replace('-', '')

/** "84170" is "8417" with a zero too many; a single digit is shifted to anything. */
function isShifted(longer: string, shorter: string): boolean {
  if (shorter.length < 2 || longer.length <= shorter.length) return false
  return longer === shorter.padEnd(longer.length, '0')
}

/** Would one slip, in the total or in one of its terms, account for what is left over in a column? */
export function isSlipIn(relation: Relation, column: number): boolean {
  const off = relation.residuals[column]
  if (off === null || off === undefined) return false
  const total = relation.total.values[column] ?? 0n
  if (isSlip(total, total - off)) return true
  return relation.terms.some(({ row, sign }) => {
    const value = row.values[column] ?? 0n
    return value !== 0n && isSlip(value, value + BigInt(sign) * off)
  })
}
