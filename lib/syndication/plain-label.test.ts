import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainLabel } from './plain-label.ts'

test('A label that means nothing out of its statement is replaced by what its concept is called', () => {
  assert.equal(plainLabel('Diluted', 'EarningsPerShareDiluted'), 'Diluted earnings per share')
  assert.equal(
    plainLabel('  Basic:', 'WeightedAverageNumberOfSharesOutstandingBasic'),
    'Weighted average shares, basic',
  )
  assert.equal(plainLabel('Total', 'OperatingExpenses'), 'Operating expenses')
  assert.equal(plainLabel('', 'GrossProfit'), 'Gross profit')
})

test('A label that speaks for itself stays, and so does one whose concept is unsure', () => {
  assert.equal(plainLabel('Net loss', 'NetIncomeLoss'), 'Net loss')
  assert.equal(plainLabel('Total revenue', 'Revenues'), 'Total revenue')
  assert.equal(plainLabel('Diluted', null), 'Diluted')
})
