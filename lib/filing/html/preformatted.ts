import type { Source } from '../filing.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { readTextBlocks } from '../text/read-text-blocks.ts'
import type { Block, GridBlock, Run, SourcedText, TextBlock } from '../tree.ts'

/**
 * Text inside <pre>: plain text, with tags taken out and entities decoded so that its columns stand as printed.
 * It is read by the text adapter; the places of the result are then moved back to those of the file.
 */
export class PreformattedText {
  private readonly source: string
  private text_ = ''
  private places: Run[] = []
  private start = -1

  constructor(source: string) {
    this.source = source
  }

  get reading(): boolean {
    return this.start >= 0
  }

  begin(at: number): void {
    if (this.reading) return
    this.start = at
    this.text_ = ''
    this.places = []
  }

  text(start: number, end: number): void {
    this.put(this.source.slice(start, end), start)
  }

  entity(codePoint: number, start: number, _end: number): void {
    this.put(codePoint === 0xa0 ? ' ' : String.fromCodePoint(codePoint), start)
  }

  breakLine(at: number): void {
    this.put('\n', at)
  }

  finish(end: number, limits: ReadingLimits): Block[] {
    this.start = -1
    const text = this.text_.slice(0, limits.takePlainText(this.text_.length))
    const place = placer([...this.places, { at: text.length, start: end }])
    return readTextBlocks(text, 0, text.length).map((block) => moved(block, place))
  }

  private put(printed: string, start: number): void {
    this.places.push({ at: this.text_.length, start })
    this.text_ += printed
  }
}

type Placer = { at(index: number): number; runsWithin(from: number, to: number): readonly Run[] }

function placer(places: readonly Run[]): Placer {
  const indexOf = (index: number): number => {
    let [low, high] = [0, places.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((places[middle]?.at ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  const at = (index: number): number => {
    const run = places[indexOf(index)]
    return run ? run.start + index - run.at : index
  }
  const runsWithin = (from: number, to: number): Run[] => {
    const runs = [{ at: from, start: at(from) }]
    for (let i = indexOf(from) + 1; i < places.length; i++) {
      const run = places[i]
      if (!run || run.at >= to) break
      if (run.at > from) runs.push(run)
    }
    return runs
  }
  return { at, runsWithin }
}

function moved(block: Block, place: Placer): Block {
  return block.kind === 'grid' ? movedGrid(block, place) : movedText(block, place)
}

function movedText(block: TextBlock, place: Placer): TextBlock {
  return {
    ...block,
    ...movedSourced(block, place),
    lines: block.lines.map((line) => movedSourced(line, place)),
  }
}

function movedGrid(grid: GridBlock, place: Placer): GridBlock {
  const rows = grid.rows.map((row) => ({
    ...row,
    source: movedSource(row.source, place),
    cells: row.cells.map((cell) => ({ ...cell, ...movedSourced(cell, place) })),
  }))
  return { ...grid, rows, source: movedSource(grid.source, place) }
}

function movedSource(source: Source, place: Placer): Source {
  if (!Array.isArray(source)) return source
  const [start, end] = source as readonly [number, number]
  return [place.at(start), end > start ? place.at(end - 1) + 1 : place.at(start)]
}

function movedSourced({ text, runs, source }: SourcedText, place: Placer): SourcedText {
  const out: Run[] = []
  runs.forEach((run, i) => {
    const length = (runs[i + 1]?.at ?? text.length) - run.at
    for (const part of place.runsWithin(run.start, run.start + length)) {
      out.push({ at: run.at + part.at - run.start, start: part.start })
    }
  })
  return { text, runs: out, source: movedSource(source, place) }
}
