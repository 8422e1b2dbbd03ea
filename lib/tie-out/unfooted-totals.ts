import type { StatementKind } from '#lib/filing/filing.ts'
import { isSameMeasure } from './same-measure.ts'
import type { Footing, Unexplained } from './solve-footing.ts'
import { evidence, holdsIn, type Relation, relate, type SumRow, tellingColumns } from './sum-rows.ts'
import { isBalanceCaption, isProfit, isReconciled, isRollForward, isStep } from './total-label.ts'

/** A total that ought to be the sum of the rows that its place gives to it, and is not. */
export interface UnfootedTotal {
  relation: Relation
  /** One figure is wrong, where other columns hold; or it fails in all, as where a line is missing. */
  fault: 'figure' | 'line'
}

/** 1 in 2^6 would be chance. */
const ENOUGH = 6
const PRIMARY: readonly StatementKind[] = ['income', 'balance', 'cash-flow']

/**
 * Totals that no sum explains although they must foot. That they must is evidence apart from the figures: the label
 * says *total*, and the rows right above, since the total before, are part of no other sum. Where other columns hold,
 * the sum is known, and the column that fails is wrong. Where none holds, a line is missing or misread: that is said
 * only in a statement all of whose other totals foot; where two do not, it is likelier that it was not understood.
 */
export function unfootedTotals(footing: Footing, kind: StatementKind): UnfootedTotal[] {
  const taken = new Set(footing.holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
  const failing = footing.unexplained.filter(
    (each) => hasRowsOfItsOwn(each, taken) && !(each.nearest && isInDoubt(each.nearest)),
  )
  const figures = failing.flatMap(({ nearest }) =>
    nearest && holdsElsewhere(nearest) ? [{ relation: nearest, fault: 'figure' as const }] : [],
  )
  if (figures.length > 0) return figures
  const only = onlyFault(footing, failing, kind)
  return only?.nearest ? [{ relation: only.nearest, fault: 'line' as const }] : []
}

function hasRowsOfItsOwn({ total, place, above }: Unexplained, taken: ReadonlySet<SumRow>): boolean {
  return (
    above?.section === total.section && place.own.some((row) => !taken.has(row) && row.values.some(Boolean))
  )
}

function holdsElsewhere(relation: Relation): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  return holding.length * 2 >= columns.length && evidence(relation, holding) >= ENOUGH
}

function onlyFault(
  footing: Footing,
  failing: readonly Unexplained[],
  kind: StatementKind,
): Unexplained | null {
  if (footing.broken.length > 0) return null
  // a condensed statement of income leaves out what stands between its profits
  const suspects = footing.unexplained.filter(
    (each) =>
      failing.includes(each) ||
      (kind === 'income' ? each.total.standing === 'total' : isStepWithoutLine(each, footing, kind)),
  )
  const [only, ...more] = suspects
  if (!only || more.length > 0) return null
  const must = failing.includes(only) ? mustFoot : isStepWithoutLine
  return must(only, footing, kind) ? only : null
}

function mustFoot(only: Unexplained, { holds }: Footing, kind: StatementKind): boolean {
  const { total, place, nearest } = only
  if (!PRIMARY.includes(kind) && isOverfull(only)) return false
  if (holds.length === 0) return isTableOfOneSum(only)
  if (isCutOff(place.own) && !isMostOf(nearest)) return false
  if (total.standing === 'total') return true
  return PRIMARY.includes(kind) ? total.label === '' : isNamedByItsBase(only)
}

/** A table that is nothing but rows and their total, which they come to more than half of. */
/** A label that says *total* speaks of a sum, and its parts are printed positive: they cannot come to more. */
function isOverfull({ total, place }: Unexplained): boolean {
  if (!/\btotal\b/i.test(total.label)) return false
  return total.values.every((value, column) => {
    const parts = place.own.map((row) => row.values[column] ?? 0n)
    const sum = parts.reduce((so, part) => so + part, 0n)
    return value === null || (parts.every((part) => part >= 0n) && sum > value)
  })
}

function isTableOfOneSum(only: Unexplained): boolean {
  const { total, place, nearest, isLast } = only
  if (!isMostOf(nearest) || place.own.length < 2 || !isLast) return false
  return total.standing === 'total' ? !isBalanceCaption(total.label) : isNamedByItsBase(only)
}

/**
 * A non-GAAP measure is the measure of the same name and its adjustments (Regulation G, 17 CFR 244.100(a)(2)); a
 * closing balance is the opening one and what happened since.
 */
function isNamedByItsBase({ total, nearest }: Unexplained): boolean {
  const base = nearest?.terms[0]?.row
  if (!base) return false
  if (isRollForward(base.label, total.label)) return true
  return isReconciled(total.label) && isSameMeasure(base.label, total.label)
}

/**
 * From one total to the next without the lines that always stand between them, or from a total of expenses to a
 * profit without a revenue: in a statement that is otherwise whole, a line is missing.
 */
function isStepWithoutLine(
  { total, place, above }: Unexplained,
  { holds }: Footing,
  kind: StatementKind,
): boolean {
  if (holds.length < 2 || above === null || above.section !== total.section) return false
  const last = place.before.at(-1)
  if (!last || place.own.some((row) => row.values.some(Boolean))) return false
  if (isStep(last.label, total.label, kind)) return true
  return kind === 'income' && place.before.length === 1 && isProfit(total.label) && !isProfit(last.label)
}

/** The rows reach up to the top of the table, without a heading: the table's beginning may be elsewhere. */
function isCutOff(own: readonly SumRow[]): boolean {
  const first = own[0]
  return first !== undefined && first.line === 0 && !OPENING.test(first.label)
}

const OPENING = /\b(?:sales|revenues?|interest income|cash|net (?:income|loss|earnings))\b/i

/** What is left over is less than half of the total in every column. */
function isMostOf(relation: Relation | null): boolean {
  const size = (value: bigint | null | undefined) => ((value ?? 0n) < 0n ? -(value ?? 0n) : (value ?? 0n))
  const { residuals = [], total } = relation ?? {}
  return residuals.every((residual, column) => {
    return residual === null || size(residual) * 2n <= size(total?.values[column])
  })
}

const LONGEST_DOUBT = 20

/**
 * It holds in every column, if of figures too small to be proof, or it does with one or two rows counted the other
 * way: then signs were not understood.
 */
export function isInDoubt(sum: Relation): boolean {
  const { total, terms } = sum
  if (isTrue(sum)) return true
  if (terms.length > LONGEST_DOUBT) return false
  return terms.some((_, first) =>
    terms.slice(first).some((_, after) => {
      const turned = terms.map((term, at) =>
        at === first || at === first + after ? { ...term, sign: -term.sign as 1 | -1 } : term,
      )
      return isTrue(relate(total, turned))
    }),
  )
}

function isTrue(relation: Relation): boolean {
  return tellingColumns(relation).every((column) => holdsIn(relation, column))
}
