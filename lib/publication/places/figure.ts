import Big from 'big.js'
import type { Cell, Line, Statement } from '#lib/filing/filing.ts'
import { parseAmount } from '#lib/statement/amount.ts'
import { type Misfit, misfit } from './place.ts'

/** Whether figures in a unit are printed in their statement's scale: amounts and numbers of shares. */
export const isScaled = (unit: string | null) => unit !== null && /^(?:[A-Z]{3}|shares)$/.test(unit)

/**
 * A cell with another figure, written as the filing prints it ("4,467", "(1,053)", "—"): its value is in the scale
 * of its line. A sentence where what was written is no figure.
 */
export function refigured(statement: Statement, line: Line, cell: Cell, printed: string): Cell | Misfit {
  const amount = parseAmount(printed)
  if (!amount) return misfit('Write a figure as the filing prints it: 4,467, (1,053) or a dash.')
  if (line.unit === null)
    return misfit('This line has no unit, so it can have no figures. Give it its unit first.')
  const value = new Big(amount.value).times(scaleOf(statement, line, cell)).toFixed()
  return { ...cell, printed, value }
}

/** The exact value of a printed figure in a unit, in its statement's scale; null for what is no figure. */
export function figureOf({ scale }: Statement, unit: string | null, printed: string): string | null {
  const amount = parseAmount(printed)
  return amount && new Big(amount.value).times(isScaled(unit) ? scale : 1).toFixed()
}

/** What the printed figure is multiplied by: told by the cell itself, by its neighbours, or by the statement. */
function scaleOf(statement: Statement, line: Line, cell: Cell): Big {
  for (const known of [cell, ...line.cells]) {
    const printed = known && parseAmount(known.printed)
    if (!known?.value || !printed || new Big(printed.value).eq(0)) continue
    return new Big(known.value).div(printed.value).abs()
  }
  return new Big(isScaled(line.unit) ? statement.scale : 1)
}
