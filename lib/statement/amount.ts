/**
 * Printed figures as exact decimals. Nothing here is ever a float: a figure is its digits.
 */
import Big from 'big.js'

export interface Amount {
  /** The figure as printed, before any scale: "-0.13", "8417"; "0" for a printed dash. */
  value: string
  /** Digits printed after the decimal point. */
  places: number
  /** A percent sign is printed with it. */
  percent: boolean
  /** ISO 4217 of a currency sign printed with it, "USD" for a bare "$"; null where none is. */
  currency: string | null
  /** Printed as a dash: nothing to report, which is a reported zero. */
  dash: boolean
}

const CURRENCIES: readonly (readonly [sign: RegExp, code: string])[] = [
  [/^(?:C\$|CAD|CDN\$|Cdn\$)/, 'CAD'],
  [/^(?:A\$|AUD)/, 'AUD'],
  [/^(?:NT\$|TWD)/, 'TWD'],
  [/^(?:HK\$|HKD)/, 'HKD'],
  [/^(?:R\$|BRL)/, 'BRL'],
  [/^(?:US\$|U\.S\.\$|U\.S\. \$|USD|\$)/, 'USD'],
  [/^(?:€|EUR)/, 'EUR'],
  [/^(?:£|GBP)/, 'GBP'],
  [/^(?:RMB|CNY)/, 'CNY'],
  [/^(?:¥|JPY)/, 'JPY'],
  [/^(?:CHF)/, 'CHF'],
  [/^(?:NIS|ILS|₪)/, 'ILS'],
  [/^(?:₹|Rs\.?|INR)/, 'INR'],
  [/^(?:₩|KRW)/, 'KRW'],
]

// four dashes and more are a rule
const DASH = /^[-‐-―−_\u0096\u0097]{1,3}$/
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/
const MARK_END = /[*†‡)\]]$/
/** Most of what is printed are words: without a digit or a dash nothing is a figure. */
const MAY_BE_FIGURE = /[\d‐-―−_\u0096\u0097-]/
const MARK = /(?:\s*(?:[*†‡]|\([a-z1-9]\)(?=$)|\[[a-z0-9]\]))+$/i

/**
 * Reads one printed figure: "$ (1,234)", "(0.13", "-41 %", "—", ".5x". Parentheses or a leading minus mean
 * negative. Returns null for anything that is not wholly a figure ("N/A", "Note 3", "June 30").
 */
export function parseAmount(printed: string): Readonly<Amount> | null {
  if (printed.length > 60 || !MAY_BE_FIGURE.test(printed)) return null
  if (printed.length > LONGEST_KNOWN) return readAmount(printed)
  const known = KNOWN.get(printed)
  if (known !== undefined) return known
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  const amount = readAmount(printed)
  KNOWN.set(printed, amount)
  return amount
}

/** Each figure of a table is looked at several times over, by the adapter, the columns and the cells. */
const KNOWN = new Map<string, Readonly<Amount> | null>()
const MOST_KNOWN = 5000
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KNOWN = 12

function readAmount(printed: string): Amount | null {
  let rest = printed.trim()
  if (rest === '' || rest.length > 60) return null
  rest = withoutMark(rest)
  const percent = /%\s*\)?$/.test(rest)
  if (percent) rest = rest.replace(/\s*%/, '').trim()
  const signed = peelSigns(rest)
  if (signed === null) return null
  const { digits, negative, currency } = signed
  if (DASH.test(digits)) return { value: '0', places: 0, percent, currency, dash: true }
  if (!DIGITS.test(digits) || !/\d/.test(digits)) return null
  // "($000)" tells the scale
  if (digits === '000') return null
  const bare = digits.replaceAll(',', '')
  const point = bare.indexOf('.')
  const value = plainDecimal(bare)
  return {
    value: negative && value !== '0' ? `-${value}` : value,
    places: point < 0 ? 0 : bare.length - point - 1,
    percent,
    currency,
    dash: false,
  }
}

/** "007.50" → "7.5", ".5" → "0.5": one way to write each number, without a float in between. */
function plainDecimal(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const places = fraction.replace(/0+$/, '')
  const units = whole.replace(/^0+/, '') || '0'
  return places === '' ? units : `${units}.${places}`
}

/** Multiplies an exact decimal by a scale (1, 1000, 1000000), exactly. */
export function scaleUp(value: string, scale: number): string {
  return scale === 1 ? value : new Big(value).times(scale).toFixed()
}

/** "8,417 (1)" → "8,417": a footnote mark stands after the figure; "(1)" alone is a figure. */
function withoutMark(printed: string): string {
  if (!MARK_END.test(printed)) return printed
  const bare = printed.replace(MARK, '')
  return /\d|[-–—]/.test(bare) && bare !== '' ? bare : printed
}

/** "1.5x", "9.5:1" are ratios, "15 bps", "0.4 pts" points, "12.1p" pence: the unit is the reader's to tell. */
const UNIT = /\s*(?::\s?1(?:\.0)?|x|(?<=\d)p|bps?|b\.p\.|pts?\.?|pp)$/i

function peelSigns(printed: string): { digits: string; negative: boolean; currency: string | null } | null {
  let rest = printed
  let negative = false
  let currency: string | null = null
  for (let peeled = true; peeled; ) {
    peeled = false
    const sign: readonly [RegExp, string] | undefined =
      currency === null && !/^[\d.(]/.test(rest)
        ? CURRENCIES.find(([pattern]) => pattern.test(rest))
        : undefined
    if (sign) {
      currency = sign[1]
      rest = rest.replace(sign[0], '').trim()
      peeled = true
    } else if (rest.startsWith('(')) {
      negative = true
      rest = rest.slice(1).trim()
      peeled = true
    } else if (/^[-−–—]\s*[$€£(]?\s*[\d.]/.test(rest)) {
      negative = true
      rest = rest.slice(1).trim()
      peeled = true
    } else if (/^\+\s*[\d.]/.test(rest)) {
      rest = rest.slice(1).trim()
      peeled = true
    }
  }
  rest = rest.replace(UNIT, '')
  // older statements print the sign behind the figure: "1,400-", "200 CR" for a credit
  const behind = /(?:\)|(?<=\d)[-−–]|(?<=\d)\s?CR)$/.exec(rest)
  if (behind) {
    negative = true
    rest = rest.slice(0, behind.index).trim()
  }
  rest = rest.replace(UNIT, '')
  return rest === '' ? null : { digits: rest, negative, currency }
}
