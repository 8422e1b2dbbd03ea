/** What a column is: of a period, a change, of percentages, or a note. */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { Column } from '../filing.ts'
import type { Figure } from './printed-row.ts'

const CHANGE =
  /\bchanges?\b|\bchg\b|\bimpact\b|\beffect\b|\bvariance\b|\bincr(?:ease)?\b|\bdecr(?:ease)?\b|\b(?:over|under)\b.*\b(?:over|under)\b|\bgrowth\b|\bbetter\b|\bfav(?:orable)?\b|\bvs\.?\b|\b(?:inc|incr|decr)\b|\bdec\b(?!\.?[\s,-]*['’]?\d)|\binc\.?\s?\/|\bb\/\(?w\)?|\by[o/]y\b|\bq[o/]q\b|\bdifference\b/i

/** "2029" under "Maturity" is no amount. */
const YEAR = /^(?:19|20)\d\d$/

/** `label` is all that stands over the column, `own` what stands over it alone; `cells` are its figures. */
export function roleOf(label: string, own: string, cells: readonly (Figure | null)[]): Column['role'] {
  const printed = cells.filter((cell) => cell?.amount && !cell.amount.dash)
  const percents = printed.filter((cell) => cell?.amount?.percent).length
  const words = readPeriodWords(own)
  const dated = words.dates.length > 0 || words.years.length > 0
  if (
    CHANGE.test(label) &&
    !/\bchanges in\b/i.test(label) &&
    (!dated || /\bvs\.?\b|over|change/i.test(label))
  )
    return 'change'
  if (/^notes?\b\.?$|^\(?notes?\)?$|\bnote (?:no|number|ref)/i.test(own.trim())) return 'note'
  if (!dated && printed.length > 1 && printed.every((cell) => YEAR.test(cell?.printed ?? ''))) return 'note'
  const shares = /^%$|\bpercent(?:age)?\b|\bpct\b|%\s*(?:of|to)\b|^\(?%\)?/i.test(label)
  if (shares || /(?:^|[\s,])\(?%\)?$/.test(own.trim()))
    return printed.some((cell) => Math.abs(Number(cell?.amount?.value)) > 1000) ? 'period' : 'percent'
  if (!dated && printed.length > 2 && percents > printed.length * 0.8) return 'percent'
  if (isShareColumn(printed, dated)) return 'percent'
  return 'period'
}

/**
 * "2003   %   2002   %": a column of shares of sales begins with 100 and has nothing much above it; often only its
 * first and last figures carry the sign.
 */
function isShareColumn(printed: readonly (Figure | null)[], dated: boolean): boolean {
  const amounts = printed.flatMap((cell) => cell?.amount ?? [])
  const [first] = amounts
  if (amounts.length < 4 || !first || Number(first.value) !== 100 || first.currency) return false
  if (dated && !amounts.some(({ percent }) => percent)) return false
  return (first.percent || first.places > 0) && amounts.every(({ value }) => Math.abs(Number(value)) <= 200)
}
