import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InventedTable, inventedFiling } from '../invented-filing.fixture.ts'
import { narrative } from './narrative.ts'

const income: InventedTable = {
  kind: 'income',
  columns: ['2024-06-30/3', '2023-06-30/3', '2024-06-30/6', '2023-06-30/6'],
  rows: [
    'Net sales @Revenues | $ 7,537 | $ 9,207 | $ 15,075 | $ 18,181',
    'Cost of goods sold | 5,777 | 7,225 | 11,170 | 14,408',
    'Gross profit @GrossProfit | 1,760 | 1,982 | 3,905 | 3,773',
    'Research and development | 743 | 855 | 1,495 | 1,931',
    'Net income (loss) @NetIncomeLoss | (991) | 1,207 | (1,831) | 2,410',
    'Diluted earnings (loss) per share @EarningsPerShareDiluted | (0.13) | 0.15 | (0.23) | 0.31',
  ],
}
const balance: InventedTable = {
  kind: 'balance',
  columns: ['2024-06-30', '2023-12-31'],
  rows: [
    'Cash and cash equivalents @CashAndCashEquivalentsAtCarryingValue | 8,417 | 7,612',
    'Total current assets @AssetsCurrent | 16,909 | 19,147',
    'Total current liabilities @LiabilitiesCurrent | 3,163 | 3,806',
  ],
}

const check = (...paragraphs: string[]) =>
  narrative(inventedFiling([income, balance], paragraphs), { rawText: null })
const verdicts = (...paragraphs: string[]) => check(...paragraphs).map(({ verdict }) => verdict)

test('an amount, its change and what it is compared with are each tied to their own period', () => {
  const said =
    'Harbor Lights today reported net sales of $7.5 million for its second quarter ended June 30, 2024, down 18% from $9.2 million in the second quarter of 2023.'
  assert.deepEqual(verdicts(said), ['agrees', 'agrees', 'agrees'])
  assert.deepEqual(verdicts(said.replace('$7.5', '$7.9')), ['disagrees', 'agrees', 'agrees'])
  assert.deepEqual(verdicts(said.replace('18%', '13%')), ['agrees', 'disagrees', 'agrees'])
  assert.deepEqual(verdicts(said.replace('$9.2', '$2.9')), ['agrees', 'agrees', 'disagrees'])
})

test('a share of net sales that its rounded parts allow is within rounding, and the sentence says why', () => {
  const [, share] = check(
    'Gross profit was $1.8 million, or 23.3% of net sales, in the second quarter of 2024.',
  )
  assert.equal(share?.verdict, 'rounding')
  assert.equal(
    share?.message,
    'Gross profit as a share of net sales (2024-06-30/3) is stated as 23.3%; 1,760 / $7,537 is 23.35 %, which prints as 23.3 or 23.4: agrees within rounding.',
  )
})

test('a loss printed without parentheses is negative, and income where the statement has a loss disagrees', () => {
  assert.deepEqual(
    verdicts('The net loss for the second quarter of 2024 was $991 thousand, or $.13 per diluted share.'),
    ['agrees', 'agrees'],
  )
  assert.deepEqual(verdicts('Net income for the second quarter of 2024 was $991 thousand.'), ['disagrees'])
})

test('balances are tied by the day, and a ratio is worked out', () => {
  const said =
    'Cash and cash equivalents on June 30, 2024 were $8.4 million, up from $7.6 million on December 31, 2023. On June 30, 2024 the Company had a current ratio of 5.3.'
  assert.deepEqual(verdicts(said), ['agrees', 'agrees', 'agrees'])
  assert.deepEqual(verdicts(said.replace('$7.6', '$6.7').replace('5.3', '3.5')), [
    'agrees',
    'disagrees',
    'disagrees',
  ])
})

test('a half-year is not taken for the quarter', () => {
  assert.deepEqual(
    verdicts(
      'Net sales for the first six months of 2024 were $15.1 million, compared to $18.2 million a year earlier.',
    ),
    ['agrees', 'agrees'],
  )
})

test('margins move by basis points', () => {
  assert.deepEqual(
    verdicts(
      'Gross margin for the second quarter of 2024 increased 180 basis points to 23.4% from 21.5% in the second quarter of 2023.',
    ),
    ['agrees', 'agrees', 'agrees'],
  )
})

test('a share may be announced ahead, and a change told after the level', () => {
  assert.deepEqual(
    verdicts(
      'As a percentage of net sales, gross profit increased to 23.4% compared to 21.5% in the second quarter of 2023.',
      'Research and development expenses for the second quarter of 2024 decreased to $743 thousand, or 13%, compared to $855 thousand in the second quarter of 2023.',
    ),
    ['agrees', 'agrees', 'agrees', 'agrees', 'agrees'],
  )
})

test('what is not about a line of the statements stays unlinked', () => {
  for (const said of [
    'Modem net sales in Asia were $3.1 million in the second quarter of 2024.',
    'For the third quarter of 2024 we expect net sales of $8.0 million to $8.4 million.',
    'Adjusted gross profit was $2.2 million in the second quarter of 2024.',
    'The board declared a dividend of $.05 per share.',
  ]) {
    assert.deepEqual(new Set(verdicts(said)), new Set(['unlinked']), said)
  }
})

test('a comparative in parentheses has a period of its own', () => {
  const said = 'Net sales decreased 18% year-over-year to $7.5 million (Q2 2023: $9.2 million).'
  assert.deepEqual(verdicts(said), ['agrees', 'agrees', 'agrees'])
  assert.deepEqual(verdicts(said.replace('$9.2', '$2.9')), ['agrees', 'agrees', 'disagrees'])
})

test('highlights that are no statement contradict only where the figures beside it agree with the very same line', () => {
  const highlights: InventedTable = {
    kind: 'other',
    columns: ['2024-06-30', '2023-06-30'],
    rows: ['Total deposits | 9,567,338 | 8,655,455'],
  }
  const told = (paragraph: string) =>
    narrative(inventedFiling([highlights], [paragraph]), { rawText: null }).map(({ verdict }) => verdict)
  const said = 'Total deposits increased by $911.9 million, up 10.5% from June 30, 2023.'
  assert.deepEqual(told(said), ['agrees', 'agrees'])
  assert.deepEqual(told(said.replace('10.5%', '15.0%')), ['agrees', 'disagrees'])
  assert.deepEqual(told('Total deposits were $5,791.3 million on June 30, 2024.'), ['unlinked'])
})

test('a metric behind the name of something else is not the company’s own', () => {
  assert.deepEqual(verdicts('Asia Pacific – Net sales $3.1 million, down 18%.'), ['unlinked', 'unlinked'])
})

test('a diluted figure is never held against a basic one', () => {
  const perShare: InventedTable = {
    ...income,
    rows: ['Basic earnings per share @EarningsPerShareBasic | 1.08 | 0.87 | 2.11 | 1.95'],
  }
  const told = narrative(inventedFiling([perShare], ['Diluted earnings per share were $1.06.']), {
    rawText: null,
  })
  assert.deepEqual(
    told.map(({ verdict }) => verdict),
    ['unlinked'],
  )
})

test('net earnings are those before and after what others own of them', () => {
  const shared: InventedTable = {
    ...income,
    rows: [
      'Net earnings @ProfitLoss | 61,800 | 73,100',
      'Net earnings attributable to Harbor Lights @NetIncomeLoss | 61,300 | 72,500',
    ],
  }
  const told = (said: string) =>
    narrative(inventedFiling([shared], [said]), { rawText: null }).map(({ verdict }) => verdict)
  assert.deepEqual(told('Net earnings for the second quarter of 2024 were $61.3 million.'), ['agrees'])
  assert.deepEqual(told('Net earnings for the second quarter of 2024 were $61.8 million.'), ['agrees'])
  assert.deepEqual(told('Net earnings for the second quarter of 2024 were $63.1 million.'), ['disagrees'])
})

test('rates that a table prints are tied too, each to its period and, told respectively, each to its line', () => {
  const rates: InventedTable = {
    kind: 'other',
    columns: ['2024-06-30/3', '2023-06-30/3'],
    rows: ['Return on average equity | 14.72% | 16.35%', 'Return on average assets | 1.38% | 1.57%'],
  }
  const told = (said: string) =>
    narrative(inventedFiling([rates], [said]), { rawText: null }).map(({ verdict }) => verdict)
  const one =
    'Return on average assets was 1.38% in the second quarter of 2024 and 1.57% in the second quarter of 2023.'
  assert.deepEqual(told(one), ['agrees', 'agrees'])
  assert.deepEqual(told(one.replace('1.57', '1.75')), ['agrees', 'disagrees'])
  const two =
    'Return on average equity was 14.72% and return on average assets was 1.38%, compared to 16.35% and 1.57%, respectively, a year earlier.'
  assert.deepEqual(told(two), ['agrees', 'agrees', 'agrees', 'agrees'])
})

test('a figure said again in parentheses is no loss, one that stands in its own is', () => {
  const said =
    'Net income for the second quarter of 2023 was $1,207 thousand ($0.15 per diluted share). Net loss for the second quarter of 2024 was $991 thousand ($.13 per share).'
  assert.deepEqual(verdicts(said), ['agrees', 'agrees', 'agrees', 'agrees'])
  assert.deepEqual(
    verdicts('Net income for the second quarter of 2023 was $1,207 thousand, or $(0.15) per diluted share.'),
    ['agrees', 'disagrees'],
  )
})

test('a figure in another currency is not of the statements', () => {
  assert.deepEqual(verdicts('Net sales for the second quarter of 2024 were US$7.5 million (€7.5 million).'), [
    'agrees',
    'unlinked',
  ])
})

test('what is adjusted counts for the figure beside it, and a line of that very name is its own fact', () => {
  const adjusted: InventedTable = {
    kind: 'reconciliation',
    columns: ['2024-06-30/3', '2023-06-30/3'],
    rows: ['Adjusted EBITDA | 1,305 | 2,118'],
  }
  const told = (said: string) =>
    narrative(inventedFiling([income, adjusted], [said]), { rawText: null }).map(({ verdict }) => verdict)
  assert.deepEqual(
    told('Gross profit was $1.8 million and Adjusted EBITDA was $1.3 million in the second quarter of 2024.'),
    ['agrees', 'agrees'],
  )
  assert.deepEqual(told('Excluding charges, gross profit was $1.8 million in the second quarter of 2024.'), [
    'unlinked',
  ])
})

test('guidance is told from what is not linked', () => {
  const [one] = check('We expect net sales of $8.0 million to $8.4 million for the third quarter of 2024.')
  assert.match(one?.message ?? '', /looks ahead, and the statements have no figure for it yet\.$/)
})

test('a change between two figures of its own sentence is proved by them, whatever they are of', () => {
  const said =
    'Subscribers paid $278.8 million in the quarter, compared to $252.9 million a year earlier, an increase of 10.2%.'
  const checks = check(said)
  assert.deepEqual(
    checks.map(({ verdict }) => verdict),
    ['unlinked', 'unlinked', 'agrees'],
  )
  assert.equal(
    checks[2]?.message,
    'The change from $252.9 million to $278.8 million is stated as 10.2%; between the two it is 10.24 %: agrees.',
  )
  assert.equal(checks[2]?.sources.length, 3)
  assert.equal(verdicts(said.replace('10.2%', '12.0%'))[2], 'disagrees')
  assert.equal(verdicts(said.replace('10.2%', '10.2% in local currencies'))[2], 'unlinked')
})

test('a margin in dollars is the profit, in per cent the quotient', () => {
  assert.deepEqual(
    verdicts('Gross margin was $1.8 million, or 23.4% of net sales, in the second quarter of 2024.'),
    ['agrees', 'agrees'],
  )
})

test('the end of a month, the first two quarters and diluted figures per share are read as such', () => {
  assert.deepEqual(
    verdicts(
      'Cash and cash equivalents were $8.4 million at the end of June 2024.',
      'Net sales in the first two quarters of 2024 were $15.1 million.',
      'Net income in the second quarter of 2023 was $1,207 thousand, or $0.15 diluted per share.',
    ),
    ['agrees', 'agrees', 'agrees', 'agrees'],
  )
})

test('what is said of a segment is tied to the line of its name, and not held against the company', () => {
  const segments: InventedTable = {
    kind: 'segment',
    columns: ['2024-06-30/3', '2023-06-30/3'],
    rows: ['Harbour Lamps | 4,120 | 5,003', 'Marine Buoys | 3,417 | 4,204'],
  }
  const told = (said: string) =>
    narrative(inventedFiling([income, segments], [said]), { rawText: null }).map(({ verdict }) => verdict)
  for (const said of [
    'Marine Buoys – Net sales $3.42 million, down 18.7%.',
    'Net sales for the Marine Buoys segment were $3.42 million, down 18.7%.',
  ]) {
    assert.deepEqual(told(said), ['agrees', 'agrees'], said)
    assert.deepEqual(told(said.replace('3.42', '4.32')), ['disagrees', 'agrees'], said)
  }
  assert.deepEqual(
    told('Net sales for the Marine Buoys segment were $7.6 million. Gross profit was $1.9 million.'),
    ['unlinked', 'unlinked'],
  )
})

test('a sentence of thousands of figures is no prose', () => {
  assert.deepEqual(check(`Net sales were ${'$1 million, '.repeat(5000)}`), [])
})

test('a figure is found again in the raw text, across mark-up, entities and line ends', () => {
  const text = 'Net sales for the second quarter of 2024 were $7.5 million.'
  const rawText = '<p>Net&nbsp;sales for the <b>second</b>\n quarter of 2024 were $7.5\n   million.</p>'
  const filing = inventedFiling([income])
  const release = {
    headline: null,
    city: null,
    date: null,
    paragraphs: [{ text, source: [0, rawText.length] as const }],
  }
  const [claim] = narrative({ ...filing, release }, { rawText })
  assert.deepEqual(claim?.sources[0], [rawText.indexOf('$7.5'), rawText.indexOf('.</p>')])
})
