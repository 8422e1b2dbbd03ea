import type { Cell } from '#lib/filing/filing.ts'
import { parseAmount } from '#lib/statement/amount.ts'

/** A figure as a table sets it. `decimals` tells how far it reaches behind the decimal point. */
export interface Figure {
  text: string
  negative: boolean
  decimals: number
}

/**
 * Sets a printed figure anew: its digits grouped by thousands to the decimals that are printed, negatives in
 * parentheses, a dash for a printed dash, and no currency sign (the caption says the unit once). What is printed
 * but is no number stays as it is.
 */
export function typesetFigure(cell: Pick<Cell, 'value' | 'printed'>, unit: string | null): Figure {
  const amount = cell.value === null ? null : parseAmount(cell.printed)
  if (amount === null) return { text: cell.printed, negative: false, decimals: 0 }
  if (amount.dash) return { text: '—', negative: false, decimals: 0 }
  const negative = cell.value?.startsWith('-') ?? false
  const body = grouped(amount.value.replace('-', ''), amount.places) + (unit === 'percent' ? '%' : '')
  return { text: negative ? `(${body})` : body, negative, decimals: amount.places }
}

/** "1207" and 1 give "1,207.0": an exact decimal with its thousands grouped. */
export function grouped(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.split('.')
  const thousands = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return places > 0 ? `${thousands}.${fraction.padEnd(places, '0')}` : thousands
}
