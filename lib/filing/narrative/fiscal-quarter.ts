import { addDays } from './dates.ts'

export type Quarter = 1 | 2 | 3 | 4

/** Which quarter a word counts. */
export const ORDINALS: Readonly<Record<string, Quarter>> = {
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

export function quarterIn(text: string): Quarter | null {
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
export function yearIn(text: string, end: string): number | null {
  for (const pattern of YEARS) {
    const year = Number(pattern.exec(text)?.[1] ?? 0)
    if (year && Math.abs(year - Number(end.slice(0, 4))) <= 1) return year
  }
  return null
}

/** "the second quarter of fiscal 2025": does a text tell of that quarter of that year? */
export function namesQuarterOf(text: string, quarter: Quarter, year: number): boolean {
  const ordinal = Object.keys(ORDINALS).filter((word) => ORDINALS[word] === quarter)
  const name = `(?:(?:${ordinal.join('|')})[\\s-]+(?:fiscal[\\s-]+)?quarter|q${quarter})`
  return new RegExp(`\\b${name}\\s+(?:of\\s+)?(?:the\\s+)?(?:fiscal\\s+(?:year\\s+)?)?${year}\\b`, 'i').test(
    text,
  )
}

/** Months 1–12 of a period's end, a 52/53-week year's first days of a month counted to the month before. */
const monthOf = (iso: string) => Number(addDays(iso, -8).slice(5, 7))

export function quarterByYearEnd(end: string, yearEnd: string | null): Quarter | null {
  if (!yearEnd || !/^\d{4}$/.test(yearEnd)) return null
  const close = monthOf(`2001-${yearEnd.slice(0, 2)}-${yearEnd.slice(2)}`)
  const quarter = ((monthOf(end) - close + 12) % 12) / 3 || 4
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : null
}

/**
 * The year by the count of quarters: a year is called after the calendar year it ends in. Years that end in January
 * or February are called either way, so theirs is not inferred.
 */
export function inferredYear(end: string, quarter: Quarter | null): number | null {
  const month = monthOf(end) + (quarter ? 3 * (4 - quarter) : 0)
  const close = ((month - 1) % 12) + 1
  if (close <= 2) return null
  return Number(addDays(end, -8).slice(0, 4)) + (month > 12 ? 1 : 0)
}

export function isYearOnly(texts: readonly string[]): boolean {
  const said = texts.slice(0, 3).join(' ')
  return (
    quarterIn(said) === null &&
    /\b(?:fiscal |full[- ]|the |its )?(?:year|twelve months|52 weeks|53 weeks)\s+(?:ended|20\d\d)|\bfull[- ]year\b|\b20\d\d (?:annual|financial) results/i.test(
      said,
    )
  )
}
