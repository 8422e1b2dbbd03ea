/** The lines of a plain-text document as they stand on the page: where each stretch of print begins and ends. */
import { isSpace } from './sourced-text.ts'

/** A stretch of print without two spaces in a row: [from, to) on the page, [start, end) in the file. */
export interface Chunk {
  text: string
  from: number
  to: number
  start: number
  end: number
}

export interface PrintedLine {
  start: number
  end: number
  /** The line without SGML table tags, which are blanked out. */
  print: string
  chunks: Chunk[]
  /** A line of dashes, underscores or equals signs only, and where its strokes stand. */
  rule: '-' | '=' | null
  /** A page ends here: <PAGE> or a form feed. */
  page: boolean
  /** Holds a table tag and nothing else: neither print nor an empty line. */
  tagged: boolean
}

const TABLE_TAG = /<\/?(?:s|c|page|table|caption|fn|f\d{1,2}|text|pre|b|u|i)>/gi
const TAB = 0x09
const TAB_WIDTH = 8
const LEADERS = /\.{4,}|\.?(?: \.){3,}/g
const LONGEST_LINE = 2000
/** Between words stands one kind of space. */
const OTHER_SPACE = /[^\S ]/g

/** Splits [start, end) of a file into its printed lines; "\r\n", "\n", "\r" and "\r\r\n" end a line. */
export function printedLines(text: string, start: number, end: number): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (let at = start; at < end; ) {
    let stop = at
    while (stop < end && !endsLine(text.charCodeAt(stop))) stop++
    // a third empty line in a row says no more than two
    if (stop > at || lines.length < 2 || lines.at(-1)?.print || lines.at(-2)?.print)
      lines.push(printedLine(text, at, stop))
    while (text[stop] === '\r' && stop < end) stop++
    at = text[stop] === '\n' && stop < end ? stop + 1 : Math.max(stop, at + 1)
  }
  return lines
}

const endsLine = (code: number): boolean => code === 0x0a || code === 0x0d

function printedLine(text: string, start: number, end: number): PrintedLine {
  const raw = text.slice(start, end)
  const hasTag = raw.includes('<')
  const bare = hasTag ? raw.replace(TABLE_TAG, blanks) : raw
  // dot leaders lead the eye from a label to its figure and are no print
  const print = bare.includes('....') || bare.includes('. . .') ? bare.replace(LEADERS, blanks) : bare
  const rule = ruleOf(print)
  return {
    start,
    end,
    print,
    chunks: chunksOf(print, start),
    rule,
    page: raw.includes('\f') || (hasTag && /<page>/i.test(raw)),
    tagged: hasTag && print.trim() === '',
  }
}

function blanks(tag: string): string {
  return ' '.repeat(tag.length)
}

function ruleOf(print: string): '-' | '=' | null {
  if (!/(?:-{3}|={3}|_{3}|[-–—]{3}|─{3})/.test(print) || /[^-=_–—─\s]/.test(print)) return null
  return print.includes('=') ? '=' : '-'
}

/** Cuts a line where two spaces or a tab stand; a line too long to be a table's stays whole. */
function chunksOf(print: string, start: number): Chunk[] {
  if (print.length > LONGEST_LINE) {
    const text = print.trim()
    const lead = print.length - print.trimStart().length
    return text === ''
      ? []
      : [{ text, from: lead, to: lead + text.length, start: start + lead, end: start + lead + text.length }]
  }
  const chunks: Chunk[] = []
  const plain = print.replace(OTHER_SPACE, ' ')
  let column = 0
  let open: Chunk | null = null
  let from = 0
  let blanks = 2
  for (let i = 0; i < print.length; ) {
    const code = print.charCodeAt(i)
    if (isSpace(code)) {
      column += code === TAB ? TAB_WIDTH - (column % TAB_WIDTH) : 1
      blanks += code === TAB ? 2 : 1
      i++
      continue
    }
    let stop = i + 1
    while (stop < print.length && !isSpace(print.charCodeAt(stop))) stop++
    if (blanks >= 2 || open === null) {
      if (open) open.text = plain.slice(from, open.end - start)
      open = { text: '', from: column, to: column, start: start + i, end: start + i }
      from = i
      chunks.push(open)
    }
    blanks = 0
    column += stop - i
    open.to = column
    open.end = start + stop
    i = stop
  }
  if (open) open.text = plain.slice(from, open.end - start)
  return chunks
}

/**
 * Some agents put an empty line after every line. Where nearly all print is spaced so, those lines carry nothing:
 * they are taken out, so that paragraphs and wrapped labels hang together again.
 */
export function withoutDoubleSpacing(lines: readonly PrintedLine[]): PrintedLine[] {
  const blank = (line: PrintedLine | undefined) =>
    line !== undefined && line.chunks.length === 0 && !line.tagged
  let [alone, followed] = [0, 0]
  lines.forEach((line, i) => {
    if (line.chunks.length === 0) return
    if (blank(lines[i + 1])) alone++
    else followed++
  })
  if (alone < 40 || alone < 9 * followed) return [...lines]
  // a line that follows right upon another is of a passage without such spacing
  const spaced = (i: number) => (lines[i - 1]?.chunks.length ?? 0) > 0 && (i < 2 || blank(lines[i - 2]))
  return lines.filter((line, i) => !(blank(line) && spaced(i)))
}
