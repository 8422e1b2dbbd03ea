import Big from 'big.js'
import { parseAmount } from '../statement/amount.ts'

/** A figure: its exact decimal after the scale, and how it is printed. */
export interface PrintedFigure {
  value: string
  printed: string
}

/** What one unit of the last printed digit is worth; zero where that cannot be told. */
export function lastPlaceOf({ value, printed }: PrintedFigure): Big {
  const amount = parseAmount(printed)
  if (!amount || new Big(amount.value).eq(0)) return new Big(0)
  const scale = new Big(value).div(amount.value).abs()
  return scale.times(new Big(10).pow(-amount.places))
}
