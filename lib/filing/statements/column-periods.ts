/** Column headers and captions → columns with their period and role. What only the caption says is inferred. */
import { type DateWords, isoOf, type PeriodWords, readPeriodWords } from '#lib/statement/period.ts'
import type { Column, StatementKind } from '../filing.ts'
import type { ColumnHeader } from './column-headers.ts'
import type { Figure } from './printed-row.ts'

export interface PeriodScope {
  /** Title, caption and stub of the table, nearest last. */
  caption: string
  kind: StatementKind
  /** The last day of the filing's own period, where other words tell it. */
  periodEnd: string | null
}

export function readColumns(
  headers: readonly ColumnHeader[],
  figures: readonly (readonly (Figure | null)[])[],
  scope: PeriodScope,
): Column[] {
  const own = headers.map((header) => readPeriodWords(textOf(header)))
  const caption = readPeriodWords(scope.caption)
  const columns = headers.map((header, i) => {
    const label = textOf(header)
    const words = own[i] as PeriodWords
    const role = roleOf(
      label,
      words,
      figures.map((row) => row[i] ?? null),
    )
    if (role !== 'period') return { label, end: null, months: null, weeks: null, role }
    return {
      label,
      end: endOf(words, pieceYear(header), caption, scope),
      ...lengthOf(words, caption, scope.kind),
      role,
    }
  })
  return withSharedEnd(columns, scope)
}

function textOf(header: ColumnHeader): string {
  const pieces = header.pieces.map((piece) => piece.text)
  const text = pieces.join(' ').replace(/\s+/g, ' ').trim()
  const bare = text.replace(/\s*\((?:un)?audited\)\s*/gi, ' ').trim()
  return bare === '' ? text : bare
}

const CHANGE =
  /\bchanges?\b|\bimpact\b|\beffect\b|\bvariance\b|\bincr(?:ease)?\b|\bdecr(?:ease)?\b|\b(?:over|under)\b.*\b(?:over|under)\b|\bgrowth\b|\bbetter\b|\bfav(?:orable)?\b|\bvs\.?\b|\b(?:inc|dec|incr|decr)\b|\binc\.?\s?\/|\bb\/\(?w\)?|\by[o/]y\b|\bq[o/]q\b|\bdifference\b/i

function roleOf(label: string, words: PeriodWords, cells: readonly (Figure | null)[]): Column['role'] {
  const printed = cells.filter((cell) => cell?.amount && !cell.amount.dash)
  const percents = printed.filter((cell) => cell?.amount?.percent).length
  const dated = words.dates.length > 0 || words.years.length > 0
  if (
    CHANGE.test(label) &&
    !/\bchanges in\b/i.test(label) &&
    (!dated || /\bvs\.?\b|over|change/i.test(label))
  )
    return 'change'
  if (/^notes?\b\.?$|^\(?notes?\)?$|\bnote (?:no|number|ref)/i.test(label)) return 'note'
  if (/^%$|\bpercent(?:age)?\b|%\s*(?:of|to)\b|^\(?%\)?/i.test(label))
    return dated && percents === 0 ? 'period' : 'percent'
  if (!dated && printed.length > 2 && percents > printed.length * 0.8) return 'percent'
  // "2003   %   2002   %": a column of percentages beside each period, headed by nothing of its own
  if (
    printed.length > 4 &&
    percents === printed.length &&
    printed.every((cell) => Math.abs(Number(cell?.amount?.value)) <= 100)
  )
    return isShareColumn(cells) ? 'percent' : 'period'
  return 'period'
}

/** A common-size column has a row of exactly 100 %. */
function isShareColumn(cells: readonly (Figure | null)[]): boolean {
  return cells.some((cell) => cell?.amount?.value === '100' || cell?.amount?.value === '100.0')
}

/** The year printed nearest to the figures is the column's own. */
function pieceYear(header: ColumnHeader): number | null {
  for (const piece of [...header.pieces].reverse()) {
    if (piece.spans) continue
    const words = readPeriodWords(piece.text)
    const year = words.dates.find((date) => date.year !== null)?.year ?? words.years[0]
    if (year) return year
  }
  return null
}

function endOf(
  words: PeriodWords,
  nearest: number | null,
  caption: PeriodWords,
  scope: PeriodScope,
): string | null {
  const year = nearest ?? words.years[0] ?? null
  const whole = words.dates.filter((date) => date.year !== null)
  const exact = whole.length === 1 && (year === null || year === whole[0]?.year) ? whole[0] : undefined
  if (exact) return iso(exact, exact.year)
  if (year !== null) {
    const sameYear = [...whole, ...caption.dates].find((date) => date.year === year)
    const own = words.dates.find((date) => date.year === null || date.year === year)
    if (own) return iso(own, year)
    if (sameYear) return iso(sameYear, year)
    return endInYear(words, caption, year, scope)
  }
  const own = words.dates[0]
  if (own) return iso(own, own.year ?? yearFor(own, caption, scope))
  return null
}

/** Only a year stands above the column: day and month are the caption's, or those of the filing's own period. */
function endInYear(
  words: PeriodWords,
  caption: PeriodWords,
  year: number,
  scope: PeriodScope,
): string | null {
  const yearless = caption.dates.find((date) => date.year === null) ?? caption.dates[0]
  if (yearless) return iso(yearless, year)
  if (!scope.periodEnd) return null
  const [, month, day] = scope.periodEnd.split('-').map(Number)
  if (words.quarter !== null) return null
  // a period end of a 52- or 53-week year falls on another day each year: only a month's end may be carried over
  const isMonthEnd = isoOf(Number(scope.periodEnd.slice(0, 4)), month ?? 0, null) === scope.periodEnd
  if (Number(scope.periodEnd.slice(0, 4)) === year) return scope.periodEnd
  return isMonthEnd ? isoOf(year, month ?? 0, null) : day ? null : null
}

function yearFor(date: DateWords, caption: PeriodWords, scope: PeriodScope): number | null {
  const named =
    caption.dates.find((other) => other.month === date.month && other.year !== null)?.year ?? caption.years[0]
  if (named) return named
  if (!scope.periodEnd) return null
  const end = iso(date, Number(scope.periodEnd.slice(0, 4)))
  if (end === null) return null
  return end <= scope.periodEnd ? Number(scope.periodEnd.slice(0, 4)) : null
}

function lengthOf(
  words: PeriodWords,
  caption: PeriodWords,
  kind: StatementKind,
): { months: number | null; weeks: number | null } {
  if (kind === 'balance') return { months: null, weeks: null }
  if (words.weeks !== null || words.months !== null) return { months: words.months, weeks: words.weeks }
  if (words.quarter !== null && !words.yearToDate) return { months: 3, weeks: null }
  return { months: caption.months, weeks: caption.weeks }
}

function iso(date: DateWords, year: number | null): string | null {
  return year === null ? null : isoOf(year, date.month, date.day)
}

/** "As Reported | Adjustments | Non-GAAP": no column is dated, the caption's one date is every column's. */
function withSharedEnd(columns: readonly Column[], scope: PeriodScope): Column[] {
  if (columns.some((column) => column.end !== null)) return [...columns]
  const caption = readPeriodWords(scope.caption)
  const dates = caption.dates.filter((date) => date.year !== null)
  const ends = new Set(dates.map((date) => iso(date, date.year)))
  const [end] = ends
  if (ends.size !== 1 || !end) return [...columns]
  return columns.map((column) => (column.role === 'period' ? { ...column, end } : column))
}
