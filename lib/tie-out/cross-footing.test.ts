import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossFooting } from './cross-footing.ts'
import { inventedFiling } from './invented-filing.fixture.ts'

const columns = ['2024-06-30/3', '2024-06-30/3', '2024-06-30/3']
const rows = [
  'Net sales | 4,120 | 2,377 | 6,497',
  'Cost of sales | 2,285 | 1,512 | 3,797',
  'Selling | 630 | 244 | 874',
  'Research | 412 | 209 | 621',
  'Amortization | 77 | 31 | 108',
  'Interest | 54 | 12 | 66',
  'Earnings | 662 | 369 | 1,031',
]
const messages = (changed: string[]) =>
  crossFooting(inventedFiling([{ kind: 'segment', columns, rows: changed }])).map(({ message }) => message)

test('a total across that is the sum of the columns before it in all rows but one disagrees there', () => {
  assert.deepEqual(messages(rows), [])
  assert.deepEqual(messages(rows.with(2, 'Selling | 603 | 244 | 874')), [
    'Selling (2024-06-30/3) is 874; 2024-06-30/3 and 2024-06-30/3 come to 847, and to this column in every other row: disagrees.',
  ])
})

test('columns that add up in some rows only are no sum', () => {
  assert.deepEqual(
    messages(rows.with(2, 'Selling | 603 | 244 | 874').with(6, 'Earnings | 662 | 396 | 1,031')),
    [],
  )
  assert.deepEqual(messages(rows.map((row) => row.replace(/[\d,]+$/, '999'))), [])
})
