import type { Span } from '#lib/filing/filing.ts'
import { sourceKey } from './source-key.ts'
import { addText, type Run } from './source-window.ts'

/** Which characters of a window something was read from. Where places lie in one another the shortest counts. */
export class SpanMarks {
  private readonly from: number
  private readonly keys: string[]
  /** For each character of the window, the index of its key plus one; 0 for none. */
  private readonly paint: Uint32Array
  private readonly hits: readonly Span[]

  constructor(from: number, to: number, known: readonly Span[], hits: readonly Span[]) {
    const inside = known.filter(([start, end]) => start < to && end > from)
    const longestFirst = inside.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    this.from = from
    this.hits = hits
    this.keys = longestFirst.map(sourceKey)
    this.paint = new Uint32Array(to - from)
    for (const [at, [start, end]] of longestFirst.entries()) {
      this.paint.fill(at + 1, Math.max(0, start - from), Math.max(0, end - from))
    }
  }

  /** Adds text[start, end) as it stands, cut where marks begin and end. */
  addTo(runs: Run[], text: string, start: number, end: number): Run[] {
    let at = start
    while (at < end) {
      let next = at + 1
      while (next < end && this.isSame(at, next)) next++
      this.addAt(runs, text.slice(at, next), at)
      at = next
    }
    return runs
  }

  /** Adds characters that stand for something at `at`, such as an entity's. */
  addAt(runs: Run[], shown: string, at: number): void {
    addText(runs, shown, this.keys[(this.paint[at - this.from] ?? 0) - 1] ?? null, this.isHit(at))
  }

  private isSame(a: number, b: number): boolean {
    return this.paint[a - this.from] === this.paint[b - this.from] && this.isHit(a) === this.isHit(b)
  }

  private isHit(at: number): boolean {
    return this.hits.some(([start, end]) => at >= start && at < end)
  }
}
