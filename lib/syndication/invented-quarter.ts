/** The invented quarter that the tests of this room share; no real company, no real figure. */
import { inventedFiling } from '../tie-out/invented-filing.fixture.ts'

export const quarter = inventedFiling(
  [
    {
      kind: 'income',
      title: 'Statements of Operations: second/quarter [unaudited] and more words',
      columns: ['2024-06-30/3', '2023-06-30/3', '2024-06-30/6', '2023-06-30/6'],
      rows: [
        'Net sales @SalesRevenueNet | 7,100 | 6,000 | 13,500 | 12,800',
        '=SUM(A1:A9), "other" costs | (7,300) | (6,100) | (13,000) | (12,500)',
        'Net income (loss) @NetIncomeLoss | (200) | (100) | 500 | 300',
        'Earnings (loss) per share @EarningsPerShareBasicAndDiluted | (0.02) | (0.01) | 0.05 | 0.03',
      ],
    },
    {
      kind: 'balance',
      title: 'Balance Sheets',
      columns: ['2024-06-30', '2023-12-31'],
      rows: ['Current assets:', 'Cash @Cash | 8,417 | 7,612', 'Deposits | — | 40'],
    },
  ],
  ['Harbor Lights reported sales of $7.1 million.'],
)
