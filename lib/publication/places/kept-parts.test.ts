import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedParts, keptParts } from './kept-parts.ts'

test('words are one part without a name; fields are told by theirs', () => {
  assert.deepEqual(keptParts(null), [])
  assert.deepEqual(keptParts('Dover'), [{ name: '', value: 'Dover' }])
  assert.deepEqual(keptParts('{"fiscalYear":"2026","end":null}'), [{ name: 'Fiscal year', value: '2026' }])
  assert.deepEqual(keptParts('{not JSON'), [{ name: '', value: '{not JSON' }])
})

test('a line is told by its label and its figures', () => {
  const line = JSON.stringify({ label: 'Net sales', cells: [{ printed: '1,200' }, null] })
  assert.deepEqual(keptParts(line), [
    { name: 'Label', value: 'Net sales' },
    { name: 'Cells', value: '1,200   ·' },
  ])
})

test('of two sides only what differs is told', () => {
  assert.deepEqual(changedParts('{"printed":"1","passcode":null}', '{"printed":"1","passcode":"22"}'), [
    { name: 'Passcode', before: null, after: '22' },
  ])
  assert.deepEqual(changedParts('a', 'b'), [{ name: '', before: 'a', after: 'b' }])
})
