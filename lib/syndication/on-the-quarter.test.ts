import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFiling } from '../tie-out/invented-filing.fixture.ts'
import { quarter } from './invented-quarter.ts'
import { keyFigures } from './key-figures.ts'
import { changeOnQuarter } from './on-the-quarter.ts'

const before = (columns: string[], row: string) =>
  inventedFiling([{ kind: 'income', columns, rows: [row] }], [], {
    period: { end: '2024-03-31', fiscalYear: 2024, fiscalQuarter: 1, label: null },
  })
const [revenue] = keyFigures(quarter)

test('A quarter is compared with the quarter before, exactly', () => {
  assert.ok(revenue)
  const change = changeOnQuarter(revenue, before(['2024-03-31/3'], 'Net sales @SalesRevenueNet | 6,400'))
  assert.deepEqual(change, { kind: 'up', difference: '700000', percent: '10.9' })
})

test('A figure of another length, or none, is not compared', () => {
  assert.ok(revenue)
  assert.equal(changeOnQuarter(revenue, before(['2024-03-31/9'], 'Net sales @SalesRevenueNet | 6,400')), null)
  assert.equal(changeOnQuarter(revenue, before(['2024-03-31/3'], 'Costs | 6,400')), null)
  assert.equal(changeOnQuarter(revenue, null), null)
})
