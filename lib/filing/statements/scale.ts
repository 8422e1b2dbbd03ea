/** What printed amounts are multiplied by: as the nearest words say, else as the narrative's own figures prove. */

export interface ScaleWords {
  scale: number
  /** "except share and per share data": counts of shares are printed whole. Per-share figures always are. */
  exceptShares: boolean
}

const UNIT = /\b(thousands?|millions?|billions?)\b|\(?\$?\s?000['’]?s?\b(?:\s*omitted)?|\bin \$?000/i
const CODES = 'rmb|usd|eur|gbp|chf|cny|jpy|hkd|twd|cad|aud|brl|sek|nok|dkk|ils|nis|inr|mxn|zar'
const PHRASE = new RegExp(
  [
    '\\b(?:in|of|expressed in|stated in|\\$ in|us\\$ in|dollars? in|amounts in) (?:(?:u\\.?s\\.? ?)?(?:dollars?|\\$|us\\$|usd|euros?|€|canadian dollars) ?(?:in )?)?(thousands|millions|billions)\\b',
    '^[\\s(]*\\$?\\s?(thousands|millions|billions)\\b',
    '[(,]\\s*(?:un)?(?:audited)?[,;]?\\s*\\$?(thousands|millions|billions)\\b',
    "(?:\\(|\\bin\\s|\\$|^)\\s?\\$?(000)['’]?s?\\b",
    "(000)['’]?s? omitted",
    '\\b(thousands|millions|billions) of (?:(?:u\\.?s\\.? ?|canadian )?(?:dollars|\\$)|us\\$|euros?)',
    '\\b(?:dollars?|amounts?|figures?|\\$|us\\$|€|except)[^.]{0,40}?\\bin (thousand|million|billion)s?\\b',
    '(?:us)?[$€£](m|mm|k)\\b',
    '\\bunits (k)\\b',
    '\\bin (thousand|million|billion)\\b',
    `(?:[$€£¥₩]|\\b(?:${CODES}|dollars?|euros?))\\s?(?:in )?(thousand|million|billion)s?\\b`,
    `(?:[$€£¥₩]|\\b(?:${CODES}))\\s?['’]?(000)['’]?s?\\b`,
    '\\((bil|mil|thou)\\.?\\)',
  ].join('|'),
  'i',
)

export function readScaleWords(text: string): ScaleWords | null {
  if (
    text.length > 400 ||
    !(UNIT.test(text) || /(?:[$€£]|\bunits )(?:m|mm|k)\b|\((?:bil|mil|thou)\b/i.test(text))
  )
    return null
  const match = PHRASE.exec(text)
  const word = match?.slice(1).find((group) => group !== undefined)
  if (!word) return null
  const except = /\b(?:except|excluding|other than|unless)\b(.*)$/is.exec(text)?.[1] ?? ''
  return {
    scale: scaleOf(word),
    exceptShares:
      /\bshares?\b(?! data| amounts?| information)/i.test(
        except.replace(/per[\s-](?:[\w-]+[\s-])?shares?/gi, ''),
      ) ||
      /\bshare (?:and|data|amounts?|information|counts?)/i.test(
        except.replace(/per[\s-](?:[\w-]+[\s-])?shares?/gi, ''),
      ),
  }
}

function scaleOf(word: string): number {
  if (/^(?:b)/i.test(word)) return 1_000_000_000
  if (/^m/i.test(word)) return 1_000_000
  return 1000
}

/** A sum of money in running text: "$4.0 million" as value and the size of half its last place. */
export interface Mention {
  value: number
  half: number
}

const MONEY = /\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s*(thousand|million|billion))?/gi
const SIZES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

export function moneyMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.slice(0, 400_000).matchAll(MONEY)) {
    const size = SIZES[(match[3] ?? '').toLowerCase()] ?? 1
    const places = (match[2]?.length ?? 1) - 1
    const value = Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * size
    if (value >= 10_000) mentions.push({ value, half: (size * 10 ** -places) / 2 })
  }
  return mentions.slice(0, 400)
}

/**
 * No words tell the scale: that one is taken under which most printed figures are sums the narrative speaks of.
 * These are comparisons to choose a power of ten, not amounts: floats do.
 */
export function inferScale(figures: readonly number[], mentions: readonly Mention[]): number | null {
  const large = [...new Set(figures.map(Math.abs))].filter((figure) => figure >= 100).slice(0, 300)
  // a sum that the narrative repeats proves no more than once
  const sums = [...new Map(mentions.map((mention) => [mention.value, mention])).values()]
  const hits = (scale: number) =>
    sums.filter(({ value, half }) => large.some((figure) => Math.abs(figure * scale - value) <= half)).length
  const ranked = [1, 1000, 1_000_000]
    .map((scale) => ({ scale, hits: hits(scale) }))
    .sort((a, b) => b.hits - a.hits)
  const [best, second] = ranked
  if (!best || !second || best.hits < 2 || best.hits < second.hits * 2) return null
  return best.scale
}
