import type { StatementKind } from '#lib/filing/filing.ts'
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
  const opposes = held < columns.length && (held > 0 || PRIMARY.includes(kind))
  return opposes && !beside ? [nearest] : []
}
