import type { Source } from './filing.ts'
import type { Run, SourcedText } from './tree.ts'

const isSpan = (source: Source): source is readonly [number, number] => Array.isArray(source)

function startOf(runs: readonly Run[], index: number): number {
  let run = runs[0]
  for (const next of runs) {
    if (next.at > index) break
    run = next
  }
  return run ? run.start + (index - run.at) : index
}

/** Where the characters `from`..`to` of a sourced text stand in the file; a box or paragraph where it has no runs. */
export function placeOf(sourced: SourcedText, from = 0, to = sourced.text.length): Source {
  if (sourced.runs.length === 0 || to <= from) return sourced.source
  const end = startOf(sourced.runs, to - 1) + 1
  const whole = isSpan(sourced.source) && to === sourced.text.length ? sourced.source[1] : end
  return [startOf(sourced.runs, from), Math.max(whole, end)]
}

/** From the beginning of one place to the end of another; the first alone where the format has no ranges. */
export function spanning(first: Source, last: Source): Source {
  return isSpan(first) && isSpan(last) ? [first[0], Math.max(first[1], last[1])] : first
}

/** Texts that belong together (lines of a paragraph, one broken by a page) as one, with every run still pointing home. */
export function joinSourced(parts: readonly SourcedText[]): SourcedText {
  const [first, ...rest] = parts
  if (!first) return { text: '', runs: [], source: [0, 0] }
  let { text, source } = first
  const runs = [...first.runs]
  for (const part of rest) {
    const at = text.length + 1
    text += ` ${part.text}`
    runs.push(...part.runs.map((run) => ({ at: run.at + at, start: run.start })))
    source = spanning(source, part.source)
  }
  return { text, runs, source }
}
