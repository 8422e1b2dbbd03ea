import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balance } from './balance.ts'
import { inventedFiling } from './invented-filing.fixture.ts'

const sheet = (total: string) =>
  inventedFiling([
    {
      kind: 'balance',
      columns: ['2024-06-30', '2023-12-31'],
      rows: [
        'Total assets @Assets | 12,153 | 12,191',
        `Total liabilities and stockholders' equity | ${total} | 12,191`,
      ],
    },
  ])

test('both sides of a balance sheet are the same figure', () => {
  assert.deepEqual(
    balance(sheet('12,153')).map(({ verdict }) => verdict),
    ['agrees', 'agrees'],
  )
})

test('a balance sheet that does not balance is told with both figures', () => {
  const [wrong] = balance(sheet('12,513'))
  assert.equal(wrong?.verdict, 'disagrees')
  assert.equal(
    wrong?.message,
    "Total assets (2024-06-30) is 12,153 in Total assets and 12,513 in Total liabilities and stockholders' equity: disagrees.",
  )
  assert.equal(wrong?.sources.length, 2)
})
