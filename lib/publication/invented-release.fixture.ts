import { createHash } from 'node:crypto'
import type { Cell, Filing } from '#lib/filing/filing.ts'

/** An invented filing as the reader would hand it over: for tests of the verbs, which read no files. */
export function inventedReading(changed: Partial<Filing> = {}): Filing {
  const file = changed.file ?? 'lantern-2026-q1.txt'
  return {
    file,
    sha256: createHash('sha256').update(file).digest('hex'),
    format: 'text',
    form: '8-K',
    items: ['2.02', '9.01'],
    earnings: true,
    registrant: {
      name: 'Lantern Cable Co.',
      cik: null,
      commissionFileNumber: '000-99177',
      employerId: null,
      stateOfIncorporation: 'Delaware',
      phone: null,
    },
    reportDate: '2026-04-21',
    exhibits: [{ number: '99.1', description: null }],
    period: { end: '2026-03-31', fiscalYear: 2026, fiscalQuarter: 1, label: 'Q1 2026' },
    currency: 'USD',
    release: {
      headline: 'Lantern Cable Reports First Quarter Results',
      city: 'Dover',
      date: '2026-04-21',
      paragraphs: [{ text: 'Net sales were $1,200 thousand.', source: [10, 41] }],
    },
    calls: [],
    safeHarbor: null,
    statements: [
      {
        kind: 'income',
        title: 'Statements of Operations',
        exhibit: '99.1',
        audited: false,
        scale: 1000,
        columns: [
          { label: 'March 31, 2026', end: '2026-03-31', months: 3, weeks: null, role: 'period' },
          { label: 'March 31, 2025', end: '2025-03-31', months: 3, weeks: null, role: 'period' },
        ],
        lines: [
          {
            label: 'Net sales',
            depth: 0,
            concept: 'Revenues',
            unit: 'USD',
            cells: [cell('1200000', '1,200', 100), cell('1100000', '1,100', 110)],
          },
        ],
      },
    ],
    checks: [],
    findings: [],
    ...changed,
  }
}

function cell(value: string, printed: string, start: number): Cell {
  return { value, printed, source: [start, start + printed.length] }
}
