/** Columns of percentages whose sign stands, as "$" does, at the first figure only. */
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
  return (
    amounts.length > 1 &&
    first?.percent === true &&
    amounts.every(
      ({ currency, places, value }) =>
        currency === null && places === first.places && Math.abs(Number(value)) < 1000,
    )
  )
}
