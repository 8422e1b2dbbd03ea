import type { Flow } from './flow.ts'
import type { Looks } from './open-elements.ts'

interface Piece {
  start: number
  end: number
  /** What an entity stands for; null for text as it stands. */
  codePoint: number | null
}

const MARK = String.raw`(?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§¶#^~]{1,4})`
const MARKS = new RegExp(
  String.raw`^[\s([{]*${MARK}[)\]}.]*(?:\s*[,;&–-]?\s*[([{]*${MARK}[)\]}.]*){0,5}\s*$`,
  'i',
)

/** Whether raised text is a footnote's mark ("1", "(a)", "*, 2") and no ordinal or trade mark sign. */
export function isFootnoteMark(raised: string): boolean {
  return raised.length < 16 && MARKS.test(raised) && !/^\s*(?:st|nd|rd|th|tm|sm|r|c)\s*$/i.test(raised)
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
