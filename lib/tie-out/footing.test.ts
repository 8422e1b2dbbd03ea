import assert from 'node:assert/strict'
import { test } from 'node:test'
import { footing } from './footing.ts'
import { type InventedTable, inventedFiling } from './invented-filing.fixture.ts'

const income: InventedTable = {
  kind: 'income',
  columns: ['2024-06-30/3', '2023-06-30/3'],
  rows: [
    'Net sales | $ 9,120 | $ 8,745',
    'Cost of sales | 5,511 | 5,320',
    'Gross profit | 3,609 | 3,425',
    'Operating expenses:',
    'Selling | 1,290 | 1,244',
    'Research and development | 1,820 | 1,901',
    'Total operating expenses | 3,110 | 3,145',
    'Operating income | 499 | 280',
    'Income tax expense (benefit) | (45) | 12',
    'Net income | $ 544 | $ 268',
  ],
}

test('every total of a statement that adds up agrees, in both columns', () => {
  const checks = footing(inventedFiling([income]))
  assert.deepEqual(new Set(checks.map((check) => check.verdict)), new Set(['agrees']))
  assert.equal(checks.length, 8)
  assert.equal(
    checks[0]?.message,
    'Gross profit (2024-06-30/3) is 3,609; Net sales less Cost of sales come to the same: agrees.',
  )
})

test('two swapped digits are found, and both places are given', () => {
  const rows = income.rows.map((row) => row.replace('1,820', '1,280'))
  const wrong = footing(inventedFiling([{ ...income, rows }])).filter(
    ({ verdict }) => verdict === 'disagrees',
  )
  assert.deepEqual(
    wrong.map((check) => check.message),
    [
      'Total operating expenses (2024-06-30/3) is 3,110; Selling and Research and development come to 2,570, a difference of 540: disagrees.',
    ],
  )
  assert.equal(wrong[0]?.sources.length, 3)
})

test('a total that nothing explains is not linked, rather than linked wrongly', () => {
  const rows = ['Bonds | 8,120 | 7,745', 'Loans | 5,511 | 5,320', 'Total assets | 20,040 | 22,633']
  const checks = footing(inventedFiling([{ kind: 'balance', columns: ['2024-06-30', '2023-12-31'], rows }]))
  assert.deepEqual(
    checks.map((check) => check.verdict),
    ['unlinked'],
  )
})

test('per-share rows add up among themselves, in hundredths', () => {
  const rows = [
    'Continuing operations per share | $ 1.62 | $ 1.51',
    'Discontinued operations per share | (0.11) | 0.20',
    'Total per share | $ 1.51 | $ 1.71',
  ]
  const checks = footing(inventedFiling([{ kind: 'income', columns: income.columns, rows }]))
  assert.deepEqual(
    checks.map((check) => check.verdict),
    ['agrees', 'agrees'],
  )
})
