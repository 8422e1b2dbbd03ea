/**
 * Which header words stand over which column. A header may reach over several columns ("Three Months Ended" centred
 * over two dates); on a page only its middle tells which, so each header row is laid over the columns as a whole.
 */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { ColumnPlace } from './columns.ts'
import { byMiddle, evenly, mid, pitch } from './lay-over.ts'
import type { PrintedRow, PrintedText } from './printed-row.ts'
import { isYearRow, type Section } from './sections.ts'

export interface ColumnHeader {
  /** Header words top down. */
  pieces: { text: string; spans: boolean }[]
}

export interface ReadHeaders {
  columns: ColumnHeader[]
  /** Words in header rows that stand over the labels: titles and scales often do. */
  stub: string[]
}

export function readHeaders(section: Section, columns: readonly ColumnPlace[], exact: boolean): ReadHeaders {
  const headers: ColumnHeader[] = columns.map(() => ({ pieces: [] }))
  const stub: string[] = []
  const left = (columns[0]?.from ?? 0) - pitch(columns) * 0.5
  // from the figures up: what a lower row has put together, an upper one does not part
  let units = columns.map((_, i) => [i])
  for (const row of [...section.headers].reverse()) {
    const words = headerWords(row)
    const over = words.filter((word) => !isStub(word, left, columns, exact, words.length))
    stub.unshift(...words.filter((word) => !over.includes(word)).map((word) => word.text))
    const groups =
      loneSpan(over, columns) ??
      (exact
        ? overBareYears(byOverlap(over, columns), over, headers)
        : ((over.every(isPeriod) ? evenly(over, columns) : null) ?? byUnits(over, columns, units, headers)))
    groups.forEach((group, i) => {
      for (const at of group)
        headers[at]?.pieces.unshift({ text: over[i]?.text ?? '', spans: group.length > 1 })
    })
    if (over.length > 1 && over.every(isPeriod)) units = merged(units, groups)
  }
  return { columns: headers, stub }
}

function headerWords(row: PrintedRow): PrintedText[] {
  const figures = row.figures.map((figure) => ({
    text: figure.printed,
    from: figure.from,
    to: figure.to,
    bold: false,
  }))
  if (figures.length === 0 || isYearRow(row))
    return [...row.texts, ...figures].sort((a, b) => a.from - b.from)
  // "For the" and "13" are one header's words
  return glueNumbers([...row.texts, ...figures].sort((a, b) => a.from - b.from))
}

function glueNumbers(words: readonly PrintedText[]): PrintedText[] {
  const out: PrintedText[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last && /^\d/.test(word.text) && word.from - last.to <= 2) {
      out.push({ ...last, text: `${last.text} ${word.text}`, to: word.to })
      out.splice(-2, 1)
    } else out.push(word)
  }
  return out
}

function isStub(
  word: PrintedText,
  left: number,
  columns: readonly ColumnPlace[],
  exact: boolean,
  count: number,
): boolean {
  const first = columns[0]
  if (!first) return true
  // a title in a cell across the whole table is no column's
  if (exact) return word.to <= first.from || (count === 1 && word.from === 0 && word.to > first.to)
  const middle = (word.from + word.to) / 2
  if (word.from >= left) return false
  // one phrase alone may be centred over all columns and begin left of the first
  if (count === 1) return middle < first.from
  return middle < left || word.to <= first.from - 1
}

const ENDED = /\b(?:months?|weeks?|quarters?|years?)\b.*\bend(?:ed|ing)\b/i
const QUARTER = /^(?:q[1-4]|(?:first|second|third|fourth) quarter)$/i

/** One "Three Months Ended" alone in its row is every column's, however few its markup reaches over. */
function loneSpan(words: readonly PrintedText[], columns: readonly ColumnPlace[]): number[][] | null {
  const [word] = words
  if (words.length !== 1 || !word || !(ENDED.test(word.text) || QUARTER.test(word.text))) return null
  return [columns.map((_, i) => i)]
}

function byOverlap(words: readonly PrintedText[], columns: readonly ColumnPlace[]): number[][] {
  const groups: number[][] = words.map(() => [])
  columns.forEach((column, at) => {
    let [best, most] = [-1, 0]
    words.forEach((word, i) => {
      const overlap = Math.min(word.to, column.to) - Math.max(word.from, column.from)
      if (overlap > most) [best, most] = [i, overlap]
    })
    if (best >= 0) groups[best]?.push(at)
  })
  return adrift(words, columns, groups)
}

/** A header that overlaps no figures (its column is a spacer's) goes to the column beside it, if that has none. */
function adrift(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  groups: number[][],
): number[][] {
  if (words.length === columns.length && groups.some((group) => group.length === 0))
    return words.map((_, i) => [i])
  const taken = new Set(groups.flat())
  return groups.map((group, i) => {
    const word = words[i]
    if (group.length > 0 || !word) return group
    const free = columns.findIndex((column, at) => !taken.has(at) && Math.abs(mid(column) - mid(word)) <= 3)
    if (free < 0) return group
    taken.add(free)
    return [free]
  })
}

function isPeriod(word: PrintedText): boolean {
  const { months, weeks, dates, years } = readPeriodWords(word.text)
  return months !== null || weeks !== null || dates.length > 0 || years.length > 0
}

/** Over bare years stand the periods of all of them. */
function areBareYears(headers: readonly ColumnHeader[]): boolean {
  return headers.every(({ pieces }) => pieces.length > 0 && pieces.every((piece) => YEAR.test(piece.text)))
}

/** Markup may put "Three Months Ended June 30," into the first of its columns only: it reaches to the next such. */
function overBareYears(
  groups: readonly number[][],
  words: readonly PrintedText[],
  below: readonly ColumnHeader[],
): number[][] {
  const starts = groups.map((group) => group[0] ?? -1)
  if (starts[0] !== 0 || starts.includes(-1) || !words.every(isPeriod) || !areBareYears(below))
    return [...groups]
  const width = below.length / groups.length
  if (!starts.every((start, i) => start === i * width)) return [...groups]
  return starts.map((start) => Array.from({ length: width }, (_, i) => start + i))
}

const YEAR = /^(?:19|20)\d\d\b[^a-z]*$/i

/** Units that one header has spanned are one unit from there on. */
function merged(units: readonly number[][], groups: readonly number[][]): number[][] {
  const out: number[][] = []
  for (const unit of units) {
    const group = groups.find((columns) => columns.length > unit.length && columns.includes(unit[0] ?? -1))
    if (!group) out.push(unit)
    else if (group[0] === unit[0]) out.push(group)
  }
  return out
}

function byUnits(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  units: readonly number[][],
  below: readonly ColumnHeader[],
): number[][] {
  if (words.length === columns.length) return words.map((_, i) => [i])
  const places = units.map((unit) => ({
    from: columns[unit[0] ?? 0]?.from ?? 0,
    to: columns[unit.at(-1) ?? 0]?.to ?? 0,
    count: unit.length,
  }))
  const wanted = words.every(isPeriod) && areBareYears(below)
  return byMiddle(words, places, wanted ? 1 : undefined).map((group) =>
    group.flatMap((at) => units[at] ?? []),
  )
}
