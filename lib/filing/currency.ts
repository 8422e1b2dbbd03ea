const SYMBOLS: readonly (readonly [currency: string, amount: RegExp])[] = [
  ['CAD', /(?:\bC(?:AD|dn)?\s?\$|\bCAD)\s?\(?\d/g],
  ['AUD', /(?:\bA(?:UD)?\s?\$|\bAUD)\s?\(?\d/g],
  ['HKD', /(?:\bHK\s?\$|\bHKD)\s?\(?\d/g],
  ['TWD', /(?:\bNT\s?\$|\bTWD)\s?\(?\d/g],
  ['BRL', /(?:R\$|\bBRL)\s?\(?\d/g],
  ['EUR', /(?:€|\bEUR)\s?\(?\d|\d\s?(?:€|euros?\b)/g],
  ['GBP', /(?:£|\bGBP)\s?\(?\d/g],
  ['JPY', /(?:¥|\bJPY)\s?\(?\d/g],
  ['CNY', /\b(?:RMB|CNY)\s?\(?\d/g],
  ['CHF', /\bCHF\s?\(?\d/g],
  ['INR', /(?:₹|\bRs\.?|\bINR)\s?\(?\d/g],
  ['KRW', /(?:₩|\bKRW)\s?\(?\d/g],
  ['ILS', /(?:₪|\bNIS)\s?\(?\d/g],
  ['USD', /(?<![A-Z]|[A-Z]{2}\s)(?:US\s?)?\$\s?\(?\.?\d|\bUSD\s?\(?\d/g],
]

const NAMES: readonly (readonly [currency: string, name: string])[] = [
  ['USD', 'u\\.?\\s?s\\.?\\s?dollars?|united states dollars?|us\\$|usd'],
  ['EUR', 'euros?|eur|€'],
  ['GBP', 'pounds? sterling|gbp|£'],
  ['JPY', '(?:japanese )?yen|jpy'],
  ['CAD', 'canadian dollars?|cdn\\$|cad'],
  ['CNY', 'rmb|renminbi|cny'],
  ['CHF', 'swiss francs?|chf'],
  ['AUD', 'australian dollars?|a\\$|aud'],
  ['HKD', 'hong kong dollars?|hk\\$|hkd'],
  ['TWD', '(?:new taiwan|nt) dollars?|nt\\$|twd'],
  ['MXN', 'mexican pesos?|mxn'],
  ['BRL', 'brazilian rea(?:l|is)|reais|r\\$|brl'],
]
const STATED = NAMES.map(
  ([currency, name]) =>
    [
      currency,
      new RegExp(
        `\\b(?:in\\s+(?:(?:thousands|millions|billions)(?:\\s+of)?\\s+)?|(?:thousands|millions|billions)\\s+of\\s+)(?:${name})(?:\\s+(?:thousands|millions|billions))?(?![\\w])`,
        'i',
      ),
    ] as const,
)

const SHORT = 140

/** The caption of a table ("in thousands of U.S. dollars") says it; a sentence about exchange rates does not. */
function stated(texts: readonly string[]): string | null {
  const captions = texts.filter((text) => text.length < SHORT)
  for (const caption of captions) {
    const found = STATED.find(([, pattern]) => pattern.test(caption))
    if (found) return found[0]
  }
  return null
}

/** The currency that amounts are printed in: as captions state it, else the one that most amounts carry. */
export function readCurrency(texts: readonly string[]): string | null {
  const said = stated(texts)
  if (said) return said
  let best: { currency: string; count: number } | null = null
  for (const [currency, amount] of SYMBOLS) {
    const count = texts.reduce((sum, text) => sum + (text.match(amount)?.length ?? 0), 0)
    if (count > (best?.count ?? 0)) best = { currency, count }
  }
  return best?.currency ?? null
}
