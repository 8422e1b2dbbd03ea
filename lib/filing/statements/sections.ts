/** Cuts a grid into its tables: each with the rows that title it, its column headers and its body. */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { PrintedRow, PrintedText } from './printed-row.ts'
import { namesStatement } from './statement-kind.ts'

export interface Section {
  /** Rows above the headers: names, titles, scale. */
  titles: PrintedRow[]
  headers: PrintedRow[]
  body: PrintedRow[]
  /** Stands under the titles and headers of the section before: "Six Months Ended June 30" inside a table. */
  continues: boolean
}

const HEADER_WORD =
  /\b(?:months?|weeks?|quarters?|qtr|years?|ytd|year-to-date|fiscal|as of|unaudited|audited|restated|change|changes|variance|notes?|increase|decrease|incr|decr|better|worse|actual|adjust(?:ed|ments?)|gaap|reported|pro ?forma|total|consolidated|percent|amount|per share)\b|%|\$/i

export function sectionsOf(rows: readonly PrintedRow[]): Section[] {
  const sections: Section[] = []
  for (const run of bodyRuns(rows)) {
    const previous = sections.at(-1)
    const { titles, headers, leading } = withCaptions(splitGap(run.gap, run.figures, previous !== undefined))
    const body = [...leading, ...run.figures]
    const isNew = headers.length > 0 || titles.some((row) => namesStatement(row.label)) || !previous
    if (isNew) sections.push({ titles, headers, body, continues: false })
    else if (titles.some(isDuration))
      sections.push({
        titles: [...previous.titles.filter((row) => !isDuration(row)), ...titles],
        headers: previous.headers.filter((row) => !isAcross(row)),
        body,
        continues: true,
      })
    else previous.body.push(...titles, ...leading, ...run.figures)
  }
  return sections
}

interface Head {
  titles: PrintedRow[]
  headers: PrintedRow[]
  leading: PrintedRow[]
}

/** "For the six months ended June 30, 1995", "(In thousands)": what stands first in a body and is no label. */
function withCaptions({ titles, headers, leading }: Head): Head {
  const labels = leading.findIndex((row) => !isDuration(row) && !/^\(.*\)$/.test(row.label))
  const end = labels < 0 ? leading.length : labels
  return { titles: [...titles, ...leading.slice(0, end)], headers, leading: leading.slice(end) }
}

/** Names how long a period is, and nothing else: "Three Months Ended June 30". */
function isDuration(row: PrintedRow): boolean {
  if (row.texts.length !== 1 || row.figures.length > 0 || !DURATION.test(row.label)) return false
  const { months, weeks } = readPeriodWords(row.label)
  return months !== null || weeks !== null
}
const DURATION =
  /^(?:for )?(?:the )?(?:[\w-]+ )?(?:\w+[ -])?(?:quarters?|months?|weeks?|years?) end(?:ed|ing)(?: (?:on )?[a-z]{3,9}\.? ?\d{0,2}(?:,? \d{4})?)?(?: and \d{4})?(?: \((?:un)?audited\))?:?$/i

interface Run {
  /** Rows without figures that stand above. */
  gap: PrintedRow[]
  /** Rows from the first with figures to the last before the next gap that breaks the table. */
  figures: PrintedRow[]
}

/** Each maximal run of figure rows with the rows before it; a year is no figure but a header. */
function bodyRuns(rows: readonly PrintedRow[]): Run[] {
  const runs: Run[] = []
  let gap: PrintedRow[] = []
  let open: Run | null = null
  for (const row of rows) {
    if (isBodyRow(row)) {
      if (!open || gap.length > 0) {
        open = { gap, figures: [] }
        runs.push(open)
        gap = []
      }
      open.figures.push(row)
    } else gap.push(row)
  }
  const last = runs.at(-1)
  if (last) {
    const left = firstFigureLeft(last.figures)
    last.figures.push(...gap.filter((row) => !isHeaderRow(row, left)))
  }
  return runs
}

function isBodyRow(row: PrintedRow): boolean {
  return row.figures.length > 0 && !isYearRow(row) && !isDayRow(row) && !isMarkRow(row)
}

/** "(Unaudited)   (1)" below the dates: marks of footnotes on the columns. */
function isMarkRow(row: PrintedRow): boolean {
  const marks = row.figures.every((figure) => /^\([1-9a-e]\)$/.test(figure.printed))
  return (
    marks && row.texts.every(({ text }) => /^\(?(?:(?:un)?audited|(?:as )?restated|revised)\)?$/i.test(text))
  )
}

/** "2003  2002": bare whole numbers that are years, with a label that is none of a figure's. */
export function isYearRow(row: PrintedRow): boolean {
  const figures = row.figures.filter((figure) => figure.amount)
  if (figures.length === 0) return false
  const years = figures.filter((figure) =>
    /^\(?(?:19[5-9]\d|20[0-4]\d)\)?(?: ?\([a-z1-9]\)|\*+)?$/i.test(figure.printed.trim()),
  )
  if (years.length === 0 || years.length < figures.length) return false
  return figures.length > 1 || row.label === '' || HEADER_WORD.test(row.label) || row.texts.every(isDate)
}

/** "May 2, 2020" beside the year of a date that is set over two lines. */
function isDate({ text }: PrintedText): boolean {
  return text.length < 25 && readPeriodWords(text).dates.length === 1
}

/** "For the 13  For the 26" over "Weeks Ended": a number that belongs to the words about it. */
function isDayRow(row: PrintedRow): boolean {
  const small = row.figures.every((figure) => /^\d{1,2},?$/.test(figure.printed))
  return (
    small && row.texts.length >= row.figures.length && row.texts.every((text) => HEADER_TEXT.test(text.text))
  )
}
const HEADER_TEXT =
  /^(?:for the|the|three|six|nine|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*)$/i

/** Does a row without body figures head columns? Its print stands over the figures below it, from `left` on. */
function isHeaderRow(row: PrintedRow, left: number): boolean {
  if (isYearRow(row) || isDayRow(row) || (row.figures.length > 0 && isMarkRow(row))) return true
  if (row.texts.length === 0) return false
  const over = row.texts.filter(
    (text) => text.to > left + 4 || (!isLabelCell(text, left) && (text.from + text.to) / 2 >= left - 2),
  )
  if (over.length === 0) return false
  if (row.texts.length === 1) return isColumnHeader(row.texts[0]?.text ?? '', row, left)
  return over.some((text) => text.text.length < 80)
}

/** Where columns are exact the first of figures may be the very next: what begins the row is still its label. */
function isLabelCell({ from, to }: PrintedText, left: number): boolean {
  return from === 0 && to <= left
}

function isColumnHeader(text: string, row: PrintedRow, left: number): boolean {
  if (text.length > 90 || namesStatement(text)) return false
  const [from, to] = [row.texts[0]?.from ?? 0, row.texts[0]?.to ?? 0]
  const words = readPeriodWords(text)
  const dated = words.dates.length + words.years.length > 0 || words.months !== null || words.weeks !== null
  if (dated || /^\(?(?:un)?audited\)?$|\bas of\b|^(?:as )?restated$/i.test(text)) return to > left
  return HEADER_WORD.test(text) && text.length < 30 && from >= left - 4
}

function firstFigureLeft(rows: readonly PrintedRow[]): number {
  const lefts = rows.flatMap((row) => (row.figures[0] ? [row.figures[0].from] : [])).sort((a, b) => a - b)
  return lefts[Math.floor(lefts.length * 0.2)] ?? 0
}

/** "Three Months Ended June 30" in one cell across a table, below its headers: the same columns, another period. */
function isAcross(row: PrintedRow): boolean {
  return row.texts[0]?.from === 0 && isDuration(row)
}

/** A statement's name on a line of its own, with "(Continued)" beside it or not. */
function isTitle({ label, texts }: PrintedRow): boolean {
  const beside = texts
    .slice(1)
    .every(({ text }) => /^\(?(?:cont(?:inued|['’]d)|unaudited)\.?\)?$/i.test(text))
  return texts.length > 0 && beside && namesStatement(label)
}

/** "Segment Results" between the headers and the first label: it names the table, and the headers are its own. */
function belowHeaders(gap: readonly PrintedRow[], flags: readonly boolean[], title: number): Head {
  const [first, last] = [flags.indexOf(true), flags.lastIndexOf(true)]
  const named = gap[title]
  return {
    titles: [...gap.slice(0, first), ...(named ? [named] : [])],
    headers: gap.slice(first, last + 1),
    leading: gap.slice(last + 1).filter((row) => row !== named),
  }
}

/** Titles above, headers between, labels ("Assets") below: what is before a run of figures. */
function splitGap(gap: readonly PrintedRow[], figures: readonly PrintedRow[], inside: boolean): Head {
  const left = firstFigureLeft(figures)
  const flags = gap.map((row) => isHeaderRow(row, left) && !(inside && isAcross(row)))
  const last = flags.lastIndexOf(true)
  const title = gap.findLastIndex((row) => isTitle(row))
  const first = Math.max(flags.indexOf(true), flags.indexOf(true, title + 1))
  if (first < 0) return { titles: gap.slice(0, title + 1), headers: [], leading: gap.slice(title + 1) }
  if (title > last) return belowHeaders(gap, flags, title)
  return { titles: gap.slice(0, first), headers: gap.slice(first, last + 1), leading: gap.slice(last + 1) }
}
