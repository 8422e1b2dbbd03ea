/** Tables that print their figures in a second currency beside their own: a convenience translation. */
import type { Column } from '../filing.ts'
import type { ColumnHeader } from './column-headers.ts'
import type { LabelledLine } from './labelled-lines.ts'

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:RMB|CNY|¥ ?RMB)$/i, 'CNY'],
  [/^(?:US ?\$|U\.S\. ?(?:\$|dollars?)|USD|\$)$/i, 'USD'],
  [/^(?:HK\$|HKD)$/i, 'HKD'],
  [/^(?:NT\$|TWD|NTD)$/i, 'TWD'],
  [/^(?:C\$|CAD|Cdn\$)$/i, 'CAD'],
  [/^(?:€|EUR|euros?)$/i, 'EUR'],
  [/^(?:£|GBP)$/i, 'GBP'],
  [/^(?:JPY|yen)$/i, 'JPY'],
  [/^(?:NIS|ILS)$/i, 'ILS'],
  [/^(?:R\$|BRL)$/i, 'BRL'],
  [/^(?:INR|Rs\.?|₹)$/i, 'INR'],
  [/^(?:KRW|₩)$/i, 'KRW'],
  [/^(?:CHF)$/i, 'CHF'],
]

/** ISO 4217 by column, where a header is the name of a currency and nothing else; null where none is. */
export function headerCurrencies(headers: readonly ColumnHeader[]): (string | null)[] {
  return headers.map(({ pieces }) => {
    const named = pieces.flatMap(({ text }) => {
      const bare = text
        .replace(/^\(|\)$|\(.*\)$|['’]0{3}s?$|\b(?:in )?(?:thousands?|millions?)$/gi, '')
        .trim()
      return NAMES.find(([name]) => name.test(bare))?.[1] ?? []
    })
    return named.at(-1) ?? null
  })
}

/** The table's own currency: that of most columns, the filing's where two are as many. Null where none is named. */
export function ownCurrency(currencies: readonly (string | null)[], filing: string): string | null {
  const counts = new Map<string, number>()
  for (const code of currencies) if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const leading = [...counts].filter(([, count]) => count === most).map(([code]) => code)
  return leading.includes(filing) ? filing : (leading[0] ?? null)
}

/** What stands in another currency keeps its print and is no value: a line has one unit. */
export function withoutForeign(lines: readonly LabelledLine[], foreign: readonly boolean[]): LabelledLine[] {
  if (!foreign.includes(true)) return [...lines]
  return lines.map((line) => ({
    ...line,
    figures: line.figures.map((figure, at) => (figure && foreign[at] ? { ...figure, amount: null } : figure)),
  }))
}

/** A translated column is a note on the one beside it, and no period of its own. */
export function asNotes(columns: readonly Column[], foreign: readonly boolean[]): Column[] {
  return columns.map((column, at) => (foreign[at] ? { ...column, role: 'note' } : column))
}
