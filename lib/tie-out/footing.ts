import type { Check, Filing, Statement } from '#lib/filing/filing.ts'
import { footingCheck, missingLineCheck, unlinkedTotalCheck } from './footing-sentences.ts'
import { type Footing, solveFooting } from './solve-footing.ts'
import { groupsOf, isCurrency, type SumGroup } from './sum-groups.ts'
import { tellingColumns } from './sum-rows.ts'
import { isInDoubt, unfootedTotals } from './unfooted-totals.ts'

/**
 * Every total of every statement is the sum of the rows that it sums up, in every period column. Which rows those
 * are is solved ({@link solveFooting}). Regulation S-X, 17 CFR 210.5-02 and 5-03, lists the captions that statements
 * total to; it leaves their arrangement free, so nothing is assumed about it here.
 */
export function footing(filing: Filing): Check[] {
  return filing.statements.flatMap((statement, at) => {
    if (statement.kind === 'equity') return []
    return groupsOf(statement, at).flatMap((group) => groupChecks(group, statement, at))
  })
}

export function solveGroup({ rows, layout }: SumGroup): Footing {
  return solveFooting(rows, layout)
}

/** In the order of the totals; a sum has one check a column: each printed total is one figure tied out. */
function groupChecks(group: SumGroup, { kind }: Statement, statement: number): Check[] {
  const { holds, broken, unexplained } = solveGroup(group)
  // counts of shares have no sums that can be relied on
  const wrong = group.unit === 'shares' ? [] : broken.filter((relation) => !isInDoubt(relation))
  const unfooted = group.unit === 'shares' ? [] : unfootedTotals({ holds, broken, unexplained }, kind)
  const told = new Set(unfooted.map(({ relation }) => relation.total))
  const parts = new Set(holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
  // a total that is a true part of another is tied by that
  const loose = unexplained.filter(
    ({ total }) =>
      total.standing === 'total' && isCurrency(group.unit) && !parts.has(total) && !told.has(total),
  )
  const byColumn = [
    ...holds,
    ...wrong,
    ...unfooted.filter(({ fault }) => fault === 'figure').map((one) => one.relation),
  ]
  const checks = [
    ...byColumn.flatMap((relation) =>
      tellingColumns(relation).map((column) => ({
        at: relation.total.line,
        check: footingCheck(relation, column, group, statement),
      })),
    ),
    ...unfooted
      .filter(({ fault }) => fault === 'line')
      .map(({ relation }) => ({
        at: relation.total.line,
        check: missingLineCheck(relation, group, statement),
      })),
  ]
  return [
    ...checks.sort((a, b) => a.at - b.at).map(({ check }) => check),
    ...loose.map(({ total }) => unlinkedTotalCheck(total, group, statement)),
  ]
}
