/**
 * How much of one file is read. Filings stay far below: a 10-K of 30 MB has 40,000 table cells and 260,000
 * tags. What a hostile file has beyond is left unread, and a finding says so, so that no upload keeps the reader busy
 * for long.
 */
const MOST_TAGS = 500_000
const MOST_CELLS = 140_000
const MOST_BLOCKS = 60_000
const MOST_FACTS = 60_000
/** Characters of plain text, <pre> included. */
const MOST_PLAIN_TEXT = 3_000_000

/** What is left to read of one file; shared by all its documents. Once it is exceeded, reading stops. */
export class ReadingLimits {
  /** Something was left unread. */
  exceeded = false
  private left = { tag: MOST_TAGS, cell: MOST_CELLS, block: MOST_BLOCKS, fact: MOST_FACTS }
  private plainText = MOST_PLAIN_TEXT

  /** Whether one more may be read. */
  take(kind: 'tag' | 'cell' | 'block' | 'fact'): boolean {
    this.left[kind]--
    if (this.left[kind] < 0) this.exceeded = true
    return !this.exceeded
  }

  /** How much of a plain text of `length` characters may be read. */
  takePlainText(length: number): number {
    const taken = Math.min(length, this.plainText)
    this.plainText -= taken
    if (taken < length) this.exceeded = true
    return taken
  }
}
