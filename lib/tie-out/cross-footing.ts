import Big from 'big.js'
import type { Check, Filing, Statement } from '#lib/filing/filing.ts'
import { type Fact, factsByLine, statementFacts } from './fact.ts'
import { figureLike, listed, quoted } from './figure.ts'
import { isSlip } from './slip.ts'
import { isCurrency } from './sum-groups.ts'
import { roundingTolerance } from './sum-rows.ts'

/** So many rows have to hold, with figures in two columns or more, before another that does not is an error. */
const LEAST_ROWS = 5
const LEAST_COLUMNS = 3

/**
 * Columns that add up across: segments and their total, "as reported", adjustments and "non-GAAP", the quarters of a
 * year (Regulation S-X, 17 CFR 210.4-01(a): what is presented may not mislead). Which column is the sum of which is
 * solved from the rows themselves: a sum that holds in all rows but one, and many of them, holds in that one too. What
 * does not sum (a count, a rate, a balance) shows by failing in more.
 */
export function crossFooting(filing: Filing): Check[] {
  return filing.statements.flatMap((statement, at) => statementChecks(statement, at))
}

function statementChecks(statement: Statement, at: number): Check[] {
  const facts = statementFacts(statement, at).filter(({ unit }) => isCurrency(unit))
  const rows = [...factsByLine(facts).values()].map(
    (row) => new Map(row.map((fact) => [fact.columnAt, fact])),
  )
  const columns = statement.columns.flatMap(({ role }, column) => (role === 'period' ? [column] : []))
  if (columns.length < LEAST_COLUMNS || rows.length <= LEAST_ROWS) return []
  const sums = columnSums(columns).flatMap((sum) => faultOf(sum, rows) ?? [])
  return sums.slice(0, 1).map((fault) => check(fault, at))
}

interface ColumnSum {
  total: number
  parts: readonly number[]
}

/** The last of some neighbours is the sum of the others, or the first is. */
function columnSums(columns: readonly number[]): ColumnSum[] {
  return columns.flatMap((_, from) =>
    columns.slice(from + LEAST_COLUMNS - 1).flatMap((_, more) => {
      const span = columns.slice(from, from + LEAST_COLUMNS + more)
      const [first = 0, last = 0] = [span[0], span.at(-1)]
      return [
        { total: last, parts: span.slice(0, -1) },
        { total: first, parts: span.slice(1) },
      ]
    }),
  )
}

interface CrossFault {
  total: Fact
  parts: Fact[]
  sum: Big
}

function faultOf({ total, parts }: ColumnSum, rows: readonly Map<number, Fact>[]): CrossFault | null {
  let held = 0
  const faults: CrossFault[] = []
  for (const row of rows) {
    const whole = row.get(total)
    const printed = parts.flatMap((column) => row.get(column) ?? [])
    if (!whole || printed.filter(({ value }) => !value.eq(0)).length < 2) continue
    const sum = printed.reduce((so, { value }) => so.plus(value), new Big(0))
    const tolerance = whole.place.times(roundingTolerance(printed.length, 1n).toString())
    if (whole.value.minus(sum).abs().lte(tolerance)) held++
    else faults.push({ total: whole, parts: printed, sum })
    if (faults.length > 1) return null
  }
  const [fault] = faults
  return fault && held >= LEAST_ROWS && isFromSlip(fault) ? fault : null
}

/** One figure, the sum or a part of it, would put it right by one slip less. */
function isFromSlip({ total, parts, sum }: CrossFault): boolean {
  const steps = (value: Big) => BigInt(value.div(total.place).toFixed(0))
  const off = total.value.minus(sum)
  if (isSlip(steps(total.value), steps(sum))) return true
  return parts.some(({ value }) => isSlip(steps(value), steps(value.plus(off))))
}

function check({ total, parts, sum }: CrossFault, statement: number): Check {
  const columns = listed(parts.map(({ column }) => column.label))
  const message = `${total.line.label} (${total.column.label}) is ${quoted(total.printed)}; ${columns} come to ${figureLike(sum, total)}, and to this column in every other row: disagrees.`
  const sources = [total, ...parts].map(({ source }) => source)
  return { rule: 'cross-footing', verdict: 'disagrees', message, statement, sources }
}
