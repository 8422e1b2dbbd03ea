import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedFiling } from './invented-filing.fixture.ts'
import { perShare } from './per-share.ts'

const statement = (diluted: string) =>
  inventedFiling([
    {
      kind: 'income',
      columns: ['2024-06-30/3', '2023-06-30/3'],
      rows: [
        'Income before taxes @IncomeLossFromContinuingOperationsBeforeIncomeTaxes | 30,120 | 27,305',
        'Net income @NetIncomeLoss | 24,310 | 21,077',
        'Basic earnings per share @EarningsPerShareBasic | 1.21 | 1.04',
        `Diluted earnings per share @EarningsPerShareDiluted | ${diluted} | 1.02`,
        'Weighted average shares, basic | 20,112 | 20,305',
        'Weighted average shares, diluted | 20,467 | 20,671',
      ],
    },
  ])

test('earnings per share are net income by weighted shares, basic by basic and diluted by diluted', () => {
  const checks = perShare(statement('1.19'))
  assert.equal(checks.length, 4)
  assert.deepEqual(new Set(checks.map(({ verdict }) => verdict)), new Set(['agrees']))
  assert.equal(
    checks[0]?.message,
    'Basic earnings per share (2024-06-30/3) is 1.21; 24,310 / 20,112 shares is 1.209: agrees.',
  )
})

test('a per-share figure with its digits swapped disagrees where the other period holds', () => {
  const wrong = perShare(statement('1.91')).filter(({ verdict }) => verdict === 'disagrees')
  assert.deepEqual(
    wrong.map(({ message }) => message),
    ['Diluted earnings per share (2024-06-30/3) is 1.91; 24,310 / 20,467 shares is 1.188: disagrees.'],
  )
})

test('a share count printed in ones is understood beside amounts in thousands', () => {
  const filing = statement('1.19')
  const lines = filing.statements[0]?.lines ?? []
  for (const line of lines.filter(({ unit }) => unit === 'shares')) {
    line.cells = line.cells.map((cell) => cell && { ...cell, value: String(Number(cell.value) / 1000) })
  }
  assert.equal(perShare(filing).filter(({ verdict }) => verdict === 'agrees').length, 4)
})
