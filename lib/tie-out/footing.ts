import type { Check, Filing, StatementKind } from '#lib/filing/filing.ts'
import { isInDoubt, isPartlyUnread } from './doubtful-sum.ts'
import { footingCheck, missingLineCheck, unlinkedTotalCheck } from './footing-sentences.ts'
import { lostBases, type OtherLine, otherLines } from './lost-base.ts'
import { missingBesideSiblings } from './sibling-tables.ts'
import { type SolvedGroup, solvedGroups } from './solved-groups.ts'
import { isCurrency } from './sum-groups.ts'
import { type Relation, tellingColumns } from './sum-rows.ts'
import { type UnfootedTotal, unfootedTotals } from './unfooted-totals.ts'

/**
 * Every total of every statement is the sum of the rows that it sums up, in every period column. Which rows those
 * are is solved (solve-footing.ts). Regulation S-X, 17 CFR 210.5-02 and 5-03, lists the captions that statements
 * total to; it leaves their arrangement free, so nothing is assumed about it here.
 */
export function footing(filing: Filing): Check[] {
  const all = solvedGroups(filing)
  const lines = otherLines(filing)
  return all.flatMap((solved) =>
    groupChecks(solved, { all, lines }, filing.statements[solved.statement]?.kind ?? 'other'),
  )
}

/** What the rest of the filing has. */
interface Around {
  all: readonly SolvedGroup[]
  lines: readonly OtherLine[]
}

/** In the order of the totals; a sum has one check a column: each printed total is one figure tied out. */
function groupChecks(solved: SolvedGroup, around: Around, kind: StatementKind): Check[] {
  const { group, statement } = solved
  const { holds, broken, unexplained } = solved.footing
  const unfooted = unfootedTotals(solved.footing, kind, group.rows)
  const wrong = [
    ...broken.filter((relation) => !isInDoubt(relation) && !isPartlyUnread(relation)),
    ...unfooted.flatMap(({ relation, fault }) => (fault === 'figure' ? [relation] : [])),
  ]
  const short =
    isCurrency(group.unit) || kind === 'reconciliation' ? shortOfLines(solved, around, unfooted) : []
  const told = new Set([...wrong, ...short.map(({ relation }) => relation)].map(({ total }) => total))
  const parts = new Set(holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
  // a total that is a true part of another is tied by that
  const loose = unexplained.filter(
    ({ total }) =>
      total.standing === 'total' && isCurrency(group.unit) && !parts.has(total) && !told.has(total),
  )
  const byColumn = [...holds, ...wrong].flatMap((relation) =>
    tellingColumns(relation).map((column) => ({
      line: relation.total.line,
      check: footingCheck(relation, column, group, statement),
    })),
  )
  const byLine = short.map(({ relation, missing }) => ({
    line: relation.total.line,
    check: missingLineCheck(relation, missing, group, statement),
  }))
  return [
    ...[...byColumn, ...byLine].sort((a, b) => a.line - b.line).map(({ check }) => check),
    ...loose.map(({ total }) => unlinkedTotalCheck(total, group, statement)),
  ]
}

interface ShortOfLines {
  relation: Relation
  /** The lines that are missing, where a sibling tells. */
  missing: readonly string[]
}

function shortOfLines(
  solved: SolvedGroup,
  { all, lines }: Around,
  unfooted: readonly UnfootedTotal[],
): ShortOfLines[] {
  const found = [
    ...missingBesideSiblings(solved, all),
    ...lostBases(solved, lines),
    ...unfooted.flatMap(({ fault, relation }) => (fault === 'line' ? [{ relation, missing: [] }] : [])),
  ]
  // each total once, by the one that can name what is missing
  return found.filter(
    ({ relation }, at) => found.findIndex((one) => one.relation.total === relation.total) === at,
  )
}
