import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFiling } from '../tie-out/invented-filing.fixture.ts'
import { quarter } from './invented-quarter.ts'
import { keyFigures } from './key-figures.ts'

test('The key figures are those of the quarter, each with the year before', () => {
  const figures = keyFigures(quarter).map(({ name, cell, earlier }) => [
    name,
    cell.value,
    earlier?.cell.value,
    earlier?.change.kind,
  ])
  assert.deepEqual(figures, [
    ['revenue', '7100000', '6000000', 'up'],
    ['net-income', '-200000', '-100000', 'loss-widened'],
    ['earnings-per-share', '-0.02', '-0.01', 'loss-widened'],
    ['cash', '8417000', '7612000', 'up'],
  ])
})

test('A balance sheet without the year before is set beside the date that it prints', () => {
  assert.equal(keyFigures(quarter)[3]?.earlier?.column.end, '2023-12-31')
})

test('What a filing does not print is left out, and a period other than its own is never taken', () => {
  const filing = inventedFiling([
    { kind: 'income', columns: ['2024-03-31/3'], rows: ['Net sales @SalesRevenueNet | 7,100'] },
  ])
  assert.deepEqual(keyFigures(filing), [])
})

test('A nine-month figure is not compared with a quarter', () => {
  const filing = inventedFiling([
    {
      kind: 'income',
      columns: ['2024-06-30/3', '2023-06-30/9'],
      rows: ['Net sales @SalesRevenueNet | 7,100 | 9'],
    },
  ])
  assert.equal(keyFigures(filing)[0]?.earlier, null)
})
