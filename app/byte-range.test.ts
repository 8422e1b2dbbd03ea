import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRange } from './byte-range.ts'

const cases: [header: string | null, size: number, range: ReturnType<typeof readRange>][] = [
  [null, 10, null],
  ['bytes=0-3', 10, { from: 0, to: 3 }],
  ['bytes=5-', 10, { from: 5, to: 9 }],
  ['bytes=-4', 10, { from: 6, to: 9 }],
  ['bytes=-40', 10, { from: 0, to: 9 }],
  ['bytes=5-99', 10, { from: 5, to: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=-1', 0, 'unsatisfiable'],
  ['bytes=5-2', 10, null],
  ['bytes=0-1,4-5', 10, null],
  ['bytes=-', 10, null],
  ['lines=0-3', 10, null],
]

test('A range is read as RFC 9110 says', () => {
  for (const [header, size, range] of cases) assert.deepEqual(readRange(header, size), range, String(header))
})
