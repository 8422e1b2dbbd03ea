import Big from 'big.js'
import type { Cell, Column, Filing, Line, Source, Statement } from '#lib/filing/filing.ts'
import { parseAmount } from '#lib/statement/amount.ts'
import { type Interval, lastPlace, printedInterval } from '#lib/statement/interval.ts'

/** One printed figure of a statement with what it means: a line item in a period. */
export interface Fact {
  /** After the scale: 8417000, −0.13, 23.3 for a percentage. */
  value: Big
  /** One unit in the last printed place, after the scale. */
  place: Big
  printed: string
  unit: string
  source: Source
  line: Line
  column: Column
  statement: number
  lineAt: number
  columnAt: number
}

/** Every figure in the period columns of a filing's statements, in printed order. */
export function factsOf(filing: Filing): Fact[] {
  return filing.statements.flatMap((statement, at) => statementFacts(statement, at))
}

/** The figures in the period columns of one statement, the `at`th of its filing, in printed order. */
export function statementFacts(statement: Statement, at: number): readonly Fact[] {
  const known = KNOWN.get(statement)
  if (known && (known[0]?.statement ?? at) === at) return known
  const facts = readFacts(statement, at)
  KNOWN.set(statement, facts)
  return facts
}

/** Every check asks for the same facts. */
const KNOWN = new WeakMap<Statement, readonly Fact[]>()

function readFacts(statement: Statement, at: number): Fact[] {
  return statement.lines.flatMap((line, lineAt) =>
    line.cells.flatMap((cell, columnAt) => {
      const column = statement.columns[columnAt]
      if (!cell || cell.value === null || line.unit === null || column?.role !== 'period') return []
      const value = new Big(cell.value)
      const place = placeOf(cell, value, statement.scale)
      const { printed, source } = cell
      return [
        { value, place, printed, unit: line.unit, source, line, column, statement: at, lineAt, columnAt },
      ]
    }),
  )
}

/** Facts by the line that they stand on, in printed order. */
export function factsByLine(facts: readonly Fact[]): Map<number, Fact[]> {
  const lines = new Map<number, Fact[]>()
  for (const fact of facts) {
    const line = lines.get(fact.lineAt)
    if (line) line.push(fact)
    else lines.set(fact.lineAt, [fact])
  }
  return lines
}

export function factInterval(fact: Fact): Interval {
  return printedInterval(fact.value, fact.place)
}

/** A share count or a per-share figure is often in another scale than the statement, so the cell itself tells it. */
function placeOf(cell: Cell, value: Big, scale: number): Big {
  const amount = parseAmount(cell.printed)
  if (!amount) return lastPlace(0, scale)
  const printed = new Big(amount.value)
  if (printed.eq(0) || value.eq(0)) return lastPlace(amount.places, amount.places > 0 ? 1 : scale)
  const digits = (figure: Big) => figure.c.join('')
  if (digits(value) === digits(printed)) return powerOfTen(value.e - printed.e - amount.places)
  return lastPlace(amount.places, Number(value.div(printed).abs().toFixed()))
}

const POWERS = new Map<number, Big>()

function powerOfTen(exponent: number): Big {
  const known = POWERS.get(exponent) ?? new Big(`1e${exponent}`)
  POWERS.set(exponent, known)
  return known
}
