/** Column headers and captions → columns with their period and role. What only the caption says is inferred. */
import { type DateWords, isoOf, type PeriodWords, readPeriodWords } from '#lib/statement/period.ts'
import type { Column, StatementKind } from '../filing.ts'
import type { ColumnHeader } from './column-headers.ts'
import { roleOf } from './column-roles.ts'
import type { Figure } from './printed-row.ts'
import { quarterEnd, type SpokenPeriod } from './spoken-period.ts'

export interface PeriodScope {
  /** Lines about the table that name a period, nearest first. */
  captions: readonly string[]
  kind: StatementKind
  /** What the release says of its own period. */
  spoken: SpokenPeriod
}

export function readColumns(
  headers: readonly ColumnHeader[],
  figures: readonly (readonly (Figure | null)[])[],
  about: PeriodScope,
): Column[] {
  const own = headers.map(wordsOf)
  const scope = { ...about, spoken: spokenOf(own, about.spoken) }
  const captions = scope.captions.map(readPeriodWords)
  const columns = headers.map((header, i) => {
    const label = textOf(header)
    const words = own[i] as PeriodWords
    const role = roleOf(
      label,
      ownText(header),
      figures.map((row) => row[i] ?? null),
    )
    if (role !== 'period') return { label, end: null, months: null, weeks: null, role }
    return {
      label,
      end: endOf(words, pieceYear(header), captions, scope),
      ...lengthOf(words, captions, scope),
      role,
    }
  })
  return withoutTwins(withSharedEnd(columns, scope)).map((column, i) =>
    column.end === null && !isLength(own[i] as PeriodWords)
      ? { ...column, months: null, weeks: null }
      : column,
  )
}

/** Without a date a column is as long as it says itself, and not as a line above the table does. */
function isLength({ months, weeks, quarter, years, yearToDate }: PeriodWords): boolean {
  return months !== null || weeks !== null || quarter !== null || years.length > 0 || yearToDate
}

/** The period spoken of dates a table only if the table's newest year is its year: else it is of another period. */
function spokenOf(own: readonly PeriodWords[], spoken: SpokenPeriod): SpokenPeriod {
  const years = own.flatMap((words) => [...words.years, ...words.dates.flatMap(({ year }) => year ?? [])])
  const fits =
    years.length === 0 || spoken.end?.startsWith(String(Math.max(...years))) || spoken.quarter !== null
  return fits ? spoken : { ...spoken, end: null, quarter: null }
}

/** All words of the header; its length is what the nearest words to the figures say. */
function wordsOf(header: ColumnHeader): PeriodWords {
  const words = readPeriodWords(header.pieces.map((piece) => piece.text).join(' '))
  const nearest = header.pieces
    .map((piece) => readPeriodWords(piece.text))
    .findLast(({ months, weeks }) => months ?? weeks)
  return nearest ? { ...words, months: nearest.months, weeks: nearest.weeks } : words
}

/** What stands over this column alone: under "Three Months Ended March 31, 2020" not every column is of a period. */
function ownText(header: ColumnHeader): string {
  const own = header.pieces.filter((piece) => !piece.spans)
  return (own.length > 0 ? own : header.pieces).map((piece) => piece.text).join(' ')
}

/** A line about all columns is a caption and no part of one column's label. */
function isCaption(piece: ColumnHeader['pieces'][number]): boolean {
  return piece.spans && piece.text.length > 40
}

function textOf(header: ColumnHeader): string {
  const pieces = header.pieces.filter((piece) => !isCaption(piece)).map((piece) => piece.text)
  const text = pieces.join(' ').replace(/\s+/g, ' ').trim()
  const bare = text.replace(/\s*\((?:un)?audited\)\s*/gi, ' ').trim()
  return bare === '' ? text : bare
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
  captions: readonly PeriodWords[],
  scope: PeriodScope,
): string | null {
  const year = nearest ?? words.years[0] ?? null
  const whole = words.dates.filter((date) => date.year !== null)
  const only = whole.length === 1 ? whole[0] : undefined
  if (only && (year === null || year === only.year)) return iso(only, only.year)
  if (year !== null) return endInYear([words, ...captions], year, scope)
  const own = words.dates[0]
  return own ? iso(own, own.year ?? yearFor(own, captions, scope)) : null
}

/**
 * Only a year stands above the column. Day and month are those that the nearest words give for that year, or give
 * without a year; else a month's end of another year ("March 31, 2020 and 2019"); else the filing's own.
 */
function endInYear(nearest: readonly PeriodWords[], year: number, scope: PeriodScope): string | null {
  const [words] = nearest
  const named = words?.quarter && words.dates.length === 0 && !words.yearToDate
  const closing = named ? quarterEnd(scope.spoken, words.quarter ?? 0, year) : null
  if (closing) return closing
  for (const { dates } of nearest) {
    const date = dates.find((other) => other.year === year) ?? dates.find((other) => other.year === null)
    if (date) return iso(date, year)
    const end = dates.find(isMonthEnd)
    if (end) return iso(end, year)
    if (dates.length > 0) return null
  }
  if (words?.quarter) return null
  if (!scope.spoken.end || words?.yearToDate) return null
  const [own = 0, month = 0, last = 0] = scope.spoken.end.split('-').map(Number)
  if (own === year) return scope.spoken.end
  const before = scope.spoken.quarter === 4 ? scope.spoken.dated?.get(`4/${year}`) : undefined
  if (before) return before
  return isMonthEnd({ year: own, month, day: last }) ? isoOf(year, month, null) : null
}

/** A 52- or 53-week year ends on another day each year: only a month's end may be carried over to another year. */
function isMonthEnd(date: DateWords): boolean {
  return date.day === null || isoOf(date.year ?? 2001, date.month, null)?.endsWith(`-${date.day}`) === true
}

function yearFor(date: DateWords, captions: readonly PeriodWords[], scope: PeriodScope): number | null {
  for (const caption of captions) {
    const named = caption.dates.find((other) => other.month === date.month && other.year !== null)
    const year = named?.year ?? caption.years[0]
    if (year) return year
  }
  const { end } = scope.spoken
  const year = Number(end?.slice(0, 4))
  const own = end === null ? null : iso(date, year)
  return own !== null && end !== null && own <= end ? year : null
}

function lengthOf(
  words: PeriodWords,
  captions: readonly PeriodWords[],
  scope: PeriodScope,
): { months: number | null; weeks: number | null } {
  if (scope.kind === 'balance') return { months: null, weeks: null }
  if (words.weeks !== null || words.months !== null || words.ranged)
    return { months: words.months, weeks: words.weeks }
  if (words.yearToDate)
    return { months: scope.spoken.quarter === null ? null : scope.spoken.quarter * 3, weeks: null }
  if (words.quarter !== null) return { months: 3, weeks: null }
  const caption = captions.find(({ months, weeks }) => months !== null || weeks !== null)
  return { months: caption?.months ?? null, weeks: caption?.weeks ?? null }
}

function iso(date: DateWords, year: number | null): string | null {
  return year === null ? null : isoOf(year, date.month, date.day)
}

/** Two columns with one header and one period cannot both be right: how long they are is then not known. */
function withoutTwins(columns: readonly Column[]): Column[] {
  const key = ({ label, end, months, weeks, role }: Column) => [label, end, months, weeks, role].join('|')
  return columns.map((column, i) => {
    const twin = columns.some((other, at) => at !== i && key(other) === key(column))
    return twin && column.end !== null ? { ...column, months: null, weeks: null } : column
  })
}

/** "As Reported | Adjustments | Non-GAAP": no column is dated, the caption's one date is every column's. */
function withSharedEnd(columns: readonly Column[], scope: PeriodScope): Column[] {
  if (columns.some((column) => column.end !== null)) return [...columns]
  const dated = scope.captions
    .map(readPeriodWords)
    .find(({ dates }) => dates.some((date) => date.year !== null))
  const ends = new Set(dated?.dates.map((date) => iso(date, date.year)))
  const [end] = ends
  if (ends.size !== 1 || !end) return [...columns]
  return columns.map((column) => (column.role === 'period' ? { ...column, end } : column))
}
