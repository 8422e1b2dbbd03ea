/** What is printed about a table: its title, the scale and the period that its caption names. */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { StatementKind } from '../filing.ts'
import type { Block, TextBlock } from '../tree.ts'
import { readScaleWords, type ScaleWords } from './scale.ts'
import { namesStatement } from './statement-kind.ts'

const MOST_BLOCKS = 10
const LONGEST_TITLE = 220

/** The short lines printed above a table, top down: back to a paragraph or the table before. */
export function linesAbove(blocks: readonly Block[], at: number): string[] {
  const lines: string[] = []
  for (let i = at - 1; i >= Math.max(0, at - MOST_BLOCKS); i--) {
    const block = blocks[i]
    if (!block || block.kind === 'grid') break
    if (isParagraph(block)) break
    const printed = block.lines.length > 0 ? block.lines.map((line) => line.text) : [block.text]
    lines.unshift(...printed.filter((line) => line.trim() !== ''))
  }
  return lines
}

function isParagraph(block: TextBlock): boolean {
  if (block.text.length > LONGEST_TITLE) return true
  return block.text.length > 120 && /[a-z][.:]\s*$/.test(block.text) && !block.centred && !block.bold
}

/** Of the lines above and in the head of a table, the one that names it; two lines may make the name. */
export function titleOf(lines: readonly string[]): string {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = cleaned(lines[i] ?? '')
    const above = cleaned(lines[i - 1] ?? '')
    const pair = `${above} ${line}`
    if (/^\(.*\)$/.test(line)) continue
    const opened = above !== '' && /(?:\b(?:of|and|statements?|the|condensed|consolidated)|,)$/i.test(above)
    if (opened && namesStatement(pair)) return pair
    if (namesStatement(line)) return line
    if (above !== '' && namesStatement(pair) && !namesStatement(above) && pair.length < 100) return pair
  }
  return lines.map(cleaned).findLast((line) => isName(line)) ?? ''
}

function cleaned(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^[\s*-]+(?=[A-Z])|\s*(?::|\*+)$/g, '')
    .trim()
}

function isName(line: string): boolean {
  if (line.length < 3 || line.length > 120 || !/[a-z]{3}/i.test(line)) return false
  if (/[.:]$|\d{3}-\d{4}|^contacts?\b|^exhibit \d|^for (?:immediate|more)|^press release/i.test(line))
    return false
  if (/^\(.*\)$/.test(line) || readScaleWords(line) !== null) return false
  // a footnote of the table above
  if (/^(?:\*|\([1-9a-e]\))|\b(?:is|are) (?:calculated|computed|defined|derived|based)\b/i.test(line))
    return false
  const words = readPeriodWords(line)
  if (words.dates.length + words.years.length > 0 || words.months !== null || words.weeks !== null)
    return false
  return !/^(?:page\b|-?\s?\d+\s?-?$|unaudited|\(?unaudited\)?$|more|table of contents|#+)/i.test(line)
}

/** The nearest words that tell the scale. */
export function nearestScale(lines: readonly string[]): ScaleWords | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    const words = readScaleWords(line)
    if (!words) continue
    // "(millions, except earnings per" / "common share)"
    const rest = /\bexcept\b/i.test(line) && !/\)\s*$/.test(line) ? `${line} ${lines[i + 1] ?? ''}` : line
    return readScaleWords(rest) ?? words
  }
  return null
}

/**
 * Lines that name the period of the table, nearest first: "For the 13 weeks ended July 3, 2004 and June 28, 2003".
 * A date among other words is some other date.
 */
export function captionsOf(lines: readonly string[]): string[] {
  const captions = lines.slice(-8).filter((line) => {
    if (line.length > 180) return false
    const words = readPeriodWords(line)
    if (words.months !== null || words.weeks !== null || words.quarter !== null) return true
    if (isDates(line)) return true
    return isDates(line) || (/\b(?:as of|at|end(?:ed|ing)|dated?)\b/i.test(line) && words.dates.length > 0)
  })
  return captions.reverse()
}

/** "June 30, 2000 (unaudited) and December 31, 1999": dates and nothing else. */
function isDates(line: string): boolean {
  const rest = line.replace(/\b[a-z]{3,9}\.? \d{1,2}(?:, ?\d{4}| \d{4})?/gi, '')
  return (
    rest.length < line.length &&
    /^(?:\((?:un)?audited\)|and|[,()\s*])*$/i.test(rest) &&
    readPeriodWords(line).dates.length > 0
  )
}

/**
 * What the lines about the table say; else what its column headers agree on. A balance sheet often stands an
 * unaudited column beside an audited one without saying so of the second.
 */
export function auditedOf(
  lines: readonly string[],
  headers: readonly string[],
  kind: StatementKind,
): boolean | null {
  const told = auditedIn(lines.join(' '))
  if (told !== null) return told
  const all = headers.map(auditedIn)
  const said = kind === 'balance' ? all : all.filter((each) => each !== null)
  const [first = null] = said
  return said.every((each) => each === first) ? first : null
}

function auditedIn(text: string): boolean | null {
  if (/\bunaudited\b/i.test(text)) return false
  return /\baudited\b/i.test(text) ? true : null
}
