import type { StatementKind } from '#lib/filing/filing.ts'
import type { Place } from './open-rows.ts'
import { isSameMeasure } from './same-measure.ts'
import type { Footing, Unexplained } from './solve-footing.ts'
import type { Relation, SumRow } from './sum-rows.ts'
import {
  isBalanceCaption,
  isBelowOperations,
  isProfit,
  isReconciled,
  isRollForward,
  isStep,
} from './total-label.ts'

const PRIMARY: readonly StatementKind[] = ['income', 'balance', 'cash-flow']

/**
 * Must a total foot, the only one in its statement that does not? The label has to say so, and its rows have to be
 * more than a selection: a table of highlights prints totals and some of their parts.
 */
export function mustFoot(only: Unexplained, { holds }: Footing, kind: StatementKind): boolean {
  const { total, place, nearest } = only
  if (!PRIMARY.includes(kind) && isOverfull(only)) return false
  if (holds.length === 0) return isTableOfOneSum(only)
  if (kind === 'income' && isProfitOfCosts(only)) return holds.length > 1
  if (isCutOff(place.own) && !isMostOf(nearest)) return false
  if (kind === 'income' && holds.length < 3 && isProfit(total.label) && !isOfChain(place)) return false
  // a single row and its "total" are two figures of a selection, unless all around them is a whole statement
  const isPair = (nearest?.terms.length ?? 0) < 2 && place.before.length === 0
  if (PRIMARY.includes(kind)) return !(isPair && holds.length < 3) && isCaptionOfSum(total)
  if (total.standing === 'total') return !(isPair && holds.length < 4) && !isSelected(only)
  if (total.label === '') return place.own.length > 1 && isMostOf(nearest)
  return isNamedByItsBase(only)
}

/** Two rows or more, or another profit that it goes on from. */
function isOfChain({ own, before }: Place): boolean {
  return own.length > 1 || isProfit(before.at(-1)?.label ?? '')
}

/** A profit of costs alone: the revenue above them is gone. */
function isProfitOfCosts({ total, place: { own, before } }: Unexplained): boolean {
  if (before.length > 0 || own.length === 0 || !/^gross (?:profit|margin)/i.test(total.label)) return false
  return own.every(({ sign, values }) => sign < 0 || values.every((value) => value === null || value < 0n))
}

const isCaptionOfSum = ({ standing, label }: SumRow) => standing === 'total' || label === ''

/** A label that says *total* speaks of a sum, and its parts are printed positive: they cannot come to more. */
function isOverfull({ total, place }: Unexplained): boolean {
  if (!/\btotal\b/i.test(total.label)) return false
  return total.values.every((value, column) => {
    const parts = place.own.map((row) => row.values[column] ?? 0n)
    const sum = parts.reduce((so, part) => so + part, 0n)
    return value === null || (parts.every((part) => part >= 0n) && sum > value)
  })
}

/** A table that is nothing but rows and their total, which they come to more than half of. */
function isTableOfOneSum(only: Unexplained): boolean {
  const { total, place, nearest, isLast } = only
  if (place.own.length > 2 && isNamedByItsBase(only)) return isWithin(nearest, 10n)
  if (!isMostOf(nearest) || place.own.length < 2 || !isLast) return false
  return total.standing === 'total' ? !isSelected(only) : isNamedByItsBase(only)
}

/** "Total deposits" below "Loans, net" among selected figures: a balance that none of the rows above is a part of. */
function isSelected({ total, place }: Unexplained): boolean {
  return isBalanceCaption(total.label) && !place.own.some((row) => isSameMeasure(row.label, total.label))
}

/**
 * A non-GAAP measure is the measure of the same name and its adjustments (Regulation G, 17 CFR 244.100(a)(2)); a
 * closing balance is the opening one and what happened since.
 */
function isNamedByItsBase({ total, place, nearest }: Unexplained): boolean {
  return [place.own[0], nearest?.terms[0]?.row].some((base) => base && isBaseOf(base.label, total.label))
}

/** Does a reconciliation lead from the one to the other, or a roll-forward? */
export function isBaseOf(base: string, total: string): boolean {
  return isRollForward(base, total) || (isReconciled(total) && isSameMeasure(base, total))
}

/**
 * "Adjusted EBITDA" right below "EBITDA", which is reconciled line by line in the same table: the adjustments between
 * them are gone.
 */
export function isMeasureWithoutAdjustments(
  { total, place, above }: Unexplained,
  { holds }: Footing,
): boolean {
  const last = place.before.at(-1)
  if (!last || above !== last || last.section !== total.section) return false
  if (!isReconciled(last.label) || !isReconciled(total.label)) return false
  return isSameMeasure(last.label, total.label) && holds.some((sum) => sum.total === last)
}

/** Shorter, it is a summary, which leaves out what stands between its figures. */
const LEAST_BALANCE_SHEET = 16
const LEAST_BELOW_OPERATIONS = 11

/**
 * A summary shows some of the lines of a statement and the totals of all: that its rows do not come to them says
 * nothing.
 */
export function isSummary({ total, place }: Unexplained, kind: StatementKind, rows: number): boolean {
  if (kind === 'balance') return isSummaryOfLiabilities(total, rows)
  const last = place.before.at(-1)
  return (
    kind === 'income' &&
    place.own.length === 0 &&
    isBelowOperations(last?.label ?? '', total.label) &&
    rows < LEAST_BELOW_OPERATIONS
  )
}

/** "Accounts payable", "Total current liabilities" and nothing else, in a short balance sheet. */
export function isSummaryOfLiabilities(total: SumRow, rows: number): boolean {
  return rows < LEAST_BALANCE_SHEET && /^total (?:current )?liabilities$/i.test(total.label.trim())
}

/**
 * From one total to the next without the lines that always stand between them, or from a total of expenses to a
 * profit without a revenue: in a statement that is otherwise whole, a line is missing.
 */
export function isStepWithoutLine(
  { total, place, above }: Unexplained,
  { holds }: Footing,
  kind: StatementKind,
): boolean {
  const last = place.before.at(-1)
  if (!last || above?.section !== total.section || holds.length < 2) return false
  if (place.own.some((row) => row.values.some(Boolean))) return false
  if (isStep(last.label, total.label, kind)) return holds.length > 2 || /^net\b/i.test(total.label)
  return kind === 'income' && place.before.length === 1 && isProfit(total.label) && !isProfit(last.label)
}

/** The rows reach up to the top of the table, without a heading: the table's beginning may be elsewhere. */
function isCutOff(own: readonly SumRow[]): boolean {
  const first = own[0]
  return first !== undefined && first.line === 0 && !OPENING.test(first.label)
}

const OPENING = /\b(?:sales|revenues?|interest income|cash|net (?:income|loss|earnings))\b/i

/** What is left over is less than half of the total in most columns. */
const isMostOf = (relation: Relation | null) => isWithin(relation, 1n, 2n)

/** What is left over is no more, in most columns, than the total `times` and divided `by`. */
function isWithin(relation: Relation | null, times: bigint, by = 1n): boolean {
  const size = (value: bigint | null | undefined) => ((value ?? 0n) < 0n ? -(value ?? 0n) : (value ?? 0n))
  const { residuals = [], total } = relation ?? {}
  const small = residuals.filter((residual, column) => {
    return residual === null || size(residual) * by <= size(total?.values[column]) * times
  })
  return small.length * 2 > residuals.length
}
