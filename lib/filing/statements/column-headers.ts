/**
 * Which header words stand over which column. A header may reach over several columns ("Three Months Ended" centred
 * over two dates); on a page only its middle tells which, so each header row is laid over the columns as a whole.
 */
import { runOfDates } from '#lib/statement/period.ts'
import type { ColumnPlace } from './columns.ts'
import { byCells, isPeriod, loneSpan, merged, onPage, withShares } from './header-spans.ts'
import { pitch } from './lay-over.ts'
import type { PrintedRow, PrintedText } from './printed-row.ts'
import { readScaleWords } from './scale.ts'
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
  const isStub = exact ? isStubCell : isStubOnPage
  const edge = exact ? labelsTo(section.body) : left
  // from the figures up: what a lower row has put together, an upper one does not part
  let units = columns.map((_, i) => [i])
  for (const row of [...section.headers].reverse()) {
    const words = exact ? headerWords(row) : headerWords(row).flatMap(dateByDate)
    const over = isScale(words) ? [] : words.filter((word) => !isStub(word, edge, columns, words.length))
    stub.unshift(...words.filter((word) => !over.includes(word)).map((word) => word.text))
    const groups = loneSpan(over, columns) ?? (exact ? byCells : onPage)(over, columns, units, headers)
    groups.forEach((group, i) => {
      for (const at of group)
        headers[at]?.pieces.unshift({ text: over[i]?.text ?? '', spans: group.length > 1 })
    })
    if (over.length > 1 && over.every(isPeriod)) units = merged(units, groups)
    else if (units.length === columns.length) units = withShares(units, over)
  }
  return { columns: headers, stub }
}

/** "(in thousands, except per share data)", alone in its row, is of the whole table. */
function isScale([word, next]: readonly PrintedText[]): boolean {
  return (
    word !== undefined &&
    next === undefined &&
    /^\(.*\)$/.test(word.text) &&
    readScaleWords(word.text) !== null
  )
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

/** Headers set close together run on: each date is one, where its share of the width puts it. */
function dateByDate(word: PrintedText): PrintedText[] {
  const dates = runOfDates(word.text)
  if (dates.length === 0) return [word]
  const unit = (word.to - word.from) / word.text.length
  return dates.map(({ from, to }) => ({
    ...word,
    text: word.text.slice(from, to),
    from: word.from + from * unit,
    to: word.from + to * unit,
  }))
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

/** In a cell beside the labels, or across the whole table, stands no column's header but a title or a scale. */
function isStubCell(
  word: PrintedText,
  labels: number,
  columns: readonly ColumnPlace[],
  count: number,
): boolean {
  const first = columns[0]
  if (!first) return true
  // beside the labels a header may stand over the sign before its figures only
  return word.to <= first.from ? word.from < labels : count === 1 && word.from === 0 && word.to > first.to
}

/** How far the labels of figures reach. */
function labelsTo(body: readonly PrintedRow[]): number {
  return Math.max(1, ...body.map((row) => (row.figures.length > 0 ? row.labelTo : 0)))
}

/** On a page a word is of the labels by its middle. */
function isStubOnPage(
  word: PrintedText,
  left: number,
  columns: readonly ColumnPlace[],
  count: number,
): boolean {
  const first = columns[0]
  if (!first) return true
  const middle = (word.from + word.to) / 2
  if (word.from >= left) return false
  // one phrase alone may be centred over all columns and begin left of the first
  if (count === 1) return middle < first.from
  return middle < left || word.to <= first.from - 1
}
