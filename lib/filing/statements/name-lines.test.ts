import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAmount } from '#lib/statement/amount.ts'
import type { StatementKind } from '../filing.ts'
import type { LabelledLine } from './labelled-lines.ts'
import { nameLines } from './name-lines.ts'

/** "Label: figure" a line; a line without a figure is a heading. */
function namesOf(kind: StatementKind, printed: readonly string[]) {
  const lines = printed.map((line): LabelledLine => {
    const [, label = '', figure = ''] = /^(.*?)(?: = (.*))?$/.exec(line) ?? []
    const amount = figure === '' ? null : parseAmount(figure)
    const figures = [amount ? { amount, printed: figure, source: [0, 0] as const, from: 0, to: 0 } : null]
    return { label, indent: 0, bold: false, rule: null, figures }
  })
  return nameLines(
    lines,
    lines.map(({ figures }) => ({ unit: figures[0] ? 'USD' : null, scale: 1 })),
    kind,
  )
}

test('what stands under one of several businesses is a part of the company, and has no name', () => {
  const names = namesOf('income', [
    'Total revenues = 1,076',
    'Homebuilding:',
    'Revenues = 1,073',
    'Operating income = 64',
    'Financial services:',
    'Revenues = 3',
    'Expenses = (1)',
    'Total pretax income = 68',
  ])
  assert.deepEqual(names, [
    'Revenues',
    null,
    null,
    null,
    null,
    null,
    null,
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  ])
})

test("a broker's net revenues are what is left after interest", () => {
  const names = namesOf('income', ['Total revenues = 863', 'Interest expense = 30', 'Net revenues = 833'])
  assert.deepEqual(names, ['Revenues', null, 'RevenuesNetOfInterestExpense'])
})

test('cash on the last day is what the period leaves', () => {
  const names = (label: string) =>
    namesOf('cash-flow', [`${label} at January 1 = 204`, `${label} at March 31 = 330`])
  assert.deepEqual(names('Cash and cash equivalents'), [null, 'CashAndCashEquivalentsAtCarryingValue'])
  assert.deepEqual(names('Cash, cash equivalents and restricted cash'), [
    null,
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ])
})
