import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFiling } from './invented-filing.fixture.ts'
import { mostToCheck } from './most-to-check.ts'
import { tieOut } from './tie-out.ts'

const statement = {
  kind: 'income' as const,
  columns: ['2024-06-30/3'],
  rows: ['Net sales @Revenues | 7,537', 'Cost of sales | 5,777', 'Gross profit @GrossProfit | 1,760'],
}

test('a filing of common size is checked whole', () => {
  const filing = inventedFiling([statement], ['Net sales were $7.5 million.'])
  assert.deepEqual(mostToCheck(filing), { checked: filing, left: [] })
})

test('of a filing without end a part is checked, in bounded time, and it says so', () => {
  const filing = inventedFiling(
    Array.from({ length: 600 }, () => statement),
    Array.from({ length: 20_000 }, () => 'Net sales were $7.5 million, up from $7.4 million a year ago.'),
  )
  const start = performance.now()
  const checks = tieOut(filing)
  assert.ok(performance.now() - start < 20_000)
  assert.ok(checks.length < 60_000)
  assert.equal(checks.at(-1)?.rule, 'too-much')
})
