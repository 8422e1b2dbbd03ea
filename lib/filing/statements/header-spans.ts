/** Which columns each word of one header row reaches over. */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { ColumnHeader } from './column-headers.ts'
import type { ColumnPlace } from './columns.ts'
import { byMiddle, evenly, mid } from './lay-over.ts'
import type { PrintedText } from './printed-row.ts'

const ENDED = /\b(?:months?|weeks?|quarters?|years?)\b.*\bend(?:ed|ing)\b/i
const QUARTER = /^(?:q[1-4]|(?:first|second|third|fourth) quarter)$/i

/** One "Three Months Ended" alone in its row is every column's, however few its markup reaches over. */
export function loneSpan(words: readonly PrintedText[], columns: readonly ColumnPlace[]): number[][] | null {
  const [word] = words
  if (words.length !== 1 || !word || !(ENDED.test(word.text) || QUARTER.test(word.text))) return null
  return [columns.map((_, i) => i)]
}

/** Where columns are exact: by the cells that each word's own cell covers. */
export function byCells(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  _units: readonly number[][],
  below: readonly ColumnHeader[],
): number[][] {
  return overBareYears(byOverlap(words, columns), words, below)
}

/** On a page only the middles of words tell; what a lower row has put together, `units`, stays together. */
export function onPage(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  units: readonly number[][],
  below: readonly ColumnHeader[],
): number[][] {
  const even = words.every(isPeriod) ? (evenly(words, columns) ?? overRepeats(words, columns, below)) : null
  return even ?? byUnits(words, columns, units, below)
}

/**
 * "Three Months Ended   Nine Months Ended" over dates that are the same under each, though not set off the middle of
 * either: each reaches over the dates once.
 */
function overRepeats(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  below: readonly ColumnHeader[],
): number[][] | null {
  const each = columns.length / words.length
  if (words.length < 2 || each < 2 || !Number.isInteger(each)) return null
  const texts = below.map(({ pieces }) => pieces.map(({ text }) => text).join(' '))
  const repeats = texts.every((text, i) => text !== '' && text === texts[i % each])
  if (!repeats || new Set(texts).size < each) return null
  const groups = words.map((_, i) => Array.from({ length: each }, (_, at) => i * each + at))
  const inside = words.every((word, i) => {
    const [first, last] = [columns[i * each], columns[(i + 1) * each - 1]]
    return first && last && mid(word) > first.from && mid(word) < last.to
  })
  return inside ? groups : null
}

/** Does a word name a length of time, a date or a year? */
export function isPeriod(word: PrintedText): boolean {
  const { months, weeks, dates, years } = readPeriodWords(word.text)
  return months !== null || weeks !== null || dates.length > 0 || years.length > 0
}

/** Units that one header has spanned are one unit from there on. */
export function merged(units: readonly number[][], groups: readonly number[][]): number[][] {
  const out: number[][] = []
  for (const unit of units) {
    const group = groups.find((columns) => columns.length > unit.length && columns.includes(unit[0] ?? -1))
    if (!group) out.push(unit)
    else if (group[0] === unit[0]) out.push(group)
  }
  return out
}

const SHARE = /^\(?(?:%|pct\.?|percent|%? ?(?:change|chg\.?))\)?$/i

/** "1995   %   1994   %": a share stands with the column before it, and what is above spans both. */
export function withShares(units: readonly number[][], words: readonly PrintedText[]): number[][] {
  if (words.length !== units.length || !words.some(isPeriod)) return [...units]
  const out: number[][] = []
  units.forEach((unit, i) => {
    const last = out.at(-1)
    if (last && SHARE.test(words[i]?.text ?? '')) last.push(...unit)
    else out.push([...unit])
  })
  return out
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

/** Over bare years stand the periods of all of them. */
function areBareYears(headers: readonly ColumnHeader[]): boolean {
  return headers.every(
    ({ pieces }) =>
      pieces.length > 0 && pieces.every((piece) => YEAR.test(piece.text) || SHARE.test(piece.text)),
  )
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

function byUnits(
  words: readonly PrintedText[],
  columns: readonly ColumnPlace[],
  units: readonly number[][],
  below: readonly ColumnHeader[],
): number[][] {
  if (words.length === columns.length) return words.map((_, i) => [i])
  // more words than what lower rows have put together: each is of its own columns again
  if (words.length > units.length) return byMiddle(words, columns)
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
