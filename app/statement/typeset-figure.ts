import type { Cell } from '#lib/filing/filing.ts'

/** A figure as a table sets it. `decimals` tells how far it reaches behind the decimal point. */
export interface Figure {
  text: string
  negative: boolean
  decimals: number
}

/**
 * Sets a printed figure anew: the digits as printed, grouped by thousands, negatives in parentheses, a dash for
 * a printed dash, no currency sign (the caption says the unit once). What is printed but is no number stays text.
 */
export function typesetFigure(cell: Cell, unit: string | null): Figure {
  const digits = /\d[\d,.]*\d|\.?\d+/.exec(cell.printed.replaceAll(/(\d)\s(?=\d{3}\b)/g, '$1,'))?.[0]
  if (cell.value === null) return { text: cell.printed, negative: false, decimals: 0 }
  if (digits === undefined)
    return { text: cell.value === '0' ? '—' : cell.printed, negative: false, decimals: 0 }
  const [whole = '', fraction] = splitAtPoint(digits.startsWith('.') ? `0${digits}` : digits)
  const negative = cell.value.startsWith('-')
  const body = `${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}${unit === 'percent' ? '%' : ''}`
  return { text: negative ? `(${body})` : body, negative, decimals: fraction?.length ?? 0 }
}

/** A comma before exactly three last digits groups them; otherwise it is a decimal comma. */
function splitAtPoint(digits: string): [whole: string, fraction?: string] {
  const point = digits.lastIndexOf('.')
  return point < 0 ? [digits] : [digits.slice(0, point), digits.slice(point + 1)]
}

const grouped = (whole: string) => (whole.includes(',') ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
