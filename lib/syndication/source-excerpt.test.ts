import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptAround } from './source-excerpt.ts'

test('An excerpt is what the file holds, with the figure marked, whole lines to either side', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `Line ${at}   1,234   (56)`)
  const text = lines.join('\n')
  const start = text.indexOf('Line 100') + 11
  const excerpt = excerptAround(text, [start, start + 5])
  assert.ok(excerpt)
  assert.equal(excerpt.marked, '1,234')
  const whole = excerpt.before + excerpt.marked + excerpt.after
  assert.ok(text.includes(whole))
  assert.ok(whole.split('\n').every((line) => lines.includes(line)))
  assert.ok(whole.length < 4200)
})

test('A range that is not of the text has no excerpt, nor has a place on a page', () => {
  assert.equal(excerptAround('short', [3, 99]), null)
  assert.equal(excerptAround('short', [0, 0]), null)
  assert.equal(excerptAround('short', { page: 1, box: [0, 0, 1, 1] }), null)
})
