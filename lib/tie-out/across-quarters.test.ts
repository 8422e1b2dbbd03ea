import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acrossQuarters } from './across-quarters.ts'
import { inventedFiling } from './invented-filing.fixture.ts'
import type { PublishedFact, PublishedFigures } from './published-figures.ts'

const filing = inventedFiling([
  {
    kind: 'income',
    columns: ['2024-06-30/3', '2023-06-30/3', '2024-06-30/6'],
    rows: ['Net sales @Revenues | 7,537 | 9,207 | 15,075'],
  },
])
const fact = (over: Partial<PublishedFact>): PublishedFact => ({
  concept: 'Revenues',
  label: 'Net sales',
  unit: 'USD',
  end: '2023-06-30',
  months: 3,
  value: '9207000',
  place: '1000',
  quarter: '2023-q2',
  ...over,
})
const published = (...facts: PublishedFact[]): PublishedFigures => ({ facts, safeHarbors: [] })
const rules = (figures: PublishedFigures) =>
  acrossQuarters(filing, { published: figures }).map(({ rule, verdict }) => `${rule} ${verdict}`)

test('a prior period is what was published for it', () => {
  assert.deepEqual(rules(published(fact({}))), ['as-published agrees'])
  assert.deepEqual(rules(published(fact({ value: '9200000', place: '100000' }))), ['as-published rounding'])
})

test('a prior period that was published otherwise is a restatement, and says what it was', () => {
  const [restated] = acrossQuarters(filing, { published: published(fact({ value: '9270000' })) })
  assert.equal(restated?.rule, 'restatement')
  assert.equal(
    restated?.message,
    'Net sales (2023-06-30/3) is 9,207, but 9,270 was published in 2023-q2: restated.',
  )
})

test('the year to date is the last year to date and this quarter', () => {
  const first = fact({ end: '2024-03-31', value: '7538000', quarter: '2024-q1' })
  assert.deepEqual(rules(published(first)), ['year-to-date agrees'])
  assert.deepEqual(rules(published({ ...first, value: '7358000' })), ['year-to-date disagrees'])
})

test('without earlier quarters there is nothing to hold against', () => {
  assert.deepEqual(acrossQuarters(filing, { published: null }), [])
})
