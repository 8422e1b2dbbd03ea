/** Builds invented filings for tests out of terse tables; no real company, no real figure. */
import type { Column, Filing, Line, Statement, StatementKind } from '#lib/filing/filing.ts'
import { parseAmount, scaleUp } from '#lib/statement/amount.ts'

export interface InventedTable {
  kind: StatementKind
  title?: string
  scale?: number
  /** "2003-06-30" for an instant, "2003-06-30/3" for three months. */
  columns: string[]
  /** "Label | 1,234 | (56)"; a blank cell is empty. A label alone is a heading. "@Concept" after the label names it. */
  rows: string[]
}

export function inventedFiling(
  tables: InventedTable[],
  paragraphs: string[] = [],
  over: Partial<Filing> = {},
): Filing {
  return {
    file: 'invented.txt',
    sha256: '0'.repeat(64),
    format: 'text',
    form: '8-K',
    items: ['2.02'],
    earnings: true,
    registrant: {
      name: 'Harbor Lights Corporation',
      cik: null,
      commissionFileNumber: null,
      employerId: null,
      stateOfIncorporation: null,
      phone: null,
    },
    reportDate: '2024-07-25',
    exhibits: [],
    period: { end: '2024-06-30', fiscalYear: 2024, fiscalQuarter: 2, label: 'Q2 2024' },
    currency: 'USD',
    release: {
      headline: null,
      city: 'Portland',
      date: '2024-07-25',
      paragraphs: paragraphs.map((text, at) => ({ text, source: [at * 1000, at * 1000 + text.length] })),
    },
    calls: [],
    safeHarbor: null,
    statements: tables.map(inventedStatement),
    checks: [],
    findings: [],
    ...over,
  }
}

export function inventedStatement(table: InventedTable, at = 0): Statement {
  const scale = table.scale ?? 1000
  return {
    kind: table.kind,
    title: table.title ?? `Statement ${at + 1}`,
    exhibit: '99.1',
    audited: false,
    scale,
    columns: table.columns.map(inventedColumn),
    lines: table.rows.map((row, line) => inventedLine(row, scale, 100_000 * (at + 1) + 1000 * line)),
  }
}

function inventedColumn(printed: string): Column {
  const [end = '', months] = printed.split('/')
  return { label: printed, end, months: months ? Number(months) : null, weeks: null, role: 'period' }
}

function inventedLine(row: string, scale: number, start: number): Line {
  const [named = '', ...figures] = row.split('|').map((part) => part.trim())
  const [label = '', concept = null] = named.split('@').map((part) => part.trim())
  const unit = figures.some((printed) => printed.endsWith('%')) ? 'percent' : unitOf(label)
  const cells = figures.map((printed, at) => {
    const amount = parseAmount(printed)
    if (!amount) return null
    const times = unit === 'USD' || unit === 'shares' ? scale : 1
    return {
      value: scaleUp(amount.value, times),
      printed,
      source: [start + at * 20, start + at * 20 + printed.length] as const,
    }
  })
  return { label, depth: 0, concept, unit: figures.length > 0 ? unit : null, cells }
}

function unitOf(label: string): string {
  if (/per\b.*\bshare/i.test(label)) return 'USD/share'
  if (/\bshares\b/i.test(label)) return 'shares'
  return /%|percent/i.test(label) ? 'percent' : 'USD'
}
