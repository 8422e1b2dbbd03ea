import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solveFooting } from './solve-footing.ts'
import type { SumRow } from './sum-rows.ts'

/** "Label | 1 2 3", a leading "T" for a row that says it is a total and "-" for one that counts against it. */
function rows(...printed: string[]): SumRow[] {
  return printed.map((text, line) => {
    const [label = '', figures = ''] = text.split('|').map((part) => part.trim())
    return {
      line,
      section: -1,
      label: label.replace(/^[T-] /, ''),
      standing: label.startsWith('T ') ? 'total' : 'line',
      sign: label.startsWith('- ') ? -1 : 1,
      step: 1n,
      values: figures.split(/\s+/).map((figure) => (figure === '.' ? null : BigInt(figure))),
    }
  })
}

const explained = (printed: string[]) =>
  solveFooting(rows(...printed)).holds.map(
    ({ total, terms }) =>
      `${total.label} = ${terms.map(({ row, sign }) => `${sign < 0 ? '−' : '+'}${row.label}`).join(' ')}`,
  )

const balance = [
  'Cash | 5120 4988',
  'Receivables | 2317 2290',
  'Stock | 1411 1502',
  'T Total current assets | 8848 8780',
  'Plant | 3305 3411',
  'Goodwill | 0 0',
  'T Total assets | 12153 12191',
  'Payables | 1720 1873',
  'T Total current liabilities | 1720 1873',
  'Long-term debt | 2600 2700',
  'T Total liabilities | 4320 4573',
  'Shares | 900 900',
  'Retained earnings | 6933 6718',
  'T Total equity | 7833 7618',
  'T Total liabilities and equity | 12153 12191',
]

test('nested subtotals of a balance sheet are all found, the last from two earlier totals', () => {
  assert.deepEqual(explained(balance), [
    'Total current assets = +Cash +Receivables +Stock',
    'Total assets = +Total current assets +Plant +Goodwill',
    'Total current liabilities = +Payables',
    'Total liabilities = +Total current liabilities +Long-term debt',
    'Total equity = +Shares +Retained earnings',
    'Total liabilities and equity = +Total liabilities +Total equity',
  ])
})

test('expenses printed positive are taken off and a tax benefit is added', () => {
  const statement = [
    'Sales | 9120 8745',
    '- Cost of sales | 5511 5320',
    'T Gross profit | 3609 3425',
    '- Selling | 1290 1244',
    '- Research | 1820 1901',
    'T Total operating expenses | 3110 3145',
    'T Operating income | 499 280',
    'Interest income | 31 44',
    '- Interest expense | 212 233',
    'T Income before taxes | 318 91',
    'Income tax benefit | 45 12',
    'T Net income | 363 103',
  ]
  assert.deepEqual(explained(statement), [
    'Gross profit = +Sales −Cost of sales',
    'Total operating expenses = +Selling +Research',
    'Operating income = +Gross profit −Total operating expenses',
    'Income before taxes = +Operating income +Interest income −Interest expense',
    'Net income = +Income before taxes +Income tax benefit',
  ])
})

test('signs that the labels do not tell are searched for', () => {
  const statement = [
    'Operating income | 49920 28033',
    'Interest | 3104 4407',
    'Other | 21202 23311',
    'T Before tax | 31822 9129',
  ]
  assert.deepEqual(explained(statement), ['Before tax = +Operating income +Interest −Other'])
})

test('a total without a label is found where chance is no explanation', () => {
  assert.deepEqual(explained(['Products | 48120 45077', 'Services | 20944 18850', '| 69064 63927']), [
    ' = +Products +Services',
  ])
})

test('a sum off by the rounding of its parts still holds', () => {
  const { holds } = solveFooting(rows('A | 5120 4988', 'B | 2317 2290', 'T Total | 7438 7278'))
  assert.deepEqual(holds[0]?.residuals, [1n, 0n])
})

test('a changed digit leaves the sum broken in its column only', () => {
  const changed = balance.map((row) => row.replace('2317 2290', '2817 2290'))
  const { broken, unexplained } = solveFooting(rows(...changed))
  assert.deepEqual(
    broken.map(({ total, residuals }) => [total.label, residuals]),
    [['Total current assets', [-500n, 0n]]],
  )
  assert.deepEqual(unexplained, [])
})

test('a row in between that is no part of the sum is stepped over', () => {
  assert.deepEqual(
    explained(['A | 51203 49881', 'thereof leased | 7011 6544', 'B | 23170 22905', 'T Total | 74373 72786']),
    ['Total = +A +B'],
  )
})

test('random figures are almost never taken for sums', () => {
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return BigInt((seed % 99000) + 1000)
  }
  let found = 0
  const statements = 400
  for (let n = 0; n < statements; n++) {
    const table = Array.from({ length: 20 }, (_, line): SumRow => {
      return {
        line,
        section: -1,
        label: '',
        standing: line % 4 === 3 ? 'total' : 'line',
        sign: 1,
        step: 1n,
        values: [random(), random()],
      }
    })
    const { holds, broken } = solveFooting(table)
    found += holds.length + broken.length
  }
  assert.ok(found / (statements * 5) <= 0.005, `${found} spurious sums for ${statements * 5} totals`)
})
