import { joinSourced } from '../place.ts'
import type { Block, GridRow, SourcedText, TextBlock } from '../tree.ts'

/**
 * A paragraph, heading, list item or table row, in reading order: what the narrative is read from. Page furniture
 * (numbers, "(more)", running heads) is gone, and a paragraph that a page broke in two is one again.
 */
export interface Passage extends SourcedText {
  /** 'row' is a table row of several cells; everything else is prose, wherever it was printed. */
  kind: 'prose' | 'row'
  /** Printed lines, where lines mean something; else one. */
  lines: readonly SourcedText[]
  bullet: boolean
  /** Printed inside a table. */
  inGrid: boolean
  bold: boolean
  centred: boolean
  underlined: boolean
}

const BULLET_CELL = /^(?:[•·●◦○▪■□∙\uf0b7\uf0a7§*–—-]|o|\(?[a-z0-9]{1,4}[.)])$/i
// "* * *" parts sections and is no item
const BULLET = /^(?!\W+$)(?:[•·●◦○▪■□∙\uf0b7\uf0a7§]\s*|[*–—-]\s+|o\s+(?=[A-Z]))/
const RULE = /^[-=_~\s]+$/
const FURNITURE =
  /^(?:[-–—(\s]*(?:more|continued)[-–—)\s]*(?:\d{1,3})?|[-–—\s]*\d{1,3}[-–—\s]*|page\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\d{1,3}\s*(?:of|\/)\s*\d{1,3}|table of contents|<page>)$/i
const PAGE_LINE = /^(?:page\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\d+\s*-\s*page)$/i

/** A rule, a page number, "(more)", or the running head of a later page ("Title / date / Page 2"). */
function isFurniture(text: string, lines: readonly SourcedText[]): boolean {
  if (text === '' || RULE.test(text) || FURNITURE.test(text)) return true
  const short = lines.length <= 4 && lines.every((line) => line.text.length < 90)
  return short && lines.length > 1 && lines.some((line) => PAGE_LINE.test(line.text))
}

function ofText(block: TextBlock): Passage[] {
  const lines = block.lines.length > 0 ? block.lines : [block]
  if (isFurniture(block.text, lines)) return []
  const { text, runs, source, bold, centred, underlined } = block
  return [
    {
      kind: 'prose',
      text,
      runs,
      source,
      lines,
      bullet: BULLET.test(text),
      inGrid: false,
      bold,
      centred,
      underlined,
    },
  ]
}

const LONG_CELL = 200

function proseOf({ text, runs, source }: SourcedText, bold: boolean): Passage {
  const lines = [{ text, runs, source }]
  return {
    kind: 'prose',
    text,
    runs,
    source,
    lines,
    bullet: BULLET.test(text),
    inGrid: true,
    bold,
    centred: false,
    underlined: false,
  }
}

function ofRow(row: GridRow): Passage[] {
  const printed = row.cells.filter((cell) => cell.text.trim() !== '')
  const cells = printed.length > 1 ? printed.filter((cell) => !BULLET_CELL.test(cell.text.trim())) : printed
  const first = cells[0]
  if (!first) return []
  // A caption beside a paragraph: each cell is text of its own.
  if (cells.length > 1 && cells.length < 4 && cells.some((cell) => cell.text.length > LONG_CELL)) {
    return cells.map((cell) => proseOf(cell, cell.bold))
  }
  const kind = cells.length === 1 && /[a-z]{2}/i.test(first.text) ? 'prose' : 'row'
  // A row of figures is looked at, not quoted: the place of the whole is enough.
  const sourced =
    kind === 'prose' ? first : { text: cells.map(({ text }) => text).join(' '), runs: [], source: row.source }
  if (kind === 'prose' && isFurniture(sourced.text, [sourced])) return []
  const bullet = printed.length > cells.length || BULLET.test(sourced.text)
  const bold = cells.every((cell) => cell.bold)
  const { text, runs, source } = sourced
  return [
    { kind, text, runs, source, lines: cells, bullet, inGrid: true, bold, centred: false, underlined: false },
  ]
}

const OPEN_END = /(?:[a-z,0-9-]|\b(?:[A-Z][a-z]+))$/
const HANGING = /\b(?:the|of|and|to|in|for|with|a|an|or|by|on|at|from|our|its|their|that|as|which|U\.S\.)$/

/** No paragraph is this long; what goes on and on is no sentence that a page broke. */
const LONGEST = 20_000

/** A page or a table row broke the sentence: it stops in its middle, and goes on in small letters. */
function goesOn(before: Passage, after: Passage): boolean {
  if (before.kind !== 'prose' || after.kind !== 'prose' || after.bullet) return false
  if (before.text.length < 60 || before.text.length > LONGEST) return false
  const end = before.text.slice(-30)
  if (HANGING.test(end)) return true
  return OPEN_END.test(end) && /^[a-z]/.test(after.text) && !/^[a-z]+\.[a-z]/.test(after.text)
}

function mended(passages: readonly Passage[]): Passage[] {
  const whole: Passage[] = []
  for (const passage of passages) {
    const last = whole.at(-1)
    if (last && goesOn(last, passage)) {
      const sourced = joinSourced([last, passage])
      whole[whole.length - 1] = { ...last, ...sourced, lines: [...last.lines, ...passage.lines] }
    } else whole.push(passage)
  }
  return whole
}

const FRONT = 12
const DATE_LINE = /^[A-Z][a-z]+\.? \d{1,2}, \d{4}$/

/** The running head of a later page, its number already gone: "ACME Reports Results / May 8, 2003". */
function isRunningHead({ kind, lines, inGrid }: Passage, index: number): boolean {
  if (index < FRONT || inGrid || kind === 'row' || lines.length < 2 || lines.length > 4) return false
  const dated = lines.findIndex((line) => DATE_LINE.test(line.text))
  // "Press release dated / March 6, 2025" is one sentence over two lines.
  if (dated < 0 || /\b(?:dated?|on|of|through|ended)$/i.test(lines[dated - 1]?.text ?? '')) return false
  return lines.every((line) => line.text.length < 80)
}

/** The passages of a run of blocks. */
export function readPassages(blocks: readonly Block[]): Passage[] {
  const printed = blocks.flatMap((block) =>
    block.kind === 'text' ? ofText(block) : block.rows.flatMap(ofRow),
  )
  return mended(printed.filter((passage, index) => !isRunningHead(passage, index)))
}

const TITLE_WORD =
  /^(?:[^a-z]|(?:and|or|of|the|a|an|in|for|to|on|with|by|at|from|about|regarding|concerning|under|vs)\b)/

/** A heading by its looks: short, no sentence end, and bold, underlined, in capitals or in title case. */
export function looksLikeHeading(passage: Passage): boolean {
  const text = passage.text.replace(/[:*]+$/, '').trim()
  if (passage.kind === 'row' || passage.bullet || text.length === 0 || text.length > 120) return false
  if (/[.;,]$/.test(text) && !/\b(?:Inc|Corp|Co|Ltd|U\.S|N\.V|S\.A)\.$/.test(text)) return false
  if (passage.bold || passage.underlined) return true
  return text.split(/\s+/).every((word) => TITLE_WORD.test(word))
}
