import { tokenize } from '#lib/filing/html/tokenize.ts'
import { addGap, type Run } from './source-window.ts'
import type { SpanMarks } from './span-marks.ts'

const LINE =
  /^(?:p|div|tr|br|li|h[1-6]|table|ul|ol|dl|dt|dd|hr|center|blockquote|pre|section|article|caption|title)$/
const CELL = /^(?:td|th)$/
const HIDDEN = /^(?:head|script|style|noscript|template|ix:header|ix:hidden)$/
const NO_ATTRIBUTES: ReadonlySet<string> = new Set()

/** Adds the text of text[from, to) without its tags, which become breaks; nothing of the markup is kept. */
export function addMarkup(runs: Run[], text: string, from: number, to: number, marks: SpanMarks): Run[] {
  let hidden = 0
  const gap = (name: string) => {
    if (LINE.test(name)) addGap(runs, 'line')
    else if (CELL.test(name)) addGap(runs, 'cell')
  }
  tokenize(text, from, to, NO_ATTRIBUTES, {
    open(name, _attributes, _start, _end, selfClosing) {
      if (HIDDEN.test(name) && !selfClosing) hidden++
      gap(name)
    },
    close(name) {
      if (HIDDEN.test(name) && hidden > 0) hidden--
      gap(name)
    },
    text(start, end) {
      if (hidden > 0) return
      // White space between tags would keep breaks apart that belong together.
      const last = runs.at(-1)
      if (!(last && 'gap' in last) || text.slice(start, end).trim() !== '')
        marks.addTo(runs, text, start, end)
    },
    entity(codePoint, start) {
      if (hidden === 0) marks.addAt(runs, String.fromCodePoint(codePoint), start)
    },
  })
  return runs
}
