/** Facts in the JSON of the Open Information Model (xBRL-JSON 1.0, xbrl.org/Specification/xbrl-json). */
import type { Cell, Column, Filing, Line, Statement } from '../filing/filing.ts'
import { parseAmount } from '../statement/amount.ts'

export interface XbrlReport {
  documentInfo: { documentType: string; namespaces: Record<string, string>; taxonomy: string[] }
  facts: Record<string, XbrlFact>
}

export interface XbrlFact {
  value: string
  /** Left out where the value is exact. */
  decimals?: number
  dimensions: { concept: string; entity: string; period: string; unit?: string }
}

const NAMESPACES = {
  'us-gaap': 'http://fasb.org/us-gaap/2024',
  iso4217: 'http://www.xbrl.org/2003/iso4217',
  xbrli: 'http://www.xbrl.org/2003/instance',
  cik: 'http://www.sec.gov/CIK',
}

/**
 * The figures of a filing whose us-gaap concept and period are both sure; the others are left out. `cik` stands in
 * where the filing names none. Without any CIK there is no entity, and so no fact.
 */
export function xbrlJson(filing: Pick<Filing, 'statements' | 'registrant'>, cik: string | null): XbrlReport {
  const entity = filing.registrant.cik ?? cik
  return {
    documentInfo: {
      documentType: 'https://xbrl.org/2021/xbrl-json',
      namespaces: NAMESPACES,
      taxonomy: ['https://xbrl.fasb.org/us-gaap/2024/elts/us-gaap-2024.xsd'],
    },
    facts: entity ? factsOf(filing.statements, `cik:${entity.padStart(10, '0')}`) : {},
  }
}

function factsOf(statements: readonly Statement[], entity: string): Record<string, XbrlFact> {
  const facts = new Map<string, [id: string, fact: XbrlFact]>()
  for (const [at, statement] of statements.entries()) {
    for (const [line, column, cell, row] of figuresOf(statement)) {
      const fact = factOf(line, column, cell, statement.scale, entity)
      const key = JSON.stringify(fact?.dimensions)
      // One figure may stand in two statements; the first to be printed speaks for both.
      if (fact && !facts.has(key))
        facts.set(key, [`s${at + 1}-${row}-${statement.columns.indexOf(column) + 1}`, fact])
    }
  }
  return Object.fromEntries(facts.values())
}

function* figuresOf(statement: Statement): Generator<[Line, Column, Cell, number]> {
  for (const [row, line] of statement.lines.entries()) {
    for (const [place, cell] of line.cells.entries()) {
      const column = statement.columns[place]
      if (cell && column) yield [line, column, cell, row + 1]
    }
  }
}

function factOf(line: Line, column: Column, cell: Cell, scale: number, entity: string): XbrlFact | null {
  const [period, unit] = [oimPeriod(column), oimUnit(line.unit)]
  if (!line.concept || cell.value === null || !period || !unit || column.role !== 'period') return null
  const decimals = decimalsOf(cell, scale)
  return {
    value: cell.value,
    ...(decimals === null ? {} : { decimals }),
    dimensions: { concept: `us-gaap:${line.concept}`, entity, period, unit },
  }
}

function oimUnit(unit: string | null): string | null {
  if (unit === null) return null
  if (unit === 'shares') return 'xbrli:shares'
  if (/^[A-Z]{3}$/.test(unit)) return `iso4217:${unit}`
  const perShare = /^([A-Z]{3})\/share$/.exec(unit)
  return perShare ? `iso4217:${perShare[1]}/xbrli:shares` : null
}

/** An instant is the midnight that ends its day; a duration runs from midnight to midnight. Null where its start is unsure. */
export function oimPeriod(column: Pick<Column, 'end' | 'months' | 'weeks'>): string | null {
  if (column.end === null) return null
  const until = addDays(column.end, 1)
  if (column.months === null && column.weeks === null) return midnight(until)
  const from =
    column.weeks !== null ? addDays(until, -7 * column.weeks) : monthsBefore(until, column.months ?? 0)
  return from ? `${midnight(from)}/${midnight(until)}` : null
}

const midnight = (date: string) => `${date}T00:00:00`

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole months only: a period that ends within a month counts in weeks, and how many is not said. */
function monthsBefore(until: string, months: number): string | null {
  const [year = 0, month = 1, day] = until.split('-').map(Number)
  return day === 1 ? new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10) : null
}

/** XBRL's "decimals": places after the point that are sure, negative for thousands. */
function decimalsOf(cell: Cell, scale: number): number | null {
  const amount = parseAmount(cell.printed)
  if (!amount || cell.value === null) return null
  const scaled = amount.dash || Number(amount.value) * scale === Number(cell.value)
  return amount.places - (scaled ? Math.round(Math.log10(scale)) : 0)
}
