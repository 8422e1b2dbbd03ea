import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeadline } from './headline.ts'
import { prose } from './prose.fixture.ts'
import { findBody } from './release-body.ts'

const lead =
  'DENVER, April 22, 2004 -- Acme Corporation (NYSE: ACM) today reported net income of $4 million for the first quarter ended March 31, 2004.'

/** What stands above the first paragraph → the headline. */
const examples: readonly (readonly [printed: string[], headline: string | null])[] = [
  [
    [
      'Exhibit 99.1',
      'FOR IMMEDIATE RELEASE',
      'Contact: Jane Roe',
      'Vice President, Investor Relations',
      '(303) 555-0199',
      'Acme Corporation Reports First Quarter Results',
    ],
    'Acme Corporation Reports First Quarter Results',
  ],
  [
    [
      'NEWS RELEASE',
      'ACME CORP. ANNOUNCES THIRD QUARTER EARNINGS|OF $.45 PER SHARE, UP 12%',
      'Record backlog',
    ],
    'ACME CORP. ANNOUNCES THIRD QUARTER EARNINGS OF $.45 PER SHARE, UP 12%',
  ],
  [
    [
      'Acme Bancorp|123 Main Street|Springfield, IL 62701',
      'July 20, 2020',
      'Acme Bancorp Earns $5.2 Million in Second Quarter; Declares Dividend',
    ],
    'Acme Bancorp Earns $5.2 Million in Second Quarter; Declares Dividend',
  ],
  [
    [
      'Press Release',
      'Acme Reports Record Revenue of $1.2 Billion',
      '-- Net income of $30 million --',
      '-- Raises outlook --',
    ],
    'Acme Reports Record Revenue of $1.2 Billion',
  ],
  [
    [
      'ACME, INC. AND ACME HOLDINGS REPORT|FISCAL 2004 FOURTH QUARTER AND|YEAR-END RESULTS',
      'Company Expects Growth in 2005',
    ],
    'ACME, INC. AND ACME HOLDINGS REPORT FISCAL 2004 FOURTH QUARTER AND YEAR-END RESULTS',
  ],
  [
    [
      'ACME CORP. FOR IMMEDIATE RELEASE',
      'ACME FIRST-QUARTER NET RISES 33% ON|HIGHER VOLUME AND PRICES',
      'Outlook Raised',
    ],
    'ACME FIRST-QUARTER NET RISES 33% ON HIGHER VOLUME AND PRICES',
  ],
  [
    ['Acme Reports Financial Results for the Quarter|Ended March 31, 2005'],
    'Acme Reports Financial Results for the Quarter Ended March 31, 2005',
  ],
  [
    ['Acme Announces First Quarter Results', 'o Net sales up 4%|o EPS of $.40'],
    'Acme Announces First Quarter Results',
  ],
  [
    ['Acme Reports First Quarter Results and Provides|Second Quarter Guidance'],
    'Acme Reports First Quarter Results and Provides Second Quarter Guidance',
  ],
  [
    ['Exhibit 99.1', 'Record First Quarter for Acme Corporation'],
    'Record First Quarter for Acme Corporation',
  ],
  [
    ['ACME CORPORATION', 'First Quarter Report 2005', 'Acme First Quarter Profit Up 33%'],
    'Acme First Quarter Profit Up 33%',
  ],
  [['Acme plc', 'First Quarter 2020 Results'], 'First Quarter 2020 Results'],
  [
    ['ACME INVESTMENT CORP.', 'ANNOUNCES FIRST QUARTER 2020 FINANCIAL RESULTS'],
    'ACME INVESTMENT CORP. ANNOUNCES FIRST QUARTER 2020 FINANCIAL RESULTS',
  ],
  [
    ['Acme Announces First Quarter Results,', 'Reports Net Earnings of $566 Million,', 'Declares Dividend'],
    'Acme Announces First Quarter Results, Reports Net Earnings of $566 Million, Declares Dividend',
  ],
  [
    ['Acme Reports Third Quarter Results', 'Revenue Increases 30 Percent and Net Profit Triples'],
    'Acme Reports Third Quarter Results',
  ],
  [
    ['ACME GROWS EPS 29% IN THIRD FISCAL QUARTER;', 'MARGIN EXPANSION CONTINUES'],
    'ACME GROWS EPS 29% IN THIRD FISCAL QUARTER; MARGIN EXPANSION CONTINUES',
  ],
  [
    ['Acme Corporation Reports First Quarter', 'Fiscal Year 2023 Operating Results'],
    'Acme Corporation Reports First Quarter Fiscal Year 2023 Operating Results',
  ],
  [
    [
      'Acme Inc.',
      '1Q 2022 Earnings Release',
      'April 28, 2022',
      'FOR IMMEDIATE RELEASE',
      'Acme Reports First-Quarter 2022 Results',
    ],
    'Acme Reports First-Quarter 2022 Results',
  ],
  [
    ['Acme & Sons Bank of Springfield', 'Reports First Quarter 2020 Results'],
    'Acme & Sons Bank of Springfield Reports First Quarter 2020 Results',
  ],
  [
    ['Acme Reports First Quarter 2020 Results|Achieved Record Backlog'],
    'Acme Reports First Quarter 2020 Results',
  ],
  [
    ['Acme Reports Results of Fiscal 2004|Fourth Quarter and Year'],
    'Acme Reports Results of Fiscal 2004 Fourth Quarter and Year',
  ],
  [['Acme Announces Earnings|Per Share of $0.45'], 'Acme Announces Earnings Per Share of $0.45'],
  [['www.acme.com', 'Acme.com Announces First Quarter Results'], 'Acme.com Announces First Quarter Results'],
  [
    [
      'ACME HOMES, INC. NEWS RELEASE',
      'ACME HOMES REPORTS RECORD THIRD QUARTER|Net Income Up 41%;|Company Raises Estimate',
    ],
    'ACME HOMES REPORTS RECORD THIRD QUARTER',
  ],
  [
    [
      'Acme Financial Corp. (ACFC)|10/22/2003',
      'Acme Financial Corp. Announces Third Quarter Earnings and Dividend',
    ],
    'Acme Financial Corp. Announces Third Quarter Earnings and Dividend',
  ],
  [['FOR IMMEDIATE RELEASE', '• Sales growth of 5.6%', '• Company is increasing guidance'], null],
]

for (const [printed, headline] of examples) {
  test(`A headline is told from what stands around it: ${headline ?? 'none'}`, () => {
    const release = prose(...printed, lead)
    const body = findBody(release, null)
    assert.equal(body, printed.length)
    assert.equal(readHeadline(release, body), headline)
  })
}
