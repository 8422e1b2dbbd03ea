import type { Filing, Source } from '#lib/filing/filing.ts'
import { refigured } from './refigure.ts'

/** One thing of a draft that can be changed by hand. */
export interface EditPlace {
  /** What it is, in words: "Net sales, June 30, 2003". */
  name: string
  text: string | null
  source: Source | null
  /** More than a line. */
  long: boolean
  /** The same content with another text here, or a sentence on why that cannot be. */
  write: (text: string | null) => Filing | string
}

type Finder = (content: Filing, ...at: number[]) => EditPlace | null

/** Everything that can be changed, by the pattern of its address; numbers are places in lists. */
const PLACES: readonly (readonly [pattern: RegExp, find: Finder])[] = [
  [/^release\.headline$/, (content) => ofRelease(content, 'headline', 'Headline')],
  [/^release\.city$/, (content) => ofRelease(content, 'city', 'City of the dateline')],
  [/^release\.date$/, (content) => ofRelease(content, 'date', 'Date of the dateline')],
  [/^release\.paragraphs\.(\d+)$/, ofParagraph],
  [/^safeHarbor$/, ofSafeHarbor],
  [/^calls\.(\d+)\.webcast$/, (content, call) => ofCall(content, call, 'webcast', 'Webcast')],
  [/^calls\.(\d+)\.start$/, (content, call) => ofCall(content, call, 'start', 'Beginning of the call')],
  [
    /^calls\.(\d+)\.replayUntil$/,
    (content, call) => ofCall(content, call, 'replayUntil', 'End of the replay'),
  ],
  [/^statements\.(\d+)\.title$/, ofTitle],
  [/^statements\.(\d+)\.columns\.(\d+)$/, ofColumn],
  [/^statements\.(\d+)\.lines\.(\d+)$/, ofLine],
  [/^statements\.(\d+)\.lines\.(\d+)\.cells\.(\d+)$/, ofCell],
]

/** What stands at an address in a draft; null where there is nothing, or nothing that may be changed. */
export function findPlace(content: Filing, address: string): EditPlace | null {
  for (const [pattern, find] of PLACES) {
    const match = pattern.exec(address)
    if (match) return find(content, ...match.slice(1).map(Number))
  }
  return null
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/

const isTime = (text: string, pattern: RegExp) => pattern.test(text) && !Number.isNaN(Date.parse(text))

function ofRelease(content: Filing, part: 'headline' | 'city' | 'date', name: string): EditPlace | null {
  const { release } = content
  if (!release) return null
  return {
    name,
    text: release[part],
    source: null,
    long: false,
    write: (text) =>
      part === 'date' && text !== null && !isTime(text, ISO_DATE)
        ? 'Write the date as year, month and day: 2026-04-21.'
        : { ...content, release: { ...release, [part]: text } },
  }
}

function ofParagraph(content: Filing, at = 0): EditPlace | null {
  const { release } = content
  const paragraph = release?.paragraphs[at]
  if (!release || !paragraph) return null
  const { text, source } = paragraph
  const write = (changed: string | null) =>
    changed === null
      ? 'A paragraph cannot be empty.'
      : {
          ...content,
          release: { ...release, paragraphs: release.paragraphs.with(at, { text: changed, source }) },
        }
  return { name: `Paragraph ${at + 1}`, text, source, long: true, write }
}

function ofSafeHarbor(content: Filing): EditPlace | null {
  if (!content.safeHarbor) return null
  const { text, source } = content.safeHarbor
  const write = (changed: string | null) =>
    changed === null
      ? 'The forward-looking statement cannot be empty.'
      : { ...content, safeHarbor: { text: changed, source } }
  return { name: 'Forward-looking statements', text, source, long: true, write }
}

function ofCall(
  content: Filing,
  at = 0,
  part: 'webcast' | 'start' | 'replayUntil',
  name: string,
): EditPlace | null {
  const call = content.calls[at]
  if (!call) return null
  const write = (text: string | null) => {
    if (text !== null && part === 'start' && !isTime(text, ISO_TIME)) {
      return 'Write the time with its offset: 2026-04-21T17:00:00-04:00.'
    }
    if (text !== null && part === 'replayUntil' && !isTime(text, ISO_TIME) && !isTime(text, ISO_DATE)) {
      return 'Write the end as a date, 2026-05-05, or as a time with its offset.'
    }
    return { ...content, calls: content.calls.with(at, { ...call, [part]: text }) }
  }
  return { name, text: call[part], source: call.source, long: false, write }
}

function ofTitle(content: Filing, at = 0): EditPlace | null {
  const statement = content.statements[at]
  if (!statement) return null
  const write = (text: string | null) =>
    text === null
      ? 'A statement needs a title.'
      : { ...content, statements: content.statements.with(at, { ...statement, title: text }) }
  return { name: 'Title of the statement', text: statement.title, source: null, long: false, write }
}

function ofColumn(content: Filing, at = 0, columnAt = 0): EditPlace | null {
  const statement = content.statements[at]
  const column = statement?.columns[columnAt]
  if (!statement || !column) return null
  const write = (text: string | null) => {
    const columns = statement.columns.with(columnAt, { ...column, label: text ?? '' })
    return { ...content, statements: content.statements.with(at, { ...statement, columns }) }
  }
  return {
    name: `Head of column ${columnAt + 1}, ${statement.title}`,
    text: column.label,
    source: null,
    long: false,
    write,
  }
}

function ofLine(content: Filing, at = 0, lineAt = 0): EditPlace | null {
  const statement = content.statements[at]
  const line = statement?.lines[lineAt]
  if (!statement || !line) return null
  const source = line.cells.find((cell) => cell !== null)?.source ?? null
  const write = (text: string | null) => {
    const lines = statement.lines.with(lineAt, { ...line, label: text ?? '' })
    return { ...content, statements: content.statements.with(at, { ...statement, lines }) }
  }
  return { name: `Label of a line, ${statement.title}`, text: line.label, source, long: false, write }
}

function ofCell(content: Filing, at = 0, lineAt = 0, columnAt = 0): EditPlace | null {
  const statement = content.statements[at]
  const line = statement?.lines[lineAt]
  const cell = line?.cells[columnAt]
  if (!statement || !line || !cell) return null
  const write = (text: string | null) => {
    const changed = refigured(statement, line, cell, text ?? '')
    if (typeof changed === 'string') return changed
    const lines = statement.lines.with(lineAt, { ...line, cells: line.cells.with(columnAt, changed) })
    return { ...content, statements: content.statements.with(at, { ...statement, lines }) }
  }
  const name = [line.label, statement.columns[columnAt]?.label].filter(Boolean).join(', ')
  return { name, text: cell.printed, source: cell.source, long: false, write }
}
