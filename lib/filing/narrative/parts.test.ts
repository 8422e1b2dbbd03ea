import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTextTree } from '../text/read-text-tree.ts'
import type { TextBlock, Tree } from '../tree.ts'
import { exhibitNumber, readParts } from './parts.ts'
import { prose } from './prose.fixture.ts'

const release = [
  'Acme Reports First Quarter Results',
  'AMSTERDAM, May 1, 2020 -- Acme N.V. (NYSE: ACM) today reported revenue of EUR 40 million for its first quarter, which ended on March 31, 2020.',
  'Revenue rose by 4%.',
]
const front = ['SECURITIES AND EXCHANGE COMMISSION', 'Washington, D.C. 20549']
const sixK = [
  ...front,
  'FORM 6-K',
  'May 1, 2020',
  'Acme N.V.',
  '(Exact name of registrant as specified in its charter)',
  'Indicate by check mark whether the registrant files under Form 20-F.',
  'Form 20-F Form 40-F',
]
const eightK = [
  ...front,
  'FORM 8-K',
  'Date of Report (Date of earliest event reported): May 1, 2020',
  'Acme Inc.',
  '(Exact name of registrant as specified in its charter)',
  'Item 2.02 Results of Operations.',
  'Acme issued a press release.',
]
const signature = [
  'SIGNATURE',
  'The registrant has duly caused this report to be signed.',
  'By: /s/ Jane Roe',
  'Chief Legal Officer',
]

function tree(type: string | null, paragraphs: readonly string[]): Tree {
  const blocks = prose(...paragraphs).map((passage): TextBlock => ({ ...passage, kind: 'text', indent: 0 }))
  return {
    format: 'text',
    text: '',
    header: null,
    facts: [],
    documents: [{ type, fileName: null, description: null, blocks, source: [0, 0] }],
  }
}

const read = (type: string | null, ...paragraphs: string[]) =>
  readParts(tree(type, paragraphs)).map((part) => [part.kind, part.exhibit, part.passages[0]?.text])

test('A release under its own heading behind the signature is an exhibit of the report', () => {
  assert.deepEqual(read(null, ...eightK, ...signature, 'EXHIBIT 99.1', ...release), [
    ['cover', null, front[0]],
    ['exhibit', '99.1', 'EXHIBIT 99.1'],
  ])
})

test('A release without a heading begins behind the signature', () => {
  assert.deepEqual(read('6-K', ...sixK, ...signature, ...release), [
    ['cover', null, front[0]],
    ['exhibit', null, release[0]],
  ])
})

test('A foreign issuer may sign behind its release', () => {
  assert.deepEqual(
    read('6-K', ...sixK, ...release, ...signature).map(([kind, , text]) => [kind, text]),
    [
      ['cover', front[0]],
      ['exhibit', release[0]],
    ],
  )
})

test('A cover alone is a cover alone', () => {
  assert.deepEqual(read(null, ...eightK, ...signature), [['cover', null, front[0]]])
})

test('A bare release that speaks of the Commission and its forms has no cover', () => {
  const speaks = 'See the Form 10-K that Acme filed with the Securities and Exchange Commission.'
  assert.deepEqual(read(null, 'Exhibit 99.1', ...release, speaks), [['exhibit', '99.1', 'Exhibit 99.1']])
})

/** Invented print of a report that tells the release itself, and where its second part begins. */
const told = (lead: string) => `SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 8-K

July 19, 1996

Kestrel Systems Corporation
(Exact name of registrant as specified in its charter)

Item 5. Other Events

${lead}
                                 Quarter Ended June 30
                                   1996       1995
Revenues                        $ 612.0    $ 540.8
Costs                             500.0      450.0
Income before taxes               112.0       90.8
Taxes                              40.0       32.4
Net income                      $  72.0    $  58.4
Per share                       $  1.01    $   .83

Item 7. Exhibits

None.

SIGNATURE

The registrant has duly caused this report to be signed.
`

const kindsOf = (text: string) => {
  const documents = readTextTree(text)
  return readParts({ format: 'text', text, header: null, facts: [], documents })
}

test('Without any exhibit, the release that an item prints, tables and all, is one', () => {
  const parts = kindsOf(
    told(`The text of the press release of July 19, 1996, is set forth below in full.

KESTREL REPORTS SECOND-QUARTER EARNINGS

DALLAS, July 19 -- Kestrel Systems Corporation today reported record earnings for the quarter.
`),
  )
  assert.deepEqual(
    parts.map(({ kind, passages }) => [kind, passages[0]?.text]),
    [
      ['cover', 'SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549'],
      ['exhibit', 'KESTREL REPORTS SECOND-QUARTER EARNINGS'],
    ],
  )
  assert.ok(parts[0]?.passages.some(({ text }) => text.startsWith('Item 7')))
  assert.ok(!parts[1]?.passages.some(({ text }) => text.startsWith('Item 7')))
})

test('Without a signature an exhibit begins at its own heading, and not where a list of exhibits names it', () => {
  const cover = [
    ['SECURITIES AND EXCHANGE COMMISSION', 'FORM 8-K'].join('|'),
    'Acme Inc. (Exact name of registrant as specified in its charter)',
    'Item 7(c). Exhibits.',
    'Exhibit 99.1 - Press release.',
    'Item 9. Regulation FD Disclosure.',
    'The press release attached as Exhibit 99.1 is furnished pursuant to Item 12.',
  ]
  assert.deepEqual(read(null, ...cover, 'EXHIBIT 99.1', ...release), [
    ['cover', null, 'SECURITIES AND EXCHANGE COMMISSION FORM 8-K'],
    ['exhibit', '99.1', 'EXHIBIT 99.1'],
  ])
})

test('A form printed in one paragraph with the name of the Commission is found', () => {
  const lead = `Toronto, July 24, 2003 - Northfork Minerals Limited (TSX: NFK) reported earnings of $9.8 million for
the three months ended June 30, 2003.`
  const parts = kindsOf(`FORM 6-K
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

Report of Foreign Private Issuer

For the month of July, 2003

NORTHFORK MINERALS LIMITED

(Translation of registrant's name into English)

200 Bay Street, Toronto

Form 20-F ___ Form 40-F _X_

NORTHFORK REPORTS SECOND QUARTER EARNINGS

${lead}
`)
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ['cover', 'exhibit'],
  )
})

test('A periodic report is one paper', () => {
  assert.deepEqual(read('10-Q', ...front, 'FORM 10-Q', 'For the quarterly period ended March 31, 2020'), [
    ['report', null, front[0]],
  ])
})

test('Exhibit headings give their number', () => {
  assert.equal(exhibitNumber('Exhibit 99.1'), '99.1')
  assert.equal(exhibitNumber('EXHIBIT 99'), '99')
  assert.equal(exhibitNumber('EX-99.2'), '99.2')
  assert.equal(exhibitNumber('EXHIBIT INDEX'), null)
})
