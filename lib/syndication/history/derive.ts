import Big from 'big.js'
import type { HistoryQuarter, View } from './history.ts'
import { keyOf, type Reported, type ReportedByKey, type ReportedFact } from './reported.ts'

/** A figure of the history: printed in a report, or what follows from figures that are. */
export interface HistoryFigure {
  /** Exact decimal. */
  value: string
  /** Where it is printed; null for a derived figure. */
  fact: ReportedFact | null
  /** How a derived figure came about, in words; null for a printed one. */
  derivation: string | null
  restatedFrom: ReportedFact | null
}

interface LineOf {
  concept: string
  unit: string
}

/** Looks up one line of one quarter, and derives what only follows. */
interface Source {
  line: LineOf
  reported: ReportedByKey
  all: QuartersByPlace
}

/** Quarters by their place in time, in which the next counts one more. */
export type QuartersByPlace = ReadonlyMap<number, HistoryQuarter>

export const quartersByPlace = (quarters: readonly HistoryQuarter[]): QuartersByPlace =>
  new Map(quarters.map((quarter) => [placeOf(quarter), quarter]))

const placeOf = ({ fiscalYear, fiscalQuarter }: HistoryQuarter) => fiscalYear * 4 + fiscalQuarter

/** The figure of a line for a quarter in a view; an instant is the same in each. Null where nothing tells it. */
export function figureFor(
  view: View,
  line: LineOf,
  instant: boolean,
  quarter: HistoryQuarter,
  all: QuartersByPlace,
  reported: ReportedByKey,
): HistoryFigure | null {
  const source = { line, reported, all }
  if (instant) return printed(source, quarter, null)
  if (view === 'quarter') return ofQuarter(source, quarter)
  if (view === 'trailing-year') return ofTrailingYear(source, quarter)
  return ofYearToDate(source, quarter)
}

function printed(
  { line, reported }: Source,
  quarter: HistoryQuarter,
  months: number | null,
): HistoryFigure | null {
  const found: Reported | undefined = reported.get(keyOf(line.concept, quarter.periodEnd, months))
  if (!found || found.fact.unit !== line.unit) return null
  return { value: found.fact.value, fact: found.fact, derivation: null, restatedFrom: found.restatedFrom }
}

/** A quarter that is not printed is the year to date less the year to the quarter before. */
function ofQuarter(source: Source, quarter: HistoryQuarter): HistoryFigure | null {
  const own = printed(source, quarter, 3)
  if (own || quarter.fiscalQuarter === 1) return own
  const before = quartersBefore(source, quarter, 1)[0]
  const whole = printed(source, quarter, 3 * quarter.fiscalQuarter)
  const part = before && printed(source, before, 3 * before.fiscalQuarter)
  return derive(source.line, `Year to date less the year to ${before?.periodEnd}`, [whole], [part])
}

/** A year to date that is not printed is the sum of its quarters. */
function ofYearToDate(source: Source, quarter: HistoryQuarter): HistoryFigure | null {
  const own = printed(source, quarter, 3 * quarter.fiscalQuarter)
  if (own) return own
  const quarters = [quarter, ...quartersBefore(source, quarter, quarter.fiscalQuarter - 1)]
  const parts = quarters.map((one) => printed(source, one, 3))
  return parts.length === quarter.fiscalQuarter ? derive(source.line, 'Sum of its quarters', parts, []) : null
}

/** Four quarters; or the last year and the year to date, less the year to the same quarter of the last year. */
function ofTrailingYear(source: Source, quarter: HistoryQuarter): HistoryFigure | null {
  if (quarter.fiscalQuarter === 4) return ofYearToDate(source, quarter)
  const last = quartersBefore(source, quarter, 4)
  const four = [quarter, ...last.slice(0, 3)].map((one) => ofQuarter(source, one))
  const summed = four.length === 4 ? derive(source.line, 'Sum of the last four quarters', four, []) : null
  if (summed) return summed
  const [year, same] = [last[quarter.fiscalQuarter - 1], last[3]]
  return derive(
    source.line,
    'Last year and year to date, less the same part of the last year',
    [year && ofYearToDate(source, year), ofYearToDate(source, quarter)],
    [same && ofYearToDate(source, same)],
  )
}

/** Up to `count` published quarters before one, without a gap, the latest first. */
function quartersBefore({ all }: Source, quarter: HistoryQuarter, count: number): HistoryQuarter[] {
  const found: HistoryQuarter[] = []
  for (let back = 1; back <= count; back += 1) {
    const before = all.get(placeOf(quarter) - back)
    if (!before) break
    found.push(before)
  }
  return found
}

/** Adds and subtracts amounts of money. Per-share figures, numbers of shares and ratios do not add up over time. */
function derive(
  line: LineOf,
  derivation: string,
  plus: readonly (HistoryFigure | null | undefined)[],
  minus: readonly (HistoryFigure | null | undefined)[],
): HistoryFigure | null {
  const [added, taken] = [plus, minus].map((list) => list.filter((one) => one !== null && one !== undefined))
  if (!/^[A-Z]{3}$/.test(line.unit)) return null
  if (!added || !taken || added.length < plus.length || taken.length < minus.length) return null
  const sum = added.reduce((total, { value }) => total.plus(value), new Big(0))
  const value = taken.reduce((total, one) => total.minus(one.value), sum).toFixed()
  return { value, fact: null, derivation, restatedFrom: null }
}
