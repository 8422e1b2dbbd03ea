import type { StatementKind } from '#lib/filing/filing.ts'
import { isSlipIn } from './slip.ts'
import type { Footing } from './solve-footing.ts'
import { holdsIn, type Relation, tellingColumns } from './sum-rows.ts'

const PRIMARY: readonly StatementKind[] = ['income', 'balance', 'cash-flow']

/**
 * A total that no sum explains, in a statement all of whose other totals foot: there a row is missing, or a figure is
 * wrong. It is held against the sum that comes nearest. Where two totals are unexplained, it is likelier that the
 * statement was not understood. Reconciliations and tables of all kinds are freer in what they print between their
 * sums: there the sum has to hold in another column.
 */
export function suspectTotals({ holds, broken, unexplained }: Footing, kind: StatementKind): Relation[] {
  const [only, ...more] = unexplained
  if (!only?.nearest || more.length > 0 || broken.length > 0 || holds.length === 0) return []
  const { nearest } = only
  // beside the very rows in another sum, it is one of several, and no total of theirs
  const beside = holds.some((relation) => {
    const rows = new Set(relation.terms.map(({ row }) => row))
    return rows.has(only.total) && nearest.terms.some(({ row }) => rows.has(row))
  })
  const columns = tellingColumns(nearest)
  const held = columns.filter((column) => holdsIn(nearest, column)).length
  const off = columns.filter((column) => !holdsIn(nearest, column))
  const slips = off.every((column) => isSlipIn(nearest, column))
  const rowMissing = PRIMARY.includes(kind) && columns.length > 1 && isMostOf(nearest, off)
  return off.length > 0 && (held > 0 ? slips || rowMissing : rowMissing) && !beside ? [nearest] : []
}

/** Three rows or more that come to more than half of their total are its parts; less was cut off from them. */
function isMostOf({ total, terms, residuals }: Relation, columns: readonly number[]): boolean {
  if (terms.length < 3) return false
  const size = (value: bigint | null | undefined) => ((value ?? 0n) < 0n ? -(value ?? 0n) : (value ?? 0n))
  return columns.every((column) => size(residuals[column]) * 2n < size(total.values[column]))
}
