import Big from 'big.js'
import type { Cell, Line, Statement } from '#lib/filing/filing.ts'
import { parseAmount } from '#lib/statement/amount.ts'

const IN_SCALE = /^(?:[A-Z]{3}|shares)$/

/**
 * A cell with another figure, written as the filing prints it ("4,467", "(1,053)", "—"): its value is in the scale
 * of its line. A sentence where what was written is no figure.
 */
export function refigured(statement: Statement, line: Line, cell: Cell, printed: string): Cell | string {
  const amount = parseAmount(printed)
  if (!amount) return 'Write a figure as the filing prints it: 4,467, (1,053) or a dash.'
  if (line.unit === null) return 'This line has no unit, so its figures cannot be changed.'
  const value = new Big(amount.value).times(scaleOf(statement, line, cell)).toFixed()
  return { ...cell, printed, value }
}

/** What the printed figure is multiplied by: told by the cell itself, by its neighbours, or by the statement. */
function scaleOf(statement: Statement, line: Line, cell: Cell): Big {
  for (const known of [cell, ...line.cells]) {
    const printed = known && parseAmount(known.printed)
    if (!known?.value || !printed || new Big(printed.value).eq(0)) continue
    return new Big(known.value).div(printed.value).abs()
  }
  return new Big(line.unit && IN_SCALE.test(line.unit) ? statement.scale : 1)
}
