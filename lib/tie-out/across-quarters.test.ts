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
const published = (...facts: PublishedFact[]): PublishedFigures => ({ facts, safeHarbors: [], releases: [] })
const rules = (figures: PublishedFigures) =>
  acrossQuarters(filing, { published: figures, rawText: null }).map(
    ({ rule, verdict }) => `${rule} ${verdict}`,
  )

test('a prior period is what was published for it', () => {
  assert.deepEqual(rules(published(fact({}))), ['as-published agrees'])
  assert.deepEqual(rules(published(fact({ value: '9200000', place: '100000' }))), ['as-published rounding'])
})

const otherwise = published(fact({ value: '9270000' }))

test('a prior period that was published otherwise, without a word of it, disagrees and says what it was', () => {
  const [restated] = acrossQuarters(filing, { published: otherwise, rawText: 'Amended and Restated Bylaws' })
  assert.equal(restated?.rule, 'restatement')
  assert.equal(restated?.verdict, 'disagrees')
  assert.equal(
    restated?.message,
    'Net sales (2023-06-30/3) is 9,207, but 9,270 was published in 2023-q2: restated without a word of it.',
  )
})

test('a restatement that the filing speaks of is told, and is no error', () => {
  for (const rawText of [
    '(1) As revised; see above.',
    'Certain amounts have been reclassified to conform.',
  ]) {
    const [restated] = acrossQuarters(filing, { published: otherwise, rawText })
    assert.equal(`${restated?.rule} ${restated?.verdict}`, 'restatement unlinked')
    assert.match(restated?.message ?? '', /9,270 was published in 2023-q2: restated, as the filing says\.$/)
  }
})

test('words of a restatement reach as far as they say: of a year, a statement, a column with their mark', () => {
  const verdictWith = (rawText: string, label = '2023-06-30/3') => {
    const statements = filing.statements.map((statement) => ({
      ...statement,
      columns: statement.columns.map((column, at) => (at === 1 ? { ...column, label } : column)),
    }))
    return acrossQuarters({ ...filing, statements }, { published: otherwise, rawText })[0]?.verdict
  }
  assert.equal(verdictWith('Net sales for 2023 have been restated.'), 'unlinked')
  assert.equal(verdictWith('Net sales for 2021 have been restated.'), 'disagrees')
  assert.equal(verdictWith('The balance sheet has been revised.'), 'disagrees')
  assert.equal(verdictWith('Prior-period amounts have been revised.'), 'unlinked')
  assert.equal(
    verdictWith('We adopted ASU 2014-09; retrospective application changed nothing in 2019.'),
    'disagrees',
  )
  assert.equal(verdictWith('', 'As restated 2023'), 'unlinked')
  assert.equal(verdictWith('(1) As revised.', 'June 30, 2023 (1)'), 'unlinked')
  const [current] = acrossQuarters(
    inventedFiling([
      {
        kind: 'income',
        columns: ['2023-06-30/3', '2022-06-30/3 (1)'],
        rows: ['Net sales @Revenues | 9,207 | 8,118'],
      },
    ]),
    { published: otherwise, rawText: '(1) As revised.' },
  )
  assert.equal(current?.verdict, 'disagrees')
})

test('a reclassification is no reason for another net income', () => {
  const netIncome = inventedFiling([
    { kind: 'income', columns: ['2023-06-30/3'], rows: ['Net income @NetIncomeLoss | 801'] },
  ])
  const before = published(fact({ concept: 'NetIncomeLoss', label: 'Net income', value: '810000' }))
  const [restated] = acrossQuarters(netIncome, { published: before, rawText: 'amounts were reclassified' })
  assert.equal(restated?.verdict, 'disagrees')
})

test('the year to date is the last year to date and this quarter', () => {
  const first = fact({ end: '2024-03-31', value: '7538000', quarter: '2024-q1' })
  assert.deepEqual(rules(published(first)), ['year-to-date agrees'])
  assert.deepEqual(rules(published({ ...first, value: '7358000' })), ['year-to-date disagrees'])
})

test('a year to date is added to no quarter that came after it', () => {
  const later = fact({ end: '2024-09-29', value: '7358000', quarter: '2024-q3' })
  assert.deepEqual(rules(published(later)), [])
})

test('without earlier quarters there is nothing to hold against', () => {
  assert.deepEqual(acrossQuarters(filing, { published: null, rawText: null }), [])
})

test('a sign printed the other way round is the same figure, but for lines whose sign says gain or loss', () => {
  const line = (label: string) =>
    inventedFiling([
      {
        kind: 'income',
        columns: ['2024-06-30/3', '2023-06-30/3', '2024-06-30/6'],
        rows: [`${label} | (180) | (150) | (367)`],
      },
    ])
  const verdicts = (label: string) =>
    acrossQuarters(line(label), {
      published: published(
        fact({ label, concept: null, value: '150000' }),
        fact({ label, concept: null, value: '187000', end: '2024-03-31' }),
      ),
      rawText: null,
    }).map(({ verdict }) => verdict)
  assert.deepEqual(verdicts('Interest expense'), ['agrees', 'agrees'])
  assert.deepEqual(verdicts('Net income (loss)'), ['disagrees', 'disagrees'])
})
