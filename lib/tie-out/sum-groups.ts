import Big from 'big.js'
import type { Line, Statement, StatementKind } from '#lib/filing/filing.ts'
import { parseAmount, scaleUp } from '#lib/statement/amount.ts'
import { type Fact, factsByLine, statementFacts } from './fact.ts'
import { plainLabel } from './narrative/metrics.ts'
import type { Layout } from './solve-footing.ts'
import { type SumRow, widestStep } from './sum-rows.ts'
import { customarySign, isLikelyTotal, isTotal } from './total-label.ts'

/** Rows of one unit, which alone can be added, and where each of their figures stands. */
export interface SumGroup {
  unit: string
  rows: SumRow[]
  places: Big
  /** The statement's period columns, by their place among all its columns. */
  columns: number[]
  layout: Layout
  /** For each line of the statement, the line of the heading above it; −1 where none is. */
  sections: number[]
  facts: Map<SumRow, Map<number, Fact>>
}

/** The rows of a statement by unit. Values are whole multiples of the finest printed place of the group. */
export function groupsOf(statement: Statement, at: number): SumGroup[] {
  const rates = rateColumns(statement)
  const facts = summands(statement, at).filter(
    ({ unit, columnAt }) => unit !== 'percent' && unit !== 'ratio' && !rates.has(columnAt),
  )
  const columns = statement.columns.flatMap(({ role }, column) => (role === 'period' ? [column] : []))
  const units = [...new Set(facts.map((fact) => fact.unit))]
  const layout = layoutOf(statement.kind)
  const sections = sectionsOf(statement.lines)
  return units.map((unit) => {
    const ofUnit = facts.filter((fact) => fact.unit === unit)
    const places = ofUnit.reduce((least, { place }) => (place.lt(least) ? place : least), new Big('1e15'))
    const group: SumGroup = { unit, rows: [], places, columns, layout, sections, facts: new Map() }
    for (const [lineAt, own] of factsByLine(ofUnit)) {
      const cells = new Map(own.map((fact) => [fact.columnAt, fact]))
      const row = sumRow(statement, lineAt, cells, group)
      group.rows.push(row)
      group.facts.set(row, cells)
    }
    return group
  })
}

function sectionsOf(lines: readonly Line[]): number[] {
  let heading = -1
  return lines.map(({ cells }, at) => {
    const above = heading
    if (!cells.some(Boolean)) heading = at
    return above
  })
}

function layoutOf(kind: StatementKind): Layout {
  const subtracts = kind !== 'balance' && kind !== 'cash-flow'
  return { subtracts, totalsLead: subtracts && kind !== 'income' }
}

function standingOf(statement: Statement, at: number): SumRow['standing'] {
  const line = statement.lines[at] as Line
  if (isTotal(line, statement.kind)) return 'total'
  return isLikelyTotal(line, statement.kind) || isNetOfSection(statement, at) ? 'likely' : 'line'
}

/** "Nonoperating expenses, net" below two rows or more under the heading "Nonoperating expenses (income)". */
function isNetOfSection({ lines }: Statement, at: number): boolean {
  if (!/\bnet\W*$/i.test(lines[at]?.label ?? '')) return false
  const label = plainLabel(lines[at]?.label ?? '')
  const heading = lines.findLastIndex(({ cells }, index) => index < at && !cells.some(Boolean))
  if (!/,? net$/.test(label) || at - heading < 3) return false
  if (/^total\b/i.test(lines[at + 1]?.label ?? '')) return false
  const [section, item] = [plainLabel(lines[heading]?.label ?? ''), label.replace(/,? net$/, '')]
  return section !== '' && (section.startsWith(item) || item.startsWith(section))
}

/** Columns of rates among amounts ("5.05%" beside a balance and its interest, "7.6" beside 24,746) have no sums. */
function rateColumns({ lines, columns }: Statement): Set<number> {
  const amounts = lines.filter(({ unit }) => isCurrency(unit))
  const printed = (column: number) => amounts.flatMap(({ cells }) => cells[column]?.printed ?? [])
  const periods = columns.flatMap(({ role }, column) => (role === 'period' ? [column] : []))
  const withPoint = periods.filter((column) => mostly(printed(column), /\.\d/))
  const odd = withPoint.length < periods.length ? withPoint : []
  return new Set([
    ...odd,
    ...periods.filter((column) => printed(column).some((figure) => figure.includes('%'))),
  ])
}

function mostly(printed: readonly string[], pattern: RegExp): boolean {
  return printed.filter((figure) => pattern.test(figure)).length * 2 > printed.length
}

/** A line whose unit could not be told may yet be part of a sum of amounts: it is taken to be in the statement's scale. */
function summands(statement: Statement, at: number): readonly Fact[] {
  const currency = statement.lines.find(({ unit }) => isCurrency(unit))?.unit
  if (!currency || statement.lines.every(isAsRead)) return statementFacts(statement, at)
  const lines = statement.lines.map((line) => {
    if (isAsRead(line)) return line
    const cells = line.cells.map((cell) => cell && { ...cell, value: inScale(cell.printed, statement.scale) })
    return { ...line, unit: currency, cells }
  })
  return statementFacts({ ...statement, lines }, at)
}

const isAsRead = (line: Line) => !line.cells.some(Boolean) || (line.unit !== null && !isMarginOfAmounts(line))

/** "Gross margin" is a percentage to some and an amount to others: no percent sign is printed with an amount. */
function isMarginOfAmounts({ unit, cells }: Line): boolean {
  return unit === 'percent' && !cells.some((cell) => cell?.printed.includes('%'))
}

function inScale(printed: string, scale: number): string | null {
  const amount = parseAmount(printed)
  return amount && !amount.percent ? scaleUp(amount.value, scale) : null
}

function sumRow(statement: Statement, at: number, cells: Map<number, Fact>, group: SumGroup): SumRow {
  const line = statement.lines[at] as Statement['lines'][number]
  const units = new Big(1).div(group.places)
  const whole = (value: Big) => BigInt(value.times(units).toFixed(0))
  const values = group.columns.map((column) => {
    const fact = cells.get(column)
    return fact ? whole(fact.value) : null
  })
  const figures = [...cells.values()]
  const negative = figures.filter(({ value }) => value.lt(0)).length * 2 > figures.length
  return {
    line: at,
    section: group.sections[at] ?? -1,
    label: line.label,
    values,
    // a dash is nothing at all, whatever it is rounded to
    step: widestStep(figures.flatMap(({ place, value }) => (value.eq(0) ? [] : [whole(place)]))),
    standing: standingOf(statement, at),
    sign: customarySign(line.label, statement.kind, negative),
  }
}

export const isCurrency = (unit: string | null) => unit !== null && /^[A-Z]{3}$/.test(unit)
