import { isFootnoteMark } from '../footnote-mark.ts'
import type { Flow } from './flow.ts'
import type { Looks } from './open-elements.ts'

interface Piece {
  start: number
  end: number
  /** What an entity stands for; null for text as it stands. */
  codePoint: number | null
}

/** A stretch of raised text, held back until it is whole and can be told to be a mark or not. */
export class RaisedMark {
  private readonly source: string
  private readonly looks: Looks
  private readonly pieces: Piece[] = []

  constructor(source: string, looks: Looks) {
    this.source = source
    this.looks = looks
  }

  add(piece: Piece): void {
    this.pieces.push(piece)
  }

  /** Gives the text to the flow, unless it is a mark on something else. */
  settle(flow: Flow, mayBegin: boolean): void {
    const isMark = isFootnoteMark(this.printed().trim())
    if (isMark && !(flow.atParagraphStart && mayBegin)) return
    for (const { start, end, codePoint } of this.pieces) {
      if (codePoint === null) flow.text(this.source, start, end, this.looks)
      else flow.entity(codePoint, start, end, this.looks)
    }
    if (isMark) flow.space((this.pieces.at(-1)?.end ?? 1) - 1)
  }

  private printed(): string {
    let text = ''
    for (const { start, end, codePoint } of this.pieces) {
      text += codePoint === null ? this.source.slice(start, end) : String.fromCodePoint(codePoint)
      if (text.length > 100) break
    }
    return text
  }
}
