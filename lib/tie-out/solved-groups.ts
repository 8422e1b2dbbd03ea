import type { Filing } from '#lib/filing/filing.ts'
import { type Footing, solveFooting } from './solve-footing.ts'
import { groupsOf, type SumGroup } from './sum-groups.ts'

/** Rows of one unit in one statement, and their sums. */
export interface SolvedGroup {
  statement: number
  group: SumGroup
  footing: Footing
}

/** A statement of equity runs its sums the other way, along its rows. */
export function solvedGroups({ statements }: Filing): SolvedGroup[] {
  return statements.flatMap((statement, at) => {
    if (statement.kind === 'equity') return []
    return groupsOf(statement, at).map((group) => {
      return { statement: at, group, footing: solveFooting(group.rows, group.layout) }
    })
  })
}
