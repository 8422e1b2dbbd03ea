/** "Cash at January 1" and "Cash at March 31": the last of a statement of cash flows is what is left at its end. */
import { readPeriodWords } from '#lib/statement/period.ts'

const CASH = /^(?:net |total )?cash\b/
const RESTRICTED = 'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents'

export function nameEndingCash(names: (string | null)[], labels: readonly string[]): void {
  if (names.some((name) => name === RESTRICTED || name?.startsWith('CashAndCashEquivalents'))) return
  const dated = labels.flatMap((label, i) =>
    CASH.test(label) && readPeriodWords(label).dates.length === 1 ? [i] : [],
  )
  const [first, last] = [dated.at(0), dated.at(-1)]
  if (first === undefined || last === undefined || dated.length !== 2) return
  const cash = (at: number) => labels[at]?.split(/,? (?:at|as of|on) /)[0]
  if (cash(first) !== cash(last)) return
  names[last] = /restricted/.test(labels[last] ?? '') ? RESTRICTED : 'CashAndCashEquivalentsAtCarryingValue'
}
