import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cashFlow } from './cash-flow.ts'
import { inventedFiling } from './invented-filing.fixture.ts'

function flows(change: Record<string, string> = {}) {
  const rows = [
    'Net cash provided by operating activities | 5,120',
    'Net cash used in investing activities | (1,310)',
    'Net cash used in financing activities | (2,205)',
    'Effect of exchange rate changes on cash | (12)',
    'Net increase in cash and cash equivalents | 1,593',
    'Cash and cash equivalents at beginning of period | 7,612',
    'Cash and cash equivalents at end of period | 9,205',
  ].map((row) => Object.entries(change).reduce((text, [from, to]) => text.replace(from, to), row))
  return inventedFiling([
    { kind: 'cash-flow', columns: ['2024-06-30/6'], rows },
    { kind: 'balance', columns: ['2024-06-30'], rows: ['Cash and cash equivalents | 9,205'] },
  ])
}

test('the sections come to the change, the change to closing cash, and that to the balance sheet', () => {
  assert.deepEqual(
    cashFlow(flows()).map(({ verdict }) => verdict),
    ['agrees', 'agrees', 'agrees'],
  )
})

test('a section with a digit wrong disagrees with the change in cash', () => {
  const [change] = cashFlow(flows({ '(1,310)': '(1,370)' }))
  assert.equal(change?.verdict, 'disagrees')
  assert.match(change?.message ?? '', /come to 1,533: disagrees\.$/)
})

test('closing cash is held against the balance sheet only where both captions name the same', () => {
  const restricted = flows({ 'equivalents at end': 'equivalents and restricted cash at end' })
  assert.equal(cashFlow(restricted).length, 2)
  const wrong = cashFlow(flows({ '9,205': '9,025' }))
  assert.deepEqual(
    wrong.map(({ verdict }) => verdict),
    ['agrees', 'disagrees', 'disagrees'],
  )
})
