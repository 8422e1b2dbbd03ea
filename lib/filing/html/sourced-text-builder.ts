import type { Run, SourcedText } from '../tree.ts'

const SPACE = 1
const NOTHING = 2

/** Soft hyphens, zero-width marks and byte order marks print nothing at all, not even a space. */
function classOf(code: number): 0 | typeof SPACE | typeof NOTHING {
  if (code > 0x20 && code < 0x7f) return 0
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x85) return SPACE
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff)
    return NOTHING
  if (code === 0x3000 || code === 0x202f || code === 0x205f || (code >= 0x2000 && code <= 0x200a))
    return SPACE
  if (code === 0x2028 || code === 0x2029) return SPACE
  return 0
}

const NO_BREAKS: number[] = []

/**
 * Collects printed characters with their places, white space collapsed to single spaces. A collapsed space stands
 * at its last white-space character, so that most text needs one run only.
 */
export class SourcedTextBuilder {
  text = ''
  /** Non-breaking spaces before the first printed character: how old filings indent. */
  leadingSpaces = 0
  private runs: Run[] = []
  private breaks: number[] = NO_BREAKS
  private next = -1
  private space = -1
  private breakPending = false
  private start = 0
  private end = 0

  /** Adds raw[from, to), `raw` being the file's decoded text. */
  add(raw: string, from: number, to: number): void {
    let at = from
    while (at < to) {
      const code = raw.charCodeAt(at)
      const kind = classOf(code)
      if (kind === 0) {
        const stop = this.printedUntil(raw, at + 1, to)
        this.put(raw.slice(at, stop), at)
        at = stop
        continue
      }
      if (kind === SPACE) this.addSpace(at, code !== 0x20 && code > 0x7f)
      at++
    }
  }

  /** Adds a character that an entity stands for, at [start, end) of the file. */
  addEntity(codePoint: number, start: number, end: number): void {
    const kind = classOf(codePoint)
    if (kind === SPACE) this.addSpace(end - 1, true)
    if (kind !== 0) return
    this.put(String.fromCodePoint(codePoint), start)
    this.end = end
    this.next = -1
  }

  addSpace(at: number, counts: boolean): void {
    if (this.text !== '') this.space = at
    else if (counts) this.leadingSpaces++
  }

  /** A line ends here (<br>). */
  breakLine(at: number): void {
    if (this.text === '') return
    this.breakPending = true
    this.space = at
  }

  get atLineStart(): boolean {
    return this.text === '' || this.breakPending
  }

  /** Begins anew; what was built before stays as it is. */
  reset(): void {
    if (this.text !== '') this.runs = []
    this.text = ''
    this.leadingSpaces = 0
    this.breaks = NO_BREAKS
    this.next = -1
    this.space = -1
    this.breakPending = false
  }

  build(): SourcedText {
    return { text: this.text, runs: this.runs, source: [this.start, this.end] }
  }

  /** The lines between breaks; none where the text is a single line. */
  buildLines(): SourcedText[] {
    if (this.breaks.length === 0) return []
    const whole = this.build()
    const starts = [0, ...this.breaks]
    return starts.map((start, i) => sliceSourced(whole, start, (this.breaks[i] ?? this.text.length + 1) - 1))
  }

  private printedUntil(raw: string, from: number, to: number): number {
    let at = from
    for (; at < to; at++) {
      const code = raw.charCodeAt(at)
      if (code > 0x20 && code < 0x7f) continue
      if (classOf(code) === 0) continue
      if (code !== 0x20 || at + 1 >= to || classOf(raw.charCodeAt(at + 1)) !== 0) break
    }
    return at
  }

  private put(printed: string, at: number): void {
    if (this.space >= 0) {
      this.append(' ', this.space)
      if (this.breakPending) this.markBreak()
      this.space = -1
      this.breakPending = false
    }
    if (this.text === '') this.start = at
    this.append(printed, at)
    this.end = at + printed.length
  }

  private markBreak(): void {
    if (this.breaks === NO_BREAKS) this.breaks = []
    this.breaks.push(this.text.length)
  }

  private append(printed: string, at: number): void {
    if (at !== this.next) this.runs.push({ at: this.text.length, start: at })
    this.text += printed
    this.next = at + printed.length
  }
}

/** The part [from, to) of a sourced text. */
export function sliceSourced(whole: SourcedText, from: number, to: number): SourcedText {
  const runs: Run[] = []
  for (const [i, run] of whole.runs.entries()) {
    const end = whole.runs[i + 1]?.at ?? whole.text.length
    if (end <= from || run.at >= to) continue
    const skipped = Math.max(0, from - run.at)
    runs.push({ at: run.at + skipped - from, start: run.start + skipped })
  }
  const start = placeOf(whole, from)
  return {
    text: whole.text.slice(from, to),
    runs,
    source: [start, Math.max(start, placeOf(whole, to - 1) + 1)],
  }
}

function placeOf(whole: SourcedText, index: number): number {
  let place = 0
  for (const run of whole.runs) {
    if (run.at > index) break
    place = run.start + index - run.at
  }
  return place
}
