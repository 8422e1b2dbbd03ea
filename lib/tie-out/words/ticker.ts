import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'

const TICKER =
  /\((?:the\s)?(?:NASDAQ|NYSE|AMEX|OTC|TSX|LSE|CSE|New York Stock Exchange|American Stock Exchange)[^():]{0,30}:\s?["“]?(?<symbols>[A-Z][A-Z.]{0,5}(?:\s?(?:,|and|;)\s?[A-Z][A-Z.]{0,5})*)\b[^)]{0,60}\)/gi

/** The company's own ticker is the same wherever it is printed behind its name. */
export function ticker(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const [first = ''] = (filing.registrant.name ?? '').split(/[\s,]+/)
  if (first.length < 3) return []
  const printed = passagesOf(filing).flatMap((passage) =>
    [...passage.text.matchAll(TICKER)].flatMap((match) => {
      const before = passage.text.slice(Math.max(0, match.index - first.length - 40), match.index)
      if (!before.toLowerCase().includes(first.toLowerCase())) return []
      return [{ passage, match, symbols: match.groups?.symbols?.replace(/\s/g, '').toUpperCase() ?? '' }]
    }),
  )
  const [one] = printed
  return printed.slice(1).map(({ passage, match, symbols }) => {
    const same = symbols === one?.symbols
    const message = same
      ? `The ticker ${symbols} is printed alike: agrees.`
      : `The ticker is ${one?.symbols} in one place and ${symbols} in another: disagrees.`
    const place = { index: match.index, length: match[0].length }
    return wordCheck('ticker', same ? 'agrees' : 'disagrees', message, passage, place, rawText)
  })
}
