import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeriod } from './period.ts'
import type { PeriodEvidence } from './period-end.ts'

const evidence = (anchor: string | null, ...texts: string[]): PeriodEvidence => ({
  texts,
  statements: [],
  facts: [],
  header: null,
  anchor,
})

const examples: readonly (readonly [
  anchor: string | null,
  texts: string[],
  end: string | null,
  label: string | null,
])[] = [
  [
    '2003-07-31',
    [
      'Acme Reports Results for the Second Quarter of 2003',
      'Acme today reported sales for its second quarter ending June 30, 2003.',
    ],
    '2003-06-30',
    'Q2 2003',
  ],
  [
    '2004-07-14',
    ['Acme Reports Third Quarter Results', 'Results for its fiscal 2004 third quarter ended June 26, 2004.'],
    '2004-06-26',
    'Q3 2004',
  ],
  // The year is counted from the quarter: the first ends in September, so the year ends in June 2004.
  [
    '2003-10-21',
    [
      'Acme Reports Fiscal First Quarter Results',
      'Results for its fiscal first quarter ended September 30, 2003.',
    ],
    '2003-09-30',
    'Q1 2004',
  ],
  // The paragraph names the comparative's year only: the count of quarters has the last word.
  [
    '2025-03-06',
    [
      'Acme Reports Second Quarter Loss',
      'Results for its second quarter ended January 24, 2025. In the second quarter of fiscal 2024 it earned $1.4 million.',
    ],
    '2025-01-24',
    'Q2 2025',
  ],
  // A year that ends in January is called either way: the later of two years told of the same quarter is this one.
  [
    '2024-08-29',
    [
      'Acme Reports Second Quarter Results',
      'In its second quarter ended July 27, 2024, Acme beat the second quarter of fiscal 2024.',
      'Revenue for the second quarter of fiscal 2025 was $4 million. For fiscal 2026 it expects more.',
    ],
    '2024-07-27',
    'Q2 2025',
  ],
  [
    '2006-01-19',
    [
      'ACME GROWS IN THIRD FISCAL QUARTER',
      'Record profits in the third fiscal quarter of 2006. In the quarter ended December 31, 2005, net income grew.',
    ],
    '2005-12-31',
    'Q3 2006',
  ],
  [
    '2025-04-16',
    ['Acme Announces 2024 Financial Results', 'Results for the fiscal year ended December 31, 2024.'],
    '2024-12-31',
    'FY 2024',
  ],
  [
    '2022-12-08',
    [
      'Acme Reports First Quarter Fiscal Year 2023 Operating Results',
      'Results for the first quarter (twelve weeks) of fiscal 2023, ended November 20, 2022.',
    ],
    '2022-11-20',
    'Q1 2023',
  ],
  // A year that ends in January is called either way, so it is not counted.
  [
    '2023-03-09',
    ['Acme Reports Fourth Quarter Results', 'Results for the thirteen-week period ended January 28, 2023.'],
    '2023-01-28',
    null,
  ],
  [
    '2023-03-09',
    [
      'Acme Announces Fourth Quarter Fiscal 2022 Results',
      'Results for the thirteen-week period ended January 28, 2023.',
    ],
    '2023-01-28',
    'Q4 2022',
  ],
  // A 52-week year may end in the first days of the month after.
  [
    '2004-07-22',
    ['Acme Reports Second Quarter Results', 'Net income for the second quarter ended July 3, 2004.'],
    '2004-07-03',
    'Q2 2004',
  ],
  [
    '2020-04-29',
    [
      'Acme Reports First-Quarter 2020 Results',
      'First-quarter net income rose.',
      'See the annual report for the year ended December 31, 2019.',
    ],
    null,
    null,
  ],
  [
    '2020-04-29',
    ['Acme Reports First Quarter Results', 'Revenue compared with the first quarter ended March 31, 2019.'],
    null,
    null,
  ],
  [
    null,
    ['Acme Reports First-Quarter 2020 Results', 'Results for the first quarter ended March 31, 2020.'],
    '2020-03-31',
    'Q1 2020',
  ],
]

for (const [anchor, texts, end, label] of examples) {
  test(`A period is read: ${texts[0]} → ${label ?? end ?? 'none'}`, () => {
    const period = readPeriod(evidence(anchor, ...texts))
    assert.equal(period?.end ?? null, end)
    assert.equal(period?.label ?? null, label)
  })
}
