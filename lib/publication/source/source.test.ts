import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Source } from '#lib/filing/filing.ts'
import { readSourceKey, sourceKey } from './source-key.ts'
import type { SourceWindow } from './source-window.ts'
import { textWindow } from './text-window.ts'

const PLAIN = 'Net sales            $ 1,200\nCost of sales            700\n'

const shown = ({ segments }: SourceWindow) =>
  segments
    .flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : run.gap === 'line' ? '\n' : '\t')))
    .join('')

const hits = ({ segments }: SourceWindow) =>
  segments.flatMap(({ runs }) => runs.flatMap((run) => ('text' in run && run.hit ? [run.text] : [])))

const marked = ({ segments }: SourceWindow) =>
  segments.flatMap(({ runs }) =>
    runs.flatMap((run) => ('text' in run && run.key ? [`${run.key} ${run.text}`] : [])),
  )

test('plain text keeps every character, with what was read marked and what is wanted lit', () => {
  const seen = textWindow(
    PLAIN,
    [
      [21, 28],
      [54, 57],
    ],
    { sources: [[54, 57]] },
  )
  assert.equal(shown(seen), PLAIN)
  assert.deepEqual(marked(seen), ['21-28 $ 1,200', '54-57 700'])
  assert.deepEqual(hits(seen), ['700'])
})

test('several places are lit at once', () => {
  const seen = textWindow(PLAIN, [], {
    sources: [
      [54, 57],
      [21, 28],
    ],
  })
  assert.deepEqual(hits(seen), ['$ 1,200', '700'])
})

test('of markup only the text is shown; tags become breaks, and nothing of a script is left', () => {
  const html =
    '<html><head><title>x</title></head><body><script>alert(1)</script><table><tr><td>Cash&nbsp;&amp; more</td><td>$ 8</td></tr></table><p>End</p>'
  const at = html.indexOf('$ 8')
  const seen = textWindow(html, [[at, at + 3]], { sources: [[at, at + 3]] })
  assert.equal(shown(seen).trim(), 'Cash\u00a0& more\t$ 8\nEnd')
  assert.deepEqual(hits(seen), ['$ 8'])
})

test('of places in one another the shortest is marked', () => {
  const seen = textWindow(
    PLAIN,
    [
      [0, 28],
      [21, 28],
    ],
    { at: 0 },
  )
  assert.deepEqual(marked(seen), ['0-28 Net sales            ', '21-28 $ 1,200'])
})

test('a huge file is shown in parts that meet', () => {
  const line = `${'x'.repeat(79)}\n`
  const text = line.repeat(5000)
  let at = 0
  let windows = 0
  for (let seen = textWindow(text, [], { at }); ; seen = textWindow(text, [], { at })) {
    windows++
    assert.ok(seen.from <= at && seen.to - seen.from <= 101_000)
    assert.equal(shown(seen), text.slice(seen.from, seen.to))
    if (seen.to === seen.total) break
    at = seen.to
  }
  assert.ok(windows < 8)
})

test('an address names a source exactly, and nonsense names none', () => {
  const sources: Source[] = [[3, 9], { page: 2, box: [1.5, 2, 3, 4.25] }, { paragraph: 7 }]
  for (const source of sources) assert.deepEqual(readSourceKey(sourceKey(source)), source)
  for (const nonsense of ['', 'x', '3-', 'p1:', '1-2-3', null]) assert.equal(readSourceKey(nonsense), null)
})

test('whatever place is asked for of whatever text, the answer lies within the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, start, length) => {
      const seen = textWindow(text, [[start, start + length]], { sources: [[start, start + length]] })
      assert.ok(seen.from >= 0 && seen.to <= text.length && seen.from <= seen.to)
    }),
  )
})
