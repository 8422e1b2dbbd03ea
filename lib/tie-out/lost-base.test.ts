import assert from 'node:assert/strict'
import { test } from 'node:test'
import { footing } from './footing.ts'
import { inventedFiling } from './invented-filing.fixture.ts'

const columns = ['2024-06-30/3', '2023-06-30/3']
const income = ['Net sales | 9,120 | 8,745', 'Costs | 5,560 | 5,570', 'Net income | 3,560 | 3,175']
const balance = ['Cash | 4,118 | 4,002', 'Receivables | 902 | 877', 'Total assets | 5,020 | 4,879']
const reconciliation = [
  'Net income | 3,560 | 3,175',
  'Restructuring | 1,410 | 1,385',
  'Amortization of intangibles | 2,233 | 2,198',
  'Adjusted net income | 7,203 | 6,758',
]
const wrong = (rows: string[], statements = income) =>
  footing(
    inventedFiling([
      { kind: 'income', columns, rows: statements },
      { kind: 'balance', columns, rows: balance },
      { kind: 'reconciliation', columns, rows },
    ]),
  )
    .filter(({ verdict }) => verdict === 'disagrees')
    .map(({ message }) => message)

test('a reconciliation without the measure that it starts from names it, as another table has it', () => {
  assert.deepEqual(wrong(reconciliation), [])
  assert.deepEqual(wrong(reconciliation.slice(1)), [
    'Adjusted net income is 7,203 and 6,758; Restructuring and Amortization of intangibles come to 3,643 and 3,583, 3,560 and 3,175 away from it in every column: disagrees, for want of Net income, which this filing has elsewhere.',
  ])
})

test('what is left over is the missing base only where its figures are those of the same measure', () => {
  assert.deepEqual(wrong(reconciliation.slice(1), income.with(2, 'Net sales abroad | 3,560 | 3,175')), [])
  const other = income.toSpliced(1, 2, 'Costs | 5,614 | 5,588', 'Net income | 3,506 | 3,157')
  assert.deepEqual(wrong(reconciliation.slice(1), other), [])
})
