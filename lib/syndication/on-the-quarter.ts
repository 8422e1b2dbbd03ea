import type { Filing } from '../filing/filing.ts'
import { type Change, changeOf } from './change.ts'
import { type KeyFigure, keyFigures } from './key-figures.ts'

/**
 * How a key figure stands to that of the quarter before, as the filing of that quarter has it. Null where it prints
 * none, or one of another length or unit: a year is not compared with a quarter.
 */
export function changeOnQuarter(
  figure: KeyFigure,
  before: Pick<Filing, 'statements' | 'period'> | null,
): Change | null {
  const earlier = before && keyFigures(before).find(({ name }) => name === figure.name)
  if (!earlier || earlier.unit !== figure.unit || earlier.column.months !== figure.column.months) return null
  return changeOf(figure.cell, earlier.cell)
}
