import type { StatementKind } from '#lib/filing/filing.ts'
import { isInDoubt, isPartlyUnread } from './doubtful-sum.ts'
import { isBaseOf, isMeasureWithoutAdjustments, isStepWithoutLine, isSummary, mustFoot } from './must-foot.ts'
import { isSlipIn } from './slip.ts'
import type { Footing, Unexplained } from './solve-footing.ts'
import { strayRows } from './stray-rows.ts'
import { evidence, holdsIn, type Relation, relate, type SumRow, tellingColumns } from './sum-rows.ts'

/** A total that ought to be the sum of the rows that its place gives to it, and is not. */
export interface UnfootedTotal {
  relation: Relation
  /** One figure is wrong, where other columns hold; or it fails in all, as where a line is missing. */
  fault: 'figure' | 'line'
}

/** 1 in 2^6 would be chance. */
const ENOUGH = 6
/** Where it holds in less than half of the columns. */
const ENOUGH_FOR_A_THIRD = 12

/**
 * Totals that no sum explains although they must foot. That they must is evidence apart from the figures: the label
 * says *total*, and the rows right above, since the total before, are part of no other sum. Where other columns hold,
 * the sum is known, and the column that fails is wrong. Where none holds, a line is missing or misread: that is said
 * only in a statement all of whose other totals foot; where two do not, it is likelier that it was not understood.
 */
export function unfootedTotals(
  footing: Footing,
  kind: StatementKind,
  rows: readonly SumRow[],
): UnfootedTotal[] {
  const taken = new Set(footing.holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
  const failing = footing.unexplained.filter(
    (each) => hasRowsOfItsOwn(each, taken) && !(each.nearest && isInDoubt(each.nearest)),
  )
  const figures = failing.flatMap((each) => {
    const relation = each.nearest && holdsElsewhere(each.nearest) ? each.nearest : oneSlipFrom(each)
    return relation ? [{ relation, fault: 'figure' as const }] : []
  })
  if (figures.length > 0) return figures
  const only = onlyFault(footing, failing, kind, rows.length)
  const stray = kind === 'balance' ? strayRows(footing, rows) : null
  const relation = only ? fromItsBase(only) : stray
  return relation ? [{ relation, fault: 'line' }] : []
}

/** Rows right above it, or the base of its reconciliation, that are part of no other sum. */
function hasRowsOfItsOwn({ total, place, above, nearest }: Unexplained, taken: ReadonlySet<SumRow>): boolean {
  const isLeft = (row: SumRow) => !taken.has(row) && row.values.some(Boolean)
  const base = nearest && nearest.terms.length > 1 ? nearest.terms[0]?.row : undefined
  if (base && isLeft(base) && isBaseOf(base.label, total.label)) return true
  return above?.section === total.section && place.own.some(isLeft)
}

/** What a reconciliation is short of is told from its base on, though another sum may come nearer. */
function fromItsBase({ total, place, nearest }: Unexplained): Relation | null {
  const [base] = place.own
  if (!base || !isBaseOf(base.label, total.label)) return nearest
  return relate(
    total,
    place.own.map((row) => ({ row, sign: row.sign })),
  )
}

function holdsElsewhere(relation: Relation): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  if (isPartlyUnread(relation)) return false
  if (holding.length * 3 < columns.length) return false
  const enough = holding.length * 2 >= columns.length ? ENOUGH : ENOUGH_FOR_A_THIRD
  return evidence(relation, holding) >= enough
}

/** In a table of one column nothing else can hold: there, one slip that would put the sum of all rows right. */
function oneSlipFrom({ total, place }: Unexplained): Relation | null {
  if (total.values.length > 1 || place.own.length < 3 || !/\btotal\b/i.test(total.label)) return null
  const relation = relate(
    total,
    place.own.map((row) => ({ row, sign: 1 })),
  )
  return isSlipIn(relation, 0) && !isInDoubt(relation) ? relation : null
}

function onlyFault(
  footing: Footing,
  failing: readonly Unexplained[],
  kind: StatementKind,
  rows: number,
): Unexplained | null {
  if (footing.broken.some((relation) => !isInDoubt(relation))) return null
  // a condensed statement of income leaves out what stands between its profits
  const suspects = footing.unexplained.filter(
    (each) =>
      failing.includes(each) ||
      (kind === 'income' ? each.total.standing === 'total' : isStepWithoutLine(each, footing, kind)) ||
      isMeasureWithoutAdjustments(each, footing),
  )
  const [only, ...more] = suspects
  if (!only || more.length > 0 || isSummary(only, kind, rows)) return null
  if (isMeasureWithoutAdjustments(only, footing)) return only
  const must = failing.includes(only) ? mustFoot : isStepWithoutLine
  return must(only, footing, kind) ? only : null
}
