import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check, ConferenceCall, Filing } from '#lib/filing/filing.ts'
import { inventedFiling } from '../invented-filing.fixture.ts'
import { callDates } from './call-dates.ts'
import { companyName } from './company-name.ts'
import { leftovers } from './leftovers.ts'
import { nonGaap } from './non-gaap.ts'
import { placeholders } from './placeholders.ts'
import { quarterWords } from './quarter-words.ts'
import { safeHarbor, safeHarborDiff } from './safe-harbor.ts'
import { ticker } from './ticker.ts'
import { weekdays } from './weekdays.ts'

const told = (...paragraphs: string[]) => inventedFiling([], paragraphs)
const verdicts = (checks: Check[]) => checks.map(({ verdict }) => verdict)
const raw = { rawText: null }

test('placeholders of a draft are found; words and tickers that look alike are not', () => {
  const drafts = [
    'Net sales were $XX million.',
    'Gross margin was [●] %.',
    'Auditor: PENDING',
    'Quote TK from the CEO.',
    'lorem ipsum dolor',
  ]
  for (const draft of drafts) assert.deepEqual(verdicts(placeholders(told(draft), raw)), ['disagrees'], draft)
  const fair = [
    'We won at Super Bowl XX.',
    'Approval is pending.',
    'Teal Kayaks (NYSE: TK) rose.',
    '• Net sales rose 5%',
  ]
  for (const text of fair) assert.deepEqual(placeholders(told(text), raw), [], text)
})

test('a weekday is held against its date, in the year of the release where none is printed', () => {
  assert.deepEqual(verdicts(weekdays(told('A call is set for Thursday, July 25th at 5:00 p.m.'), raw)), [
    'agrees',
  ])
  const [wrong] = weekdays(told('A call is set for Friday, July 25, 2024.'), raw)
  assert.equal(wrong?.message, 'Friday, July 25, 2024 was a Thursday in 2024: disagrees.')
})

test('a call before its release, or a replay that ends before the call, is a date of last quarter', () => {
  const call: ConferenceCall = {
    start: '2024-07-25T17:00:00-04:00',
    timeZone: 'America/New_York',
    phones: [],
    webcast: null,
    replayUntil: '2024-08-08',
    source: [0, 10],
  }
  const withCall = (over: Partial<ConferenceCall>): Filing => ({
    ...told('…'),
    calls: [{ ...call, ...over }],
  })
  assert.deepEqual(verdicts(callDates(withCall({}))), ['agrees', 'agrees'])
  assert.deepEqual(verdicts(callDates(withCall({ start: '2024-04-25T17:00:00-04:00' }))), [
    'disagrees',
    'agrees',
  ])
  assert.deepEqual(verdicts(callDates(withCall({ replayUntil: '2024-05-09' }))), ['agrees', 'disagrees'])
})

test('headline and lead name the same quarter', () => {
  const lead = 'Harbor Lights today reported net sales of $7.5 million for the second quarter of 2024.'
  const headed = (headline: string) => {
    const filing = told(lead)
    return { ...filing, release: filing.release && { ...filing.release, headline } }
  }
  assert.deepEqual(verdicts(quarterWords(headed('Harbor Lights Reports Second Quarter 2024 Results'), raw)), [
    'agrees',
  ])
  const [wrong] = quarterWords(headed('Harbor Lights Reports First Quarter 2024 Results'), raw)
  assert.equal(wrong?.verdict, 'disagrees')
  assert.deepEqual(
    quarterWords(headed('Harbor Lights Reports Results and Outlook for the Third Quarter of 2024'), raw),
    [],
  )
})

test('the name of the company is spelt alike', () => {
  assert.deepEqual(verdicts(companyName(told('Harbor Lights Corporation today reported results.'), raw)), [
    'agrees',
  ])
  const wrong = companyName(told('Harbor Lights reported.', 'Harbor Ligths expects a good year.'), raw)
  assert.deepEqual(verdicts(wrong), ['agrees', 'disagrees'])
})

test('a possessive is spelt as its name is', () => {
  const filing = told('Harbor Lights’ first quarter was good.', "At Harbor Lights' offices; Harbor Lights's.")
  assert.deepEqual(verdicts(companyName(filing, raw)), ['agrees'])
})

test('the ticker behind the name is one', () => {
  const lead = 'Harbor Lights Corporation (NASDAQ: HLGT) today reported.'
  assert.deepEqual(verdicts(ticker(told(lead, 'About Harbor Lights (NASDAQ: HLGT)'), raw)), ['agrees'])
  assert.deepEqual(verdicts(ticker(told(lead, 'About Harbor Lights (NASDAQ: HGLT)'), raw)), ['disagrees'])
})

test("a paragraph of last quarter's with its figures is a leftover; what every release says is not", () => {
  const left = 'Orders from the new plant in Odense came to $3.4 million in the quarter, a record for us.'
  const standing = 'Harbor Lights employs 340 people and has sold more than $900 million of lamps since 1911.'
  const releases = [
    { quarter: '2023-q4', paragraphs: [standing] },
    { quarter: '2024-q1', paragraphs: [left, standing] },
  ]
  const context = { rawText: null, published: { facts: [], safeHarbors: [], releases } }
  const checks = leftovers(told(left, standing, 'Net sales were $7.5 million.'), context)
  assert.deepEqual(
    checks.map(({ message }) => message),
    [
      `“${left.slice(0, 80)}…” stands word for word in the release of Q1 2024, figures and all: is it left over?`,
    ],
  )
})

test('each non-GAAP measure wants a table that reconciles it to the comparable GAAP measure', () => {
  const said = 'Adjusted EBITDA was $3.1 million. Free cash flow was $0.9 million.'
  assert.deepEqual(verdicts(nonGaap(told(said), raw)), ['unlinked', 'unlinked'])
  const measure = (...rows: string[]) => ({
    kind: 'reconciliation' as const,
    columns: ['2024-06-30/3'],
    rows,
  })
  const alone = inventedFiling([measure('Adjusted EBITDA | 3,100')], [said])
  assert.deepEqual(verdicts(nonGaap(alone, raw)), ['unlinked', 'unlinked'])
  const both = inventedFiling(
    [measure('Net income | 1,207', 'Depreciation | 1,893', 'Adjusted EBITDA | 3,100')],
    [said],
  )
  const [ebitda, cash] = nonGaap(both, raw)
  assert.equal(
    ebitda?.message,
    '“Adjusted EBITDA” is a non-GAAP measure, and is reconciled to net income: agrees.',
  )
  assert.equal(ebitda?.sources.length, 3)
  assert.equal(
    cash?.message,
    '“Free cash flow” is a non-GAAP measure; no table was found that reconciles it to cash from operating activities (Regulation G).',
  )
})

test('adjusted earnings per share are reconciled to earnings per share, not to net income', () => {
  const table = {
    kind: 'reconciliation' as const,
    columns: ['2024-06-30/3'],
    rows: ['Net income | 1,207', 'Adjusted net income | 1,501', 'Adjusted earnings per diluted share | 0.19'],
  }
  const checks = nonGaap(inventedFiling([table], ['Adjusted earnings per diluted share were $0.19.']), raw)
  assert.deepEqual(verdicts(checks), ['unlinked'])
})

test('the safe harbor is there, and is compared with those of earlier quarters', () => {
  const text = 'This release contains forward-looking statements. Results may differ.'
  const filing: Filing = { ...told('…'), safeHarbor: { text, source: [0, text.length] } }
  const before = (...texts: string[]) => ({
    published: {
      facts: [],
      releases: [],
      safeHarbors: texts.map((each, at) => ({ quarter: `2023-q${at + 1}`, text: each })),
    },
  })
  assert.deepEqual(verdicts(safeHarbor(told('…'), { published: null })), ['unlinked'])
  assert.deepEqual(verdicts(safeHarbor(filing, { published: null })), ['agrees'])
  const unchanged = safeHarbor(filing, before('Other words.', text, text)).at(-1)
  assert.equal(unchanged?.message, 'The safe-harbor statement is unchanged for 2 quarters, since Q2 2023.')
  const changed = safeHarbor(filing, before(text.replace('may differ', 'will differ greatly'))).at(-1)
  assert.equal(
    changed?.message,
    'The safe-harbor statement differs from that of Q1 2023: 1 word added, 2 removed.',
  )
})

test('a safe harbor typed with other quotes and dashes is unchanged', () => {
  const typed = 'Words such as "expects" -- and others -- identify the company\'s statements.'
  const set = 'Words such as “expects”—and others—identify the company’s  statements.'
  assert.deepEqual(
    safeHarborDiff(typed, set).map(({ change }) => change),
    [null],
  )
})

test('a word diff of two safe-harbor texts loses no word', () => {
  const parts = safeHarborDiff('a risk of  loss', 'a risk of great loss')
  assert.deepEqual(
    parts.filter(({ change }) => change === 'added').map(({ text }) => text.trim()),
    ['great'],
  )
  assert.equal(
    parts
      .filter(({ change }) => change !== 'removed')
      .map(({ text }) => text)
      .join(''),
    'a risk of great loss',
  )
})
