import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFiling } from './invented-filing.fixture.ts'
import { sameFact } from './same-fact.ts'

const filing = (inCashFlow: string, beside = '21,077') =>
  inventedFiling([
    {
      kind: 'income',
      title: 'Operations',
      columns: ['2024-06-30/3', '2023-06-30/3'],
      rows: ['Net income @NetIncomeLoss | 24,310 | 21,077'],
    },
    {
      kind: 'cash-flow',
      title: 'Cash Flows',
      columns: ['2024-06-30/3', '2023-06-30/3'],
      rows: [`Net income @NetIncomeLoss | ${inCashFlow} | ${beside}`],
    },
  ])

test('net income in the cash flows is net income of the income statement', () => {
  assert.deepEqual(
    sameFact(filing('24,310')).map(({ verdict }) => verdict),
    ['agrees', 'agrees'],
  )
})

test('where the other period agrees, a figure that does not is told', () => {
  const [wrong] = sameFact(filing('24,130'))
  assert.equal(
    wrong?.message,
    'Net income (2024-06-30/3) is 24,310 in Operations and 24,130 in Cash Flows: disagrees.',
  )
})

test('two lines that differ in every period were no one fact', () => {
  assert.deepEqual(sameFact(filing('30,551', '29,880')), [])
})
