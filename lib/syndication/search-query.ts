const MOST_WORDS = 12

/**
 * Turns what a reader typed into a query of SQLite's FTS5: every word must be there, the last one may go on. Each
 * word is quoted, so that nothing typed is an operator. Null where nothing can be searched for.
 */
export function searchQuery(typed: string): string | null {
  const words =
    typed
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  const last = words.at(-1)
  if (!last) return null
  const quoted = words.map((word) => `"${word}"`)
  return last.length >= 3 ? `${quoted.join(' ')}*` : quoted.join(' ')
}

/** A stretch of found text, and whether it is what was searched for. */
export interface Stretch {
  text: string
  marked: boolean
}

export const MARK_START = '\u0001'
export const MARK_END = '\u0002'

/** Splits a passage at the marks that the search set. */
export function stretches(marked: string): Stretch[] {
  return marked.split(MARK_START).flatMap((part, at) => {
    if (at === 0) return part ? [{ text: part, marked: false }] : []
    const [found = '', after = ''] = part.split(MARK_END)
    return [{ text: found, marked: true }, ...(after ? [{ text: after, marked: false }] : [])]
  })
}
