/**
 * How much of one file is read. Filings stay far below: a 10-K of 30 MB has 40,000 table cells. What a hostile file
 * has beyond is left unread, and a finding says so, so that no upload keeps the reader busy for long.
 */
export const MOST_CELLS = 200_000
export const MOST_BLOCKS = 60_000
/** Characters of plain text, <pre> included. */
export const MOST_PLAIN_TEXT = 5_000_000

/** What is left to read of one file; shared by all its documents. */
export class ReadingLimits {
  /** Something was left unread. */
  exceeded = false
  private cells = MOST_CELLS
  private blocks = MOST_BLOCKS
  private plainText = MOST_PLAIN_TEXT

  /** Whether one more table cell may be read. */
  takeCell(): boolean {
    this.cells--
    if (this.cells < 0) this.exceeded = true
    return this.cells >= 0
  }

  /** Whether one more paragraph may be read. */
  takeBlock(): boolean {
    this.blocks--
    if (this.blocks < 0) this.exceeded = true
    return this.blocks >= 0
  }

  /** How much of a plain text of `length` characters may be read. */
  takePlainText(length: number): number {
    const taken = Math.min(length, this.plainText)
    this.plainText -= taken
    if (taken < length) this.exceeded = true
    return taken
  }
}
