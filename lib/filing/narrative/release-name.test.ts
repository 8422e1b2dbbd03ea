import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prose } from './prose.fixture.ts'
import { releaseName } from './release-name.ts'

const rest =
  'today reported results for its first quarter, with revenue of $40 million and net income of $4 million.'

/** First paragraph, and what stands above the statements → the name. */
const examples: readonly (readonly [lead: string, below: string[], name: string | null])[] = [
  ['DENVER, May 1, 2020 -- Acme Widgets, Inc. (NYSE: ACM), a maker of widgets,', [], 'Acme Widgets, Inc.'],
  [
    'DENVER, May 1, 2020 -- Acme (Acme Holdings Company, Inc.; NASDAQ: ACM), a maker of widgets,',
    [],
    'Acme Holdings Company, Inc.',
  ],
  ['DENVER, May 1, 2020- (NYSE: ACM) Acme Brands Corporation (the "Company")', [], 'Acme Brands Corporation'],
  [
    'DENVER, May 1, 2020 -- ACM (NYSE: ACM), a leading software company,',
    ['ACME SOFTWARE CORPORATION', 'CONDENSED CONSOLIDATED BALANCE SHEETS'],
    'ACME SOFTWARE CORPORATION',
  ],
  ['DENVER, May 1, 2020 -- ACMERCO (Nasdaq: ACM), parent of U-Acme International, Inc.,', [], 'ACMERCO'],
  ['DENVER, May 1, 2020 -- Acme! Brands, Inc. (NYSE: ACM)', [], 'Acme! Brands, Inc.'],
  ['DENVER--(NEWS WIRE)--Acme Group Holdings, Ltd. (NYSE: ACM)', [], 'Acme Group Holdings, Ltd.'],
  ['Denver, May 1, 2020. Acme Widgets, Inc. (NYSE: ACM)', [], 'Acme Widgets, Inc.'],
  ['DENVER, May 1, 2020 -- eAcme Inc. (NASDAQ: EACM)', [], 'eAcme Inc.'],
  ['DENVER, May 1, 2020 -- Bank of Acme Bancorp, Inc. (NASDAQ: ACM)', [], 'Bank of Acme Bancorp, Inc.'],
  ['DENVER, May 1, 2020 -- Acme & Sons (NYSE: ACM)', ['Roe & Company', 'Jane Roe'], 'Acme & Sons'],
]

for (const [lead, below, name] of examples) {
  test(`The company's name is read from its release: ${name}`, () => {
    assert.equal(releaseName(prose('Acme Reports First Quarter Results', `${lead} ${rest}`, ...below)), name)
  })
}
