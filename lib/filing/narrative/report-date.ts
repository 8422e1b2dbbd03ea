import type { SubmissionHeader } from '../tree.ts'
import { besideLabel, type CoverLine } from './cover-lines.ts'
import { findDates, type PrintedDate, resolveDate } from './dates.ts'

/** Where both days have a label of their own, the earliest event's counts. */
const OWN_LABEL = /^\(?date\s+of\s+(?:the\s+)?earliest\s+event\s+reported\)?\s*:?\s*(?=[A-Z][a-z]+\s\d)/i
const LABELLED = /date\s+of\s+(?:earliest\s+event|report)/i

/** "August 2, 2005 (August 1, 2005)": the day in brackets is the earliest event's. */
function earliest(text: string): string | null {
  const dates = findDates(text).filter((date): date is PrintedDate & { year: number } => date.year !== null)
  const bracketed = dates.find((date, i) => i > 0 && /\(\s*$/.test(text.slice(0, date.at)))
  const date = bracketed ?? dates[0]
  return date ? resolveDate(date, null) : null
}

const isDateAlone = (text: string) => {
  const date = findDates(text)[0]
  return date !== undefined && text.length - (date.end - date.at) < 30
}

/** The date of the earliest event reported (Form 8-K, cover): printed behind its label, below it or above it. */
export function readReportDate(
  lines: readonly CoverLine[],
  header: SubmissionHeader | null,
  form: string | null,
): string | null {
  const own = lines.find(({ text }) => OWN_LABEL.test(text))
  const labelled = own ? earliest(own.text) : null
  if (labelled) return labelled
  const beside = besideLabel(lines, LABELLED)
  if (beside) {
    const around = `${beside.before} ${beside.after} ${continuation(beside.below)}`
    const [below, above] = [beside.below.find(isDateAlone), beside.above[0]]
    const printed =
      earliest(around) ??
      (above && isDateAlone(above) ? earliest(above) : null) ??
      (below ? earliest(below) : null)
    if (printed) return printed
  }
  // Form 6-K has no such label: its cover prints the month or the day by itself.
  const alone = /^6/.test(form ?? '') ? lines.find((line) => isDateAlone(line.text)) : undefined
  return (alone ? earliest(alone.text) : null) ?? header?.periodOfReport ?? null
}

/** The lines below belong to the label's line while they go on with brackets or a date. */
function continuation(below: readonly string[]): string {
  const next = below[0] ?? ''
  return /^\(?(?:date of|earliest|[A-Z][a-z]+ \d{1,2}, \d{4})|reported\)/i.test(next) ? next : ''
}
