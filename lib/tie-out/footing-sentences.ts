import Big from 'big.js'
import type { Check, Source } from '#lib/filing/filing.ts'
import type { Fact } from './fact.ts'
import { figureLike, listed, quoted } from './figure.ts'
import type { SumGroup } from './sum-groups.ts'
import { holdsIn, type Relation, type SumRow, type Term, tellingColumns } from './sum-rows.ts'

/** What is told of a sum in one of its columns; the total's place first, then those of its terms. */
export function footingCheck(relation: Relation, column: number, group: SumGroup, statement: number): Check {
  const total = factIn(relation.total, column, group) as Fact
  const off = relation.residuals[column] ?? 0n
  const verdict = off === 0n ? 'agrees' : holdsIn(relation, column) ? 'rounding' : 'disagrees'
  const head = `${nameOf(relation.total)} (${total.column.label}) is ${quoted(total.printed)}; ${termsSentence(relation.terms)}`
  const came = `${head} come to ${figureLike(sumIn(total, off, group), total)}`
  const apart = figureLike(amount(off, group).abs(), total)
  const message = {
    agrees: `${head} come to the same: agrees.`,
    rounding: `${came}, which the rounding of the figures explains: agrees within rounding.`,
    disagrees: `${came}, a difference of ${apart}: disagrees.`,
  }[verdict]
  return { rule: 'footing', verdict, message, statement, sources: sourcesIn(relation, column, group) }
}

/** A total that its rows do not come to in any column: one finding for the line that is missing. */
export function missingLineCheck(
  relation: Relation,
  missing: readonly string[],
  group: SumGroup,
  statement: number,
): Check {
  const columns = tellingColumns(relation).flatMap((column) => {
    const total = factIn(relation.total, column, group)
    return total ? [{ column, total, off: relation.residuals[column] ?? 0n }] : []
  })
  const each = (figure: (one: (typeof columns)[number]) => string) => every(columns.map(figure))
  const printed = each(({ total }) => quoted(total.printed))
  const sums = each(({ total, off }) => figureLike(sumIn(total, off, group), total))
  const apart = each(({ total, off }) => figureLike(amount(off, group).abs(), total))
  const why =
    missing.length > 0
      ? `for want of ${listed(missing)}, which this filing has elsewhere`
      : 'a line may be missing or misread'
  const message = `${nameOf(relation.total)} is ${printed}; ${termsSentence(relation.terms)} come to ${sums}, ${apart} away from it${columns.length > 1 ? ' in every column' : ''}: disagrees, ${why}.`
  const sources = columns.flatMap(({ column }) => sourcesIn(relation, column, group))
  return { rule: 'footing', verdict: 'disagrees', message, statement, sources }
}

export function unlinkedTotalCheck(row: SumRow, group: SumGroup, statement: number): Check {
  const sources = [...(group.facts.get(row)?.values() ?? [])].map(({ source }) => source)
  const message = `${row.label} could not be tied to the rows that it sums up.`
  return { rule: 'footing', verdict: 'unlinked', message, statement, sources }
}

function factIn(row: SumRow, column: number, group: SumGroup): Fact | undefined {
  return group.facts.get(row)?.get(group.columns[column] as number)
}

function sourcesIn({ total, terms }: Relation, column: number, group: SumGroup): Source[] {
  return [total, ...terms.map(({ row }) => row)].flatMap((row) => {
    const fact = factIn(row, column, group)
    return fact ? [fact.source] : []
  })
}

const amount = (steps: bigint, { places }: SumGroup) => new Big(steps.toString()).times(places)
const sumIn = (total: Fact, off: bigint, group: SumGroup) => total.value.minus(amount(off, group))
const nameOf = ({ label }: SumRow) => label || 'The total without a label'

/** "8,848, 8,780 and 9,012". */
function every(figures: readonly string[]): string {
  return figures.length < 2 ? figures.join('') : `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}`
}

function termsSentence(terms: readonly Term[]): string {
  const named = (sign: 1 | -1) =>
    terms.filter((term) => term.sign === sign).map(({ row }) => row.label || 'the row without a label')
  const [added, taken] = [named(1), named(-1)]
  if (taken.length === 0) return listed(added)
  return added.length === 0 ? `less ${listed(taken)}` : `${listed(added)} less ${listed(taken)}`
}
