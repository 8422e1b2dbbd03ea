/** The lines of a statement: exact values after the scale, each with its unit, depth and name. */
import { scaleUp } from '#lib/statement/amount.ts'
import type { Cell, Column, Line } from '../filing.ts'
import { depthsOf, type LabelledLine } from './labelled-lines.ts'
import type { LineUnit } from './line-units.ts'
import type { Figure } from './printed-row.ts'
import { POINTS } from './unit-words.ts'

/** `scales` are those of the columns where they differ; else null. */
export function statementLines(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  names: readonly (string | null)[],
  columns: readonly Column[],
  scales: readonly (number | null)[] | null,
): Line[] {
  const depths = depthsOf(lines)
  return lines.map((line, i) => {
    const { unit, scale } = units[i] ?? { unit: null, scale: 1 }
    // a count of shares is one in a column of sums per share, too, and a sum per share one in a column of thousands
    const own = unit === 'shares' || unit?.endsWith('/share') ? null : scales
    return {
      label: line.label,
      depth: depths[i] ?? 0,
      concept: names[i] ?? null,
      // columns that count different things leave the line no unit
      unit: line.figures.some((figure, at) => figure && own?.[at]) ? null : unit,
      cells: line.figures.map((figure, at) =>
        cellOf(figure, own?.[at] ?? scale, isPercentColumn(columns[at])),
      ),
    }
  })
}

function cellOf(figure: Figure | null, scale: number, unscaled: boolean): Cell | null {
  if (!figure) return null
  const { amount, printed, source } = figure
  if (!amount) return { value: null, printed, source }
  const plain = amount.percent || unscaled || POINTS.test(printed)
  return { value: scaleUp(amount.value, plain ? 1 : scale), printed, source }
}

/** "% Inc (Dec)": its figures are percentages though no sign stands beside them. */
function isPercentColumn(column: Column | undefined): boolean {
  return (
    column !== undefined &&
    column.role !== 'period' &&
    (column.role !== 'change' || /%|percent/i.test(column.label))
  )
}
