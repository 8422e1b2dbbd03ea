/** Columns of percentages whose sign stands, as "$" does, at the first figure only, or nowhere. */
import type { LabelledLine } from './labelled-lines.ts'

/** The same lines; in a column of percentages every figure is marked as one. */
export function withPercentColumns(lines: readonly LabelledLine[]): LabelledLine[] {
  const count = lines[0]?.figures.length ?? 0
  const percents = Array.from({ length: count }, (_, at) => isPercentColumn(lines, at))
  if (!percents.includes(true)) return [...lines]
  return lines.map((line) => ({
    ...line,
    figures: line.figures.map((figure, at) =>
      percents[at] && figure?.amount ? { ...figure, amount: { ...figure.amount, percent: true } } : figure,
    ),
  }))
}

/** It begins with a percentage, has no sum of money, and is printed to the same decimal throughout. */
function isPercentColumn(lines: readonly LabelledLine[], at: number): boolean {
  const amounts = lines.flatMap(({ figures }) => {
    const amount = figures[at]?.amount
    return amount && !amount.dash ? [amount] : []
  })
  const [first] = amounts
  if (amounts.length < 2 || !first || first.places > 2) return false
  const alike = amounts.every(
    ({ currency, places, value }) =>
      currency === null && places === first.places && Math.abs(Number(value)) < 1000,
  )
  return alike && (first.percent || (amounts.length > 3 && first.places === 1 && besideWhole(lines, at)))
}

/** All its figures have a decimal, and nearly all beside them have none: those are sums, these percentages. */
function besideWhole(lines: readonly LabelledLine[], at: number): boolean {
  const beside = lines.flatMap(({ figures }) =>
    figures[at]?.amount
      ? figures.flatMap((figure, i) => (i === at || !figure?.amount ? [] : [figure.amount]))
      : [],
  )
  const whole = beside.filter(({ places, value }) => places === 0 && Math.abs(Number(value)) >= 100)
  return whole.length > 3 && whole.length * 3 >= beside.length
}
