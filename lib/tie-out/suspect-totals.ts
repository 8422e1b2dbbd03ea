import type { StatementKind } from '#lib/filing/filing.ts'
import type { Footing } from './solve-footing.ts'
import { holdsIn, type Relation, tellingColumns } from './sum-rows.ts'

const PRIMARY: readonly StatementKind[] = ['income', 'balance', 'cash-flow']
const OTHER_TOTALS_THAT_FOOT = 2

/**
 * A total that no sum explains, in a primary statement all of whose other totals foot: there a row is missing, or a
 * figure is wrong in every column. It is held against the sum that comes nearest. Where two totals are unexplained, it
 * is likelier that the statement was not understood.
 */
export function suspectTotals({ holds, broken, unexplained }: Footing, kind: StatementKind): Relation[] {
  const [only, ...more] = unexplained
  if (!only?.nearest || more.length > 0 || broken.length > 0) return []
  if (!PRIMARY.includes(kind) || holds.length < OTHER_TOTALS_THAT_FOOT) return []
  const { nearest } = only
  // beside the very rows in another sum, it is one of several, and no total of theirs
  const beside = holds.some((relation) => {
    const rows = new Set(relation.terms.map(({ row }) => row))
    return rows.has(only.total) && nearest.terms.some(({ row }) => rows.has(row))
  })
  const opposes = tellingColumns(nearest).some((column) => !holdsIn(nearest, column))
  return opposes && !beside ? [nearest] : []
}
