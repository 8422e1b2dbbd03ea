import type { Source } from '#lib/filing/filing.ts'

/** A stretch of a filing as it is shown: text with the key of what was read from it, or a break. */
export type Run = { text: string; key: string | null; hit: boolean } | { gap: 'line' | 'cell' | 'page' }

/** Plain text keeps its columns; text out of markup, a PDF or a Word document flows. */
export interface Segment {
  layout: 'columns' | 'flow'
  runs: Run[]
}

/** As much of a filing as is shown at once, around a place. `from`, `to` and `total` are in one measure of its own. */
export interface SourceWindow {
  from: number
  to: number
  total: number
  segments: Segment[]
}

/** What is looked for: the first of some places that something was read from, or just a distance into the filing. */
export type Wanted = { sources: readonly Source[] } | { at: number }

/** Adds text to runs, to the last one where nothing tells them apart. */
export function addText(runs: Run[], text: string, key: string | null, hit: boolean): void {
  const last = runs.at(-1)
  if (last && 'text' in last && last.key === key && last.hit === hit) last.text += text
  else if (text !== '') runs.push({ text, key, hit })
}

/** Adds a break, of several in a row the strongest. */
export function addGap(runs: Run[], gap: 'line' | 'cell' | 'page'): void {
  const last = runs.at(-1)
  if (!last) return
  if ('text' in last) runs.push({ gap })
  else if (last.gap === 'cell') last.gap = gap
}
