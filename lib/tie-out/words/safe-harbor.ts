import { diffWords } from 'diff'
import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { quarterLabel } from './quarter-label.ts'

export interface DiffPart {
  text: string
  change: 'added' | 'removed' | null
}

/** One filing is text and the next is HTML: white space, and which quotes and dashes are typed, are no change of words. */
const squeezed = (text: string) =>
  text
    .replace(/[“”„]|``|''/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s*(?:--+|[–—])\s*/g, ' – ')
    .replace(/\s+/g, ' ')
    .trim()

/** A word diff of two safe-harbor texts. */
export function safeHarborDiff(before: string, now: string): DiffPart[] {
  return diffWords(squeezed(before), squeezed(now)).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : null,
  }))
}

/**
 * Forward-looking statements are protected only beside meaningful cautionary statements (Securities Exchange Act,
 * section 21E(c)(1)(A)(i)), and a text that never changes protects less. So: is it there, and since when is it the same?
 */
export function safeHarbor(filing: Filing, { published }: Pick<TieOutContext, 'published'>): Check[] {
  if (!filing.release) return []
  const now = filing.safeHarbor
  if (!now) {
    const message = 'No safe-harbor statement was found in the release.'
    return [{ rule: 'safe-harbor', verdict: 'unlinked', message, statement: null, sources: [] }]
  }
  const before = published?.safeHarbors ?? []
  const check: Omit<Check, 'message'> = {
    rule: 'safe-harbor',
    verdict: 'agrees',
    statement: null,
    sources: [now.source],
  }
  return [{ ...check, message: 'The safe-harbor statement is there.' }, ...compared(now.text, before, check)]
}

/** How a safe-harbor text stands to those of the quarters before it, the newest last. */
export type SafeHarborHistory =
  | { is: 'first' }
  | { is: 'unchanged'; quarters: number; since: string }
  | { is: 'changed'; last: string; parts: DiffPart[] }

export function safeHarborHistory(
  now: string,
  before: readonly { quarter: string; text: string }[],
): SafeHarborHistory {
  const last = before.at(-1)
  if (!last) return { is: 'first' }
  const changed = before.findLastIndex(({ text }) => squeezed(text) !== squeezed(now))
  const quarters = before.length - 1 - changed
  if (quarters === 0) return { is: 'changed', last: last.quarter, parts: safeHarborDiff(last.text, now) }
  return { is: 'unchanged', quarters, since: before[changed + 1]?.quarter ?? last.quarter }
}

/** "unchanged for 3 quarters, since Q2 2023", "differs from that of Q1 2024: 4 words added, 2 removed". */
export function safeHarborSentence(history: Exclude<SafeHarborHistory, { is: 'first' }>): string {
  if (history.is === 'unchanged') {
    const quarters = history.quarters === 1 ? 'one quarter' : `${history.quarters} quarters`
    return `The safe-harbor statement is unchanged for ${quarters}, since ${quarterLabel(history.since)}.`
  }
  const [added, removed] = [wordsIn(history.parts, 'added'), wordsIn(history.parts, 'removed')]
  const words = `${added} ${added === 1 ? 'word' : 'words'} added, ${removed} removed`
  return `The safe-harbor statement differs from that of ${quarterLabel(history.last)}: ${words}.`
}

function wordsIn(parts: readonly DiffPart[], change: DiffPart['change']): number {
  return parts
    .filter((part) => part.change === change)
    .reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0)
}

function compared(
  now: string,
  before: readonly { quarter: string; text: string }[],
  check: Omit<Check, 'message'>,
): Check[] {
  const history = safeHarborHistory(now, before)
  if (history.is === 'first') return []
  const verdict = history.is === 'unchanged' ? 'agrees' : 'unlinked'
  return [{ ...check, rule: 'safe-harbor-diff', verdict, message: safeHarborSentence(history) }]
}
