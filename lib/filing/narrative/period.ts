import type { FiscalPeriod, Statement } from '../filing.ts'
import type { InlineFact, SubmissionHeader } from '../tree.ts'
import { addDays, daysBetween, findDates, resolveDate } from './dates.ts'
import { coverFact } from './registrant.ts'

/** What a period is read from: texts in the order of their weight, statements, tags and the header. */
export interface PeriodEvidence {
  /** Headline, first paragraphs, then the rest; the cover's items last. */
  texts: readonly string[]
  statements: readonly Statement[]
  facts: readonly InlineFact[]
  header: SubmissionHeader | null
  /** The day of the release, or of the report: a period reported on is over by then, and not long. */
  anchor: string | null
}

type Quarter = 1 | 2 | 3 | 4

const ENDED = /\bend(?:ed|ing)\s*:?\s+(?:on\s+)?/gi
const PERIOD_WORD = /\b(?:quarters?|year|months?|weeks?|period|half)\b/i
const LATEST = 200

function isReportable(iso: string, anchor: string | null): boolean {
  const age = anchor ? daysBetween(iso, anchor) : 1
  return age >= 1 && age <= LATEST
}

/** "the third quarter ended June 26, 2004": every such date in a text that can be the end of the period reported on. */
function periodEndsIn(text: string, anchor: string | null): string[] {
  return [...text.matchAll(ENDED)].flatMap((match) => {
    if (!PERIOD_WORD.test(text.slice(Math.max(0, match.index - 90), match.index))) return []
    const from = match.index + match[0].length
    const rest = text.slice(from, from + 60)
    const date = findDates(rest)[0]
    if (!date || date.at > 3) return []
    // "ended March 31, 2020 and 2019" and a table's "Ended March 31," with the years below it.
    const year = date.year ?? (Number(/^[^.;]{0,12}?((?:19|20)\d\d)/.exec(rest.slice(date.end))?.[1]) || null)
    const iso = resolveDate({ ...date, year }, anchor)
    return iso && isReportable(iso, anchor) ? [iso] : []
  })
}

/** The first such date of the first text that has one. */
export function periodEndIn(texts: readonly string[], anchor: string | null): string | null {
  return texts.reduce<string | null>((found, text) => found ?? periodEndsIn(text, anchor)[0] ?? null, null)
}

const PAST_REPORT = /\b(?:annual report|form 10-?[kq]|audited)\b/i

function latestEndIn(texts: readonly string[], anchor: string | null): string | null {
  const told = texts.filter((text) => /\bended\b/i.test(text) && !PAST_REPORT.test(text))
  return (
    told
      .flatMap((text) => periodEndsIn(text, anchor))
      .sort()
      .at(-1) ?? null
  )
}

/** The latest period that an income statement reports, else the latest balance sheet. */
export function statementEnd(statements: readonly Statement[], anchor: string | null): string | null {
  const ends = (kind: Statement['kind']) =>
    statements
      .filter((statement) => statement.kind === kind)
      .flatMap(({ columns }) =>
        columns.flatMap(({ end, role }) =>
          end && role === 'period' && isReportable(end, anchor) ? [end] : [],
        ),
      )
      .sort()
  return ends('income').at(-1) ?? ends('balance').at(-1) ?? ends('cash-flow').at(-1) ?? null
}

/** The headline and the paragraphs below it that say what the release is about. */
const LEADING = 8
/** Headline and first paragraph. */
const OPENING = 2

function taggedEnd(facts: readonly InlineFact[]): string | null {
  const tagged = coverFact(facts, 'dei:DocumentPeriodEndDate')
  const periodic = /^(?:10|20|40)/.test(coverFact(facts, 'dei:DocumentType') ?? '')
  if (!tagged || !periodic) return null
  const date = findDates(tagged)[0]
  return /^\d{4}-\d\d-\d\d$/.test(tagged) ? tagged : date ? resolveDate(date, null) : null
}

/** In the order of their weight: tag, first paragraph, paragraphs below it, statements, and all else printed. */
function printedEnd({ texts, statements, facts, anchor }: PeriodEvidence): string | null {
  return (
    taggedEnd(facts) ??
    periodEndIn(texts.slice(0, OPENING), anchor) ??
    latestEndIn(texts.slice(OPENING, LEADING), anchor) ??
    statementEnd(statements, anchor) ??
    latestEndIn(texts.slice(LEADING), anchor)
  )
}

const ORDINALS: Readonly<Record<string, Quarter>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const QUARTER =
  /\b(first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+(?:fiscal[\s-]+)?(?:(?:19|20)\d\d[\s-]+)?(?:fiscal[\s-]+)?quarter|\bq([1-4])\b|\b([1-4])q(?:\d\d)?\b/i

function quarterIn(text: string): Quarter | null {
  const match = QUARTER.exec(text)
  if (!match) return null
  return match[1] ? (ORDINALS[match[1].toLowerCase()] ?? null) : (Number(match[2] ?? match[3]) as Quarter)
}

const YEARS = [
  /\bquarter(?:ly)?(?:\s+(?:results|earnings|financial results|and (?:full[- ])?year|and fiscal year))*[\s,]+(?:of |for )?(?:its |the )?(?:fiscal\s+(?:year\s+)?)?(20\d\d|19\d\d)\b(?!\s+(?:of|and) )/i,
  /\b(?:q[1-4]|[1-4]q|fiscal(?:\s+year)?|fy)[\s-]*(?:fiscal\s*|fy\s*)?(20\d\d|19\d\d)\b/i,
  /\b(20\d\d|19\d\d)\s+(?:fiscal\s+)?(?:first|second|third|fourth|full|fiscal|financial results|annual)\b/i,
  /\b(?:full[- ]year|year[- ]end|year|annual)\s+(20\d\d|19\d\d)\b/i,
]

/** The fiscal year that a text names, if it can be the one that a period ending then belongs to. */
function yearIn(text: string, end: string): number | null {
  for (const pattern of YEARS) {
    const year = Number(pattern.exec(text)?.[1] ?? 0)
    if (year && Math.abs(year - Number(end.slice(0, 4))) <= 1) return year
  }
  return null
}

/** Months 1–12 of a period's end, a 52/53-week year's first days of a month counted to the month before. */
const monthOf = (iso: string) => Number(addDays(iso, -8).slice(5, 7))

function quarterByYearEnd(end: string, yearEnd: string | null): Quarter | null {
  if (!yearEnd || !/^\d{4}$/.test(yearEnd)) return null
  const close = monthOf(`2001-${yearEnd.slice(0, 2)}-${yearEnd.slice(2)}`)
  const quarter = ((monthOf(end) - close + 12) % 12) / 3 || 4
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : null
}

/**
 * The year by the count of quarters: a year is called after the calendar year it ends in. Years that end in January
 * or February are called either way, so theirs is not inferred.
 */
function inferredYear(end: string, quarter: Quarter | null): number | null {
  const month = monthOf(end) + (quarter ? 3 * (4 - quarter) : 0)
  const close = ((month - 1) % 12) + 1
  if (close <= 2) return null
  return Number(addDays(end, -8).slice(0, 4)) + (month > 12 ? 1 : 0)
}

function isYearOnly(texts: readonly string[]): boolean {
  const said = texts.slice(0, 3).join(' ')
  return (
    quarterIn(said) === null &&
    /\b(?:fiscal |full[- ]|the |its )?(?:year|twelve months|52 weeks|53 weeks)\s+(?:ended|20\d\d)|\bfull[- ]year\b|\b20\d\d (?:annual|financial) results/i.test(
      said,
    )
  )
}

/**
 * The fiscal period that the filing reports on; null where its end is not printed. Quarter and year are the company's
 * own words where it says them, else counted from the end of its fiscal year.
 */
export function readPeriod(evidence: PeriodEvidence): FiscalPeriod | null {
  const end = printedEnd(evidence)
  if (!end) return null
  const leading = evidence.texts.slice(0, LEADING)
  const tagged = coverFact(evidence.facts, 'dei:DocumentFiscalPeriodFocus')
  const whole = tagged === 'FY' || (!tagged && isYearOnly(leading))
  const said =
    tagged && /^Q[1-4]$/.test(tagged)
      ? quarterIn(tagged)
      : leading.reduce<Quarter | null>((found, text) => found ?? quarterIn(text), null)
  const fiscalQuarter = whole ? null : (said ?? quarterByYearEnd(end, headerYearEnd(evidence)))
  const focus = Number(coverFact(evidence.facts, 'dei:DocumentFiscalYearFocus') ?? 0) || null
  const named = focus ?? leading.reduce<number | null>((found, text) => found ?? yearIn(text, end), null)
  const fiscalYear = named ?? (whole || fiscalQuarter ? inferredYear(end, fiscalQuarter) : null)
  const label = fiscalYear
    ? fiscalQuarter
      ? `Q${fiscalQuarter} ${fiscalYear}`
      : whole
        ? `FY ${fiscalYear}`
        : null
    : null
  return { end, fiscalYear, fiscalQuarter, label }
}

const headerYearEnd = ({ header }: PeriodEvidence) => header?.filers[0]?.fiscalYearEnd ?? null
