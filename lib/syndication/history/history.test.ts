import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type HistoryQuarter, historyOf, type View } from './history.ts'
import type { ReportedFact } from './reported.ts'

const ENDS = ['03-31', '06-30', '09-30', '12-31']
const quarters: HistoryQuarter[] = [2023, 2024].flatMap((year) =>
  ENDS.map((end, at) => ({
    slug: `${year}-q${at + 1}`,
    fiscalYear: year,
    fiscalQuarter: (at + 1) as 1 | 2 | 3 | 4,
    periodEnd: `${year}-${end}`,
  })),
)

let order = 0
function fact(
  slug: string,
  end: string,
  months: number | null,
  value: string,
  over: Partial<ReportedFact> = {},
) {
  order += 1
  const kind = months === null ? ('balance' as const) : ('income' as const)
  const printed = value.replace(/000$/, '')
  const place = { statement: 0, line: 0, column: order }
  const base = {
    slug,
    liveAt: new Date(order),
    ...place,
    kind,
    label: 'Net sales',
    concept: 'Revenues',
    unit: 'USD',
  }
  return { ...base, end, months, value, printed, ...over }
}

function row(view: View, facts: ReportedFact[], shown = quarters) {
  const history = historyOf(view, shown, quarters, facts)
  return history.tables[0]?.lines[0]?.figures.map((figure) => figure?.value ?? null)
}

const printed2023 = [
  fact('2023-q1', '2023-03-31', 3, '10000'),
  fact('2023-q2', '2023-06-30', 3, '20000'),
  fact('2023-q2', '2023-06-30', 6, '30000'),
  fact('2023-q3', '2023-09-30', 3, '30000'),
  fact('2023-q3', '2023-09-30', 9, '60000'),
  fact('2023-q4', '2023-12-31', 12, '100000'),
]
const year2023 = quarters.slice(0, 4)

test('A fourth quarter that is not printed is the year less nine months, and says so', () => {
  assert.deepEqual(row('quarter', printed2023, year2023), ['10000', '20000', '30000', '40000'])
  const fourth = historyOf('quarter', year2023, quarters, printed2023).tables[0]?.lines[0]?.figures[3]
  assert.equal(fourth?.derivation, 'Year to date less the year to 2023-09-30')
  assert.equal(fourth?.fact, null)
})

test('The year to date is printed or the sum of its quarters', () => {
  assert.deepEqual(
    row('year-to-date', printed2023, year2023),
    [null, '30000', '60000', '100000'].map((v) => v ?? '10000'),
  )
  const withoutSums = printed2023.filter(({ months }) => months === 3)
  assert.deepEqual(row('year-to-date', withoutSums, year2023), ['10000', '30000', '60000', null])
})

test('The view of years holds years only', () => {
  assert.deepEqual(row('year', printed2023), ['100000', null])
})

test('Twelve months that end with a first quarter take in three quarters of the year before', () => {
  const facts = [...printed2023, fact('2024-q1', '2024-03-31', 3, '15000')]
  assert.deepEqual(row('trailing-year', facts, quarters.slice(3, 5)), ['100000', '105000'])
})

test('Earnings per share are never added up', () => {
  const over = { unit: 'USD/share', concept: 'EarningsPerShareBasic' }
  const facts = ENDS.map((end, at) =>
    fact(`2023-q${at + 1}`, `2023-${end}`, 3, '0.10', { ...over, printed: '0.10' }),
  )
  assert.equal(row('trailing-year', facts, year2023), undefined)
  assert.deepEqual(row('quarter', facts, year2023), ['0.10', '0.10', '0.10', '0.10'])
})

test('A figure that a later report prints otherwise counts as restated, from what was first printed', () => {
  const facts = [fact('2023-q1', '2023-03-31', 3, '10000'), fact('2024-q1', '2023-03-31', 3, '12000')]
  const figure = historyOf('quarter', year2023, quarters, facts).tables[0]?.lines[0]?.figures[0]
  assert.equal(figure?.value, '12000')
  assert.equal(figure?.restatedFrom?.value, '10000')
  assert.equal(figure?.restatedFrom?.slug, '2023-q1')
})

test('A figure that is only rounded otherwise is not restated', () => {
  const facts = [
    fact('2023-q1', '2023-03-31', 3, '10400', { printed: '10.4' }),
    fact('2024-q1', '2023-03-31', 3, '10000', { printed: '10' }),
  ]
  const figure = historyOf('quarter', year2023, quarters, facts).tables[0]?.lines[0]?.figures[0]
  assert.equal(figure?.restatedFrom, null)
})

test('A gap in the quarters leaves a gap in what follows from them', () => {
  const gap = quarters.filter(({ slug }) => slug !== '2023-q2')
  const facts = printed2023.filter(({ slug }) => slug !== '2023-q2')
  const history = historyOf(
    'trailing-year',
    gap.slice(2, 3),
    gap,
    facts.filter(({ months }) => months === 3),
  )
  assert.deepEqual(history.tables, [])
})

test('Cash at the end of a period is no flow, and is never derived from two of its balances', () => {
  const over = {
    kind: 'cash-flow' as const,
    concept: 'CashAndCashEquivalentsAtCarryingValue',
    label: 'Cash, end of period',
  }
  const facts = [
    fact('2023-q1', '2023-03-31', 3, '50000', over),
    fact('2023-q2', '2023-06-30', 6, '70000', over),
  ]
  assert.deepEqual(historyOf('quarter', year2023, quarters, facts).tables, [])
})

test('The change in cash over a period is a flow', () => {
  const over = {
    kind: 'cash-flow' as const,
    concept: 'CashAndCashEquivalentsPeriodIncreaseDecrease',
    label: 'Net increase in cash',
  }
  const facts = [
    fact('2023-q1', '2023-03-31', 3, '50000', over),
    fact('2023-q2', '2023-06-30', 6, '70000', over),
  ]
  assert.deepEqual(row('quarter', facts, quarters.slice(0, 2)), ['50000', '20000'])
})
