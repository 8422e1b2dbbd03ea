import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line, StatementKind } from '#lib/filing/filing.ts'
import { lineStanding } from './line-standing.ts'

function standing(
  kind: StatementKind,
  label: string,
  unit: string | null = 'USD',
  concept: string | null = null,
) {
  const cell = { value: '1000', printed: '1', source: [0, 1] as const }
  const line: Line = { label, depth: 0, concept, unit, cells: unit === null ? [null] : [cell] }
  return lineStanding(line, { kind, lines: [line] })
}

test('A line without figures is a heading', () => {
  assert.equal(standing('balance', 'Current assets:', null), 'heading')
})

test('Subtotals and totals are told by label where the concept is unsure', () => {
  assert.equal(standing('balance', 'Total current assets'), 'subtotal')
  assert.equal(standing('balance', 'Total assets'), 'total')
  assert.equal(standing('balance', 'Total liabilities and stockholders’ equity'), 'total')
  assert.equal(standing('income', 'Gross profit'), 'subtotal')
  assert.equal(standing('income', 'Net income (loss)'), 'total')
  assert.equal(standing('cash-flow', 'Cash and cash equivalents at end of period'), 'total')
  assert.equal(standing('income', 'Cost of goods sold'), 'plain')
})

test('The net income that a cash flow statement starts from is no total', () => {
  assert.equal(standing('cash-flow', 'Net income', 'USD', 'NetIncomeLoss'), 'plain')
})

test('Figures per share and numbers of shares are never ruled', () => {
  assert.equal(
    standing('income', 'Earnings (loss) per share before extraordinary gain', 'USD/share'),
    'plain',
  )
  assert.equal(standing('income', 'Total shares', 'shares'), 'plain')
})
