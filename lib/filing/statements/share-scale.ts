/**
 * Are share counts printed in thousands? The heading's words are often silent or wrong; net income divided by
 * earnings per share is not.
 */
import type { LabelledLine } from './labelled-lines.ts'
import type { LineUnit } from './line-units.ts'

const SCALES = [1, 1000, 1_000_000]

/** Corrects the scale of share lines where exactly one scale fits the arithmetic. Comparisons of size, so floats do. */
export function settleShareScale(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  concepts: readonly (string | null)[],
): LineUnit[] {
  const columns = lines[0]?.figures.length ?? 0
  const implied = Array.from({ length: columns }, (_, column) =>
    impliedShares(lines, units, concepts, column),
  )
  return units.map((unit, i) => {
    if (unit.unit !== 'shares') return unit
    const scale = fitting(lines[i] as LabelledLine, implied, unit.scale)
    return scale === null ? unit : { ...unit, scale }
  })
}

function impliedShares(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  concepts: readonly (string | null)[],
  column: number,
): number | null {
  const profit =
    printedValue(lines, units, column, concepts.indexOf('NetIncomeLossAvailableToCommonStockholdersBasic')) ??
    printedValue(lines, units, column, concepts.indexOf('NetIncomeLoss'))
  const each = printedValue(
    lines,
    units,
    column,
    concepts.findIndex((name) => name?.startsWith('EarningsPerShare') ?? false),
  )
  if (profit === null || each === null || Math.abs(each) < 0.015 || profit === 0) return null
  return Math.abs(profit / each)
}

function printedValue(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  column: number,
  at: number,
): number | null {
  const amount = at < 0 ? null : lines[at]?.figures[column]?.amount
  return amount ? Number(amount.value) * (units[at]?.scale ?? 1) : null
}

function fitting(line: LabelledLine, implied: readonly (number | null)[], printed: number): number | null {
  const fits = (scale: number) => {
    const tries = implied.flatMap((shares, column) => {
      const amount = line.figures[column]?.amount
      if (shares === null || !amount || Number(amount.value) === 0) return []
      const ratio = (Number(amount.value) * scale) / shares
      return [ratio > 0.4 && ratio < 2.5]
    })
    return tries.length > 0 && tries.filter(Boolean).length > tries.length / 2
  }
  if (fits(printed)) return printed
  const other = SCALES.filter(fits)
  if (other.length === 1) return other[0] ?? null
  const largest = Math.max(0, ...line.figures.map((figure) => Math.abs(Number(figure?.amount?.value ?? 0))))
  // nothing to compute from: no company has thousands of millions of shares printed to the last one
  return printed > 1 && largest * printed > 5e10 ? 1 : null
}
