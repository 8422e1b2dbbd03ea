import type { Statement } from '../filing.ts'
import type { InlineFact, SubmissionHeader } from '../tree.ts'
import { daysBetween, findDates, resolveDate } from './dates.ts'
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
export const LEADING = 8
/** Headline and first paragraph. */
export const OPENING = 2

function taggedEnd(facts: readonly InlineFact[]): string | null {
  const tagged = coverFact(facts, 'dei:DocumentPeriodEndDate')
  const periodic = /^(?:10|20|40)/.test(coverFact(facts, 'dei:DocumentType') ?? '')
  if (!tagged || !periodic) return null
  const date = findDates(tagged)[0]
  return /^\d{4}-\d\d-\d\d$/.test(tagged) ? tagged : date ? resolveDate(date, null) : null
}

/** In the order of their weight: tag, first paragraph, paragraphs below it, statements, and all else printed. */
export function printedEnd({ texts, statements, facts, anchor }: PeriodEvidence): string | null {
  return (
    taggedEnd(facts) ??
    periodEndIn(texts.slice(0, OPENING), anchor) ??
    latestEndIn(texts.slice(OPENING, LEADING), anchor) ??
    statementEnd(statements, anchor) ??
    latestEndIn(texts.slice(LEADING), anchor)
  )
}
