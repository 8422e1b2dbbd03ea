import Big from 'big.js'
import type { History, HistoryLine } from './history.ts'

/** The largest scale (1, a thousand, a million) in which every amount of money of a history is whole. */
export function commonScale(history: History): number {
  const amounts = history.tables.flatMap(({ lines }) => lines.filter(isMoney)).flatMap(valuesOf)
  return [1_000_000, 1000].find((scale) => amounts.every((value) => new Big(value).mod(scale).eq(0))) ?? 1
}

/** A value as it is set in a table of that scale: exact, and how many decimals it has. */
export function scaled(
  value: string,
  line: Pick<HistoryLine, 'unit'>,
  scale: number,
): { value: string; places: number } {
  const divided = isMoney(line) || line.unit === 'shares' ? new Big(value).div(scale) : new Big(value)
  const exact = divided.toFixed()
  const places = exact.split('.')[1]?.length ?? 0
  return { value: exact, places: line.unit.endsWith('/share') ? Math.max(2, places) : places }
}

export const isMoney = (line: Pick<HistoryLine, 'unit'>) => /^[A-Z]{3}$/.test(line.unit)

const valuesOf = (line: HistoryLine) => line.figures.flatMap((figure) => (figure ? [figure.value] : []))
