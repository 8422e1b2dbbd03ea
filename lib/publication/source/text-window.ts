import { isHtml } from '#lib/filing/detect-format.ts'
import type { Source, Span } from '#lib/filing/filing.ts'
import { isSubmission, splitSubmission } from '#lib/filing/text/split-submission.ts'
import { addMarkup } from './markup-runs.ts'
import type { Segment, SourceWindow, Wanted } from './source-window.ts'
import { SpanMarks } from './span-marks.ts'

const BEFORE = 30_000
const AFTER = 70_000

/** A stretch of a file that is all plain text, or all markup. */
interface Stretch {
  start: number
  end: number
  markup: boolean
}

/** A hundred thousand characters of a file's decoded text around a place, with what was read from them marked. */
export function textWindow(text: string, known: readonly Source[], wanted: Wanted): SourceWindow {
  const hits = 'sources' in wanted ? wanted.sources.filter(isSpan) : []
  const at = 'at' in wanted ? wanted.at : (hits[0]?.[0] ?? 0)
  const stretches = stretchesOf(text)
  const from = openAt(text, stretches, Math.max(0, Math.min(at, text.length) - BEFORE))
  const to = closeAt(text, stretches, Math.min(text.length, Math.max(at, 0) + AFTER))
  const marks = new SpanMarks(from, to, known.filter(isSpan), hits)
  const segments = stretches
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, markup }): Segment => {
      const [a, b] = [Math.max(start, from), Math.min(end, to)]
      return markup
        ? { layout: 'flow', runs: addMarkup([], text, a, b, marks) }
        : { layout: 'columns', runs: marks.addTo([], text, a, b) }
    })
  return { from, to, total: text.length, segments }
}

const isSpan = (source: Source): source is Span => Array.isArray(source)

function stretchesOf(text: string): Stretch[] {
  const whole = { start: 0, end: text.length }
  if (!isSubmission(text)) return [{ ...whole, markup: isHtml(text, 0, text.length) }]
  const stretches: Stretch[] = []
  let end = 0
  for (const part of splitSubmission(text)) {
    if (part.start > end) stretches.push({ start: end, end: part.start, markup: false })
    stretches.push({ start: part.start, end: part.end, markup: isHtml(text, part.start, part.end) })
    end = part.end
  }
  if (end < text.length) stretches.push({ start: end, end: text.length, markup: false })
  return stretches
}

/** A window opens at the beginning of a line of text, or of a tag. */
function openAt(text: string, stretches: readonly Stretch[], at: number): number {
  const home = stretches.find(({ start, end }) => start <= at && at < end)
  if (!home || at === 0) return at
  return Math.max(home.start, text.lastIndexOf(home.markup ? '<' : '\n', at) + (home.markup ? 0 : 1))
}

function closeAt(text: string, stretches: readonly Stretch[], at: number): number {
  const home = stretches.find(({ start, end }) => start < at && at <= end)
  const close = home ? text.indexOf(home.markup ? '>' : '\n', at - 1) : -1
  return home && close >= 0 ? Math.min(home.end, close + 1) : at
}
