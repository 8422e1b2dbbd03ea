import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { History, HistoryQuarter } from './history.ts'
import { chartSeries } from './series.ts'

const quarter = (fiscalYear: number, fiscalQuarter: 1 | 2 | 3 | 4): HistoryQuarter => ({
  slug: `${fiscalYear}-q${fiscalQuarter}`,
  fiscalYear,
  fiscalQuarter,
  periodEnd: `${fiscalYear}-${fiscalQuarter * 3}-28`,
})

function revenue(view: History['view'], quarters: HistoryQuarter[], values: (string | null)[]) {
  const figures = values.map((value) => value && { value, fact: null, derivation: null, restatedFrom: null })
  const lines = [
    { concept: 'Revenues', label: 'Revenue', unit: 'USD', figures: figures.map((one) => one || null) },
  ]
  return chartSeries({ view, quarters, tables: [{ kind: 'income', lines }] })[0]?.[0]
}

test('A quarter without a figure, and one that was never published, leave gaps between those that have one', () => {
  const quarters = [quarter(2023, 3), quarter(2023, 4), quarter(2024, 2), quarter(2024, 3)]
  const series = revenue('quarter', quarters, ['10', null, '30', '40'])
  assert.deepEqual(
    series?.points.map(({ quarter, value }) => [quarter.slug, value]),
    [
      ['2023-q3', 10],
      ['2024-q2', 30],
      ['2024-q3', 40],
    ],
  )
  assert.deepEqual(
    series?.quarters.map(({ slug }) => slug),
    ['2023-q3', '2023-q4', '2024-q1', '2024-q2', '2024-q3'],
  )
})

test('Years follow one another by their last quarters', () => {
  const series = revenue('year', [quarter(2021, 4), quarter(2023, 4)], ['10', '30'])
  assert.deepEqual(
    series?.quarters.map(({ slug }) => slug),
    ['2021-q4', '2022-q4', '2023-q4'],
  )
})

test('What begins late has no gap before it', () => {
  const series = revenue('quarter', [quarter(2023, 3), quarter(2023, 4), quarter(2024, 1)], [null, '2', '3'])
  assert.equal(series?.quarters.length, 2)
})
