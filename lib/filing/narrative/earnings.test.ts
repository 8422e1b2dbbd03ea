import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../filing.ts'
import { chooseRelease, isEarnings, resultsEvidence } from './earnings.ts'
import type { Part } from './parts.ts'
import { prose } from './prose.fixture.ts'

const dateline = 'DENVER, April 22, 2020 -- Acme Corporation (NYSE: ACM)'
const figures = ['Net income was $4 million, or $0.40 per share.', 'Revenue was $40 million.']
const income: Statement = {
  kind: 'income',
  title: '',
  exhibit: null,
  audited: null,
  scale: 1,
  columns: [],
  lines: [],
}

function exhibit(number: string, ...paragraphs: string[]): Part {
  return {
    kind: 'exhibit',
    exhibit: number,
    type: `EX-${number}`,
    description: null,
    passages: prose(...paragraphs),
  }
}

const results = exhibit(
  '99.1',
  'Acme Reports First Quarter Results',
  `${dateline} today reported net income of $4 million for the first quarter.`,
  ...figures,
)
const cover = (...paragraphs: string[]): Part => ({
  kind: 'cover',
  exhibit: null,
  type: '8-K',
  description: null,
  passages: prose(...paragraphs),
})

const releases: readonly (readonly [earnings: boolean, paragraphs: string[]])[] = [
  [
    true,
    [
      'Acme Earns 40 Cents a Share in First Quarter',
      `${dateline} today reported net income of $4 million for the first quarter ended March 31, 2020.`,
    ],
  ],
  [
    true,
    [
      'First Quarter 2020 Letter to Shareholders',
      'Dear Fellow Shareholders:',
      'In the first quarter ended March 31, 2020, net sales were $40 million, up 4% from a year earlier, and net income was $4 million.',
    ],
  ],
  [
    false,
    [
      'Acme Stores Reports April Sales',
      `${dateline} today reported that sales for the four weeks ended April 18, 2020 increased 4% to $20 million.`,
    ],
  ],
  [
    true,
    [
      'Acme Reports First Quarter Results',
      `${dateline} today reported net income of $4 million for the first quarter.`,
    ],
  ],
  [
    true,
    [
      'Acme First Quarter Net Income Rises 12%; Withdraws 2020 Guidance',
      `${dateline} today announced results for the quarter. Trade shows were postponed by the pandemic.`,
    ],
  ],
  [
    true,
    [
      'FOR IMMEDIATE RELEASE',
      `${dateline} today announced results for first-quarter 2020 that were strong in all of its three segments.`,
    ],
  ],
  [
    false,
    [
      'Acme to Report First Quarter Results on May 5',
      `${dateline} today announced that it will report results for its first quarter on May 5.`,
    ],
  ],
  [
    false,
    [
      'Acme Announces Postponement of Earnings Announcement',
      `${dateline} today announced that its fourth quarter earnings release and conference call will be delayed.`,
    ],
  ],
  [
    false,
    [
      'Transcript of First Quarter Earnings Call',
      `${dateline} Operator: good morning and welcome to the call on the results of the first quarter.`,
    ],
  ],
  [
    false,
    [
      'Acme Declares Quarterly Dividend',
      `${dateline} today announced that its board declared a quarterly dividend payable on June 1, 2020 to holders.`,
    ],
  ],
  [
    false,
    [
      'Acme Names Jane Roe to Its Board',
      `${dateline} today announced that its board has unanimously elected Jane Roe as one of its directors.`,
    ],
  ],
]

for (const [earnings, paragraphs] of releases) {
  test(`${paragraphs[0]}: ${earnings ? 'results' : 'no results'}`, () => {
    const release = exhibit('99.1', ...paragraphs, ...(earnings ? figures : []))
    assert.equal(isEarnings([release], [], release, earnings ? [income] : []), earnings)
  })
}

test('Figures and statements tell results where headline and first sentence do not', () => {
  const letter = exhibit(
    '99.1',
    'Q1 Letter',
    'Dear shareholders, the first months of the year were unlike any that we or our customers have seen before in this business.',
    ...figures,
  )
  const balance: Statement = { ...income, kind: 'balance' }
  assert.equal(isEarnings([letter], [], letter, [income, balance]), true)
  assert.equal(isEarnings([letter], [], letter, []), false)
})

test('Of two releases the one with the results is read', () => {
  const facility = exhibit(
    '99.1',
    'Acme Announces New Credit Facility',
    `${dateline} today announced that it had arranged a new, expanded credit facility of $60 million.`,
  )
  const later = { ...results, exhibit: '99.2' }
  assert.equal(chooseRelease([facility, later]), later)
})

test('A contract or a prospectus among the exhibits is no release', () => {
  const contract = exhibit(
    '99.1',
    'CREDIT AGREEMENT',
    'This agreement, made by and between the parties named below, sets out the terms on which the lender will lend.',
  )
  assert.equal(chooseRelease([contract]), null)
  assert.equal(chooseRelease([exhibit('10.1', 'Acme Reports First Quarter Results', dateline)]), null)
})

test('A cover that furnishes a release of results reports them, one that furnishes a transcript does not', () => {
  const furnished = cover(
    'Item 2.02 Results of Operations and Financial Condition.',
    'On May 4, 2020, Acme issued a press release announcing its results for the first quarter.',
    'SIGNATURES',
  )
  const brief = cover(
    'Item 2.02  Results of Operations and Financial Condition',
    'On May 4, 2020, Acme issued its earnings release for the quarter ended March 31, 2020.',
    'SIGNATURES',
  )
  assert.equal(isEarnings([brief], ['2.02', '9.01'], null, []), true)
  const held = cover(
    'Item 2.02 Results of Operations and Financial Condition.',
    'Acme conducted a conference call on May 4, 2020 to discuss its results, reported in its news release. A copy of the transcript is attached.',
    'SIGNATURES',
  )
  assert.equal(isEarnings([furnished], ['2.02', '9.01'], null, []), true)
  assert.equal(isEarnings([held], ['2.02', '9.01'], null, []), false)
})

test('A report with other items is none of results, whatever it speaks of', () => {
  const other = cover('Item 4.02 Non-Reliance on Previously Issued Financial Statements.')
  assert.equal(isEarnings([other, results], ['4.02', '9.01'], results, []), false)
  assert.ok(resultsEvidence(results.passages) >= 5)
})

test('A merger with the figures of both companies is no report of results', () => {
  const merger = exhibit(
    '99.1',
    'ACME AND NORLAND TO MERGE IN $2.1 BILLION TRANSACTION',
    'APPLETON, WIS., AUGUST 10, 2000 - Acme Paper Co. (NYSE: APC) today announced a definitive agreement to merge with Norland. The combined company would have had sales of $3.4 billion in 1999.',
    'Sales of Acme were $2,004 million, and net income was $84 million.',
    'Sales of Norland were $1,396 million, and net income was $62 million.',
  )
  assert.ok(resultsEvidence(merger.passages) < 0)
})
