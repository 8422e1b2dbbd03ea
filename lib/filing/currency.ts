const DOLLAR = /(?<![A-Z]|[A-Z]{2}\s)(?:US\s?)?\$\s?\(?\.?\d|\bUSD\s?\(?\d/g
const OTHERS: readonly (readonly [currency: string, amount: RegExp])[] = [
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
]
/** Any of them: most texts print none. */
const ANY_OTHER = new RegExp(OTHERS.map(([, amount]) => amount.source).join('|'))

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
const statedAs = (name: string) =>
  new RegExp(
    `\\b(?:in\\s+(?:(?:thousands|millions|billions)(?:\\s+of)?\\s+)?|(?:thousands|millions|billions)\\s+of\\s+)(?:${name})(?:\\s+(?:thousands|millions|billions))?(?![\\w])`,
    'i',
  )
const STATED = NAMES.map(([currency, name]) => [currency, statedAs(name)] as const)
const ANY_STATED = statedAs(NAMES.map(([, name]) => name).join('|'))

const SHORT = 140

/** The caption of a table ("in thousands of U.S. dollars") says it; a sentence about exchange rates does not. */
function stated(texts: readonly string[]): string | null {
  const caption = texts.find((text) => text.length < SHORT && ANY_STATED.test(text))
  return STATED.find(([, pattern]) => caption !== undefined && pattern.test(caption))?.[0] ?? null
}

/** The currency that amounts are printed in: as captions state it, else the one that most amounts carry. */
export function readCurrency(texts: readonly string[]): string | null {
  const said = stated(texts)
  if (said) return said
  const foreign = texts.filter((text) => ANY_OTHER.test(text))
  const counts = [
    ...OTHERS.map(([currency, amount]) => ({ currency, count: countOf(amount, foreign) })),
    { currency: 'USD', count: countOf(DOLLAR, texts) },
  ]
  const most = Math.max(...counts.map(({ count }) => count))
  return most === 0 ? null : (counts.find(({ count }) => count === most)?.currency ?? null)
}

function countOf(amount: RegExp, texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(amount)?.length ?? 0), 0)
}
