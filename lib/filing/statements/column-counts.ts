/** Columns that count shares. */
import type { ColumnHeader } from './column-headers.ts'
import { PER_SHARE, SHARES } from './unit-words.ts'

/**
 * "Number of shares purchased" beside a column of money: a line has one unit, and the scale of the money is not that
 * of the shares. False for all where every column counts.
 */
export function countingShares(headers: readonly ColumnHeader[]): boolean[] {
  const counts = headers.map(({ pieces }) => {
    const own = pieces.filter((piece) => !piece.spans).map((piece) => piece.text.trim())
    return SHARES.test(own.join(' ')) && !PER_SHARE.test(own.join(' '))
  })
  return counts.every(Boolean) ? counts.map(() => false) : counts
}
