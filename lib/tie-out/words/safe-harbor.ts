import { diffWords } from 'diff'
import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'

export interface DiffPart {
  text: string
  change: 'added' | 'removed' | null
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A word diff of two safe-harbor texts; white space is nothing. */
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

function compared(
  now: string,
  before: readonly { quarter: string; text: string }[],
  check: Omit<Check, 'message'>,
): Check[] {
  const last = before.at(-1)
  if (!last) return []
  const rule = 'safe-harbor-diff'
  const changed = before.findLastIndex(({ text }) => squeezed(text) !== squeezed(now))
  const unchanged = before.length - 1 - changed
  if (unchanged > 0) {
    const quarters = unchanged === 1 ? 'one quarter' : `${unchanged} quarters`
    return [
      {
        ...check,
        rule,
        message: `The safe-harbor statement is unchanged for ${quarters}, since ${before[changed + 1]?.quarter}.`,
      },
    ]
  }
  const parts = safeHarborDiff(last.text, now)
  const count = (change: DiffPart['change']) =>
    parts
      .filter((part) => part.change === change)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g) ?? []).length, 0)
  const message = `The safe-harbor statement differs from that of ${last.quarter}: ${count('added')} words added, ${count('removed')} removed.`
  return [{ ...check, rule, verdict: 'unlinked', message }]
}
