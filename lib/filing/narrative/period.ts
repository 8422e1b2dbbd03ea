import type { FiscalPeriod } from '../filing.ts'
import {
  inferredYear,
  isYearOnly,
  namesQuarterOf,
  type Quarter,
  quarterByYearEnd,
  quarterIn,
  yearIn,
} from './fiscal-quarter.ts'
import { LEADING, OPENING, type PeriodEvidence, printedEnd } from './period-end.ts'
import { coverFact } from './registrant.ts'

/**
 * The fiscal period that the filing reports on; null where its end is not printed. Quarter and year are the company's
 * own words where it says them, else counted from the end of its fiscal year.
 */
export function readPeriod(evidence: PeriodEvidence): FiscalPeriod | null {
  const end = printedEnd(evidence)
  if (!end) return null
  const tagged = coverFact(evidence.facts, 'dei:DocumentFiscalPeriodFocus')
  const whole = tagged === 'FY' || (!tagged && isYearOnly(evidence.texts))
  const fiscalQuarter = whole ? null : (quarterIn(tagged ?? '') ?? saidQuarter(end, evidence))
  const focus = Number(coverFact(evidence.facts, 'dei:DocumentFiscalYearFocus') ?? 0) || null
  const fiscalYear = focus ?? saidYear(end, whole, fiscalQuarter, evidence.texts)
  const part = fiscalQuarter ? `Q${fiscalQuarter}` : whole ? 'FY' : null
  return { end, fiscalYear, fiscalQuarter, label: part && fiscalYear ? `${part} ${fiscalYear}` : null }
}

const firstIn = <T>(texts: readonly string[], read: (text: string) => T | null) =>
  texts.reduce<T | null>((found, text) => found ?? read(text), null)

/** Further down, "second quarter" may be the outlook's: there it must stand beside the period that ended. */
function saidQuarter(end: string, evidence: PeriodEvidence): Quarter | null {
  const below = evidence.texts.slice(OPENING, LEADING).filter((text) => /\bended\b/i.test(text))
  return (
    firstIn(evidence.texts.slice(0, OPENING), quarterIn) ??
    quarterByYearEnd(end, headerYearEnd(evidence)) ??
    firstIn(below, quarterIn)
  )
}

/**
 * The year that the count of quarters gives, where the text below the headline says nothing or says another: a year
 * told there that the count does not give is the comparative's. A year that is not counted is the first one told,
 * unless the same quarter is told of the year after it: then the first was the comparative's.
 */
function saidYear(
  end: string,
  whole: boolean,
  quarter: Quarter | null,
  texts: readonly string[],
): number | null {
  const leading = texts.slice(0, LEADING)
  const named = (some: readonly string[]) => firstIn(some, (text) => yearIn(text, end))
  const counted = whole || quarter ? inferredYear(end, quarter) : null
  const first = named(leading.slice(0, OPENING)) ?? (counted ? null : named(leading.slice(OPENING)))
  if (!counted)
    return first && quarter && leading.some((text) => namesQuarterOf(text, quarter, first + 1))
      ? first + 1
      : first
  const told = leading.some((text) => yearIn(text, end) === counted)
  return told ? counted : (named(leading.slice(0, 1)) ?? counted)
}

const headerYearEnd = ({ header }: PeriodEvidence) => header?.filers[0]?.fiscalYearEnd ?? null
