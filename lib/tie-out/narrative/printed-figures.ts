import Big from 'big.js'
import { anyOf, startsAt } from './any-of.ts'

/** A figure in running text. `value` is after "million" and the like, and negative only where printed so. */
export interface PrintedFigure {
  kind: 'amount' | 'percent' | 'points' | 'ratio' | 'times'
  value: Big
  /** One unit in the last printed place, after the scale; null for a word ("doubled"), which is no exact figure. */
  place: Big
  negative: boolean
  /** As printed: "$", "US$", "€"; empty for cents and all that is no amount. */
  currency: string
  /** All of it stands in parentheses, "($31 million)": said again, or negative, nobody can tell. */
  signless: boolean
  perShare: 'basic' | 'diluted' | 'any' | null
  /** Part of a range ("$1.10 to $1.20"): guidance, as good as always. */
  range: boolean
  printed: string
  at: number
  end: number
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?`
const SCALE = String.raw`(?:[\s-]?(?<scale>trillion|billion|million|thousand|bn|mn|mm|[MBK])\b(?!\w))?`
const CURRENCY = String.raw`(?:US|U\.S\.\s?|Cdn|C|A|NT|HK|R)?[$€£¥]|\bRMB|\b(?:EUR|USD|GBP|CHF|NIS)\s`
const SHARE = String.raw`(?<share>,?\s+(?:or\s+)?(?:(?:on\s+an?\s+)?(?<basis3>basic|diluted)\s+)?(?:per|an?)\s+(?:(?<basis>basic|diluted)\s+)?(?:and\s+(?:basic|diluted)\s+)?(?:(?:common|ordinary|limited\s+partner|fully)\s+)*(?<basis2>diluted\s+)?(?:common\s+)?(?:share|unit|ADS)\b(?:\s+and\s+unit\b|/unit\b)?(?:\s+outstanding\b)?)?`

const FORMS: readonly (readonly [kind: PrintedFigure['kind'], form: RegExp])[] = [
  [
    'points',
    /(?<open>\(|-|–)?(?<n>\d+(?:\.\d+)?)(?<close>\))?[\s-](?:basis[\s-]points?|bps?\b|percentage[\s-]points?|points?(?=\s+of\s+margin))/iy,
  ],
  [
    'percent',
    new RegExp(
      String.raw`(?<open>\(|-|–)?(?<n>${NUMBER})(?<close>\))?\s?(?:%|percent\b|per cent\b)\)?(?!\s*points)`,
      'iy',
    ),
  ],
  [
    'amount',
    new RegExp(
      String.raw`(?<open>\(|-|–)?(?<currency>${CURRENCY})\s?(?<open2>\(|-)?(?<n>${NUMBER})(?<close>\))?${SCALE}\)?${SHARE}`,
      'iy',
    ),
  ],
  ['amount', new RegExp(String.raw`(?<n>\d+(?:\.\d+)?)\s?(?<cents>cents?\b|¢)${SHARE}`, 'iy')],
  ['ratio', /(?<n>\d+(?:\.\d+)?)(?:\s?:\s?1(?:\.0+)?|\s+to\s+1(?:\.0+)?)(?![\d,.]*\d|\s?%)/iy],
  ['ratio', /(?<=\bratio\s(?:of|was|is|at|improved to|increased to|decreased to)\s)(?<n>\d+\.\d+)(?!\s?%)/iy],
  ['times', /(?<word>doubled|tripled|quadrupled|halved)\b/iy],
]

const ANY_FORM = anyOf(FORMS.map(([, form]) => form))

const SCALES: Record<string, string> = {
  trillion: '1e12',
  billion: '1e9',
  bn: '1e9',
  b: '1e9',
  million: '1e6',
  mn: '1e6',
  mm: '1e6',
  m: '1e6',
  thousand: '1e3',
  k: '1e3',
}
const TIMES: Record<string, string> = { doubled: '2', tripled: '3', quadrupled: '4', halved: '0.5' }
const VAGUE = /\b(?:approximately|about|nearly|almost|roughly|around|more than|over|some)\s+$/i
/** What stands before the upper end of a range. */
const RANGE_BEFORE: Partial<Record<PrintedFigure['kind'], RegExp>> = {
  amount: /[$€£¥]\d[\d.,]*(?:\s(?:million|billion|thousand))?\sto\s(?:approximately\s)?$/i,
  percent: /\d\s?(?:%|percent)?\sto\s(?:approximately\s)?$/i,
}
/** What follows the lower end of a range. */
const RANGE_AFTER: Partial<Record<PrintedFigure['kind'], RegExp>> = {
  amount: /^\s?(?:to|and|–|-|—|through)\s?(?:approximately\s)?[$€£¥(]/i,
  percent: /^\s?(?:to|and|–|-|—|through)\s?(?:approximately\s)?\d[\d.,]*\s?(?:%|percent)/i,
  points: /^\s?(?:to|and|–|-|—|through)\s?(?:approximately\s)?\d[\d.,]*\s?(?:basis|bps|percentage points)/i,
}

/** The figure that begins at `at`; null where none does. */
export function figureAt(text: string, at: number): PrintedFigure | null {
  if (/[\w.,$]/.test(text[at - 1] ?? ' ') && /[\d.]/.test(text[at] ?? '')) return null
  if (!startsAt(ANY_FORM, text, at)) return null
  for (const [kind, form] of FORMS) {
    form.lastIndex = at
    const match = form.exec(text)
    if (!match?.groups || !(match.groups.word || /\d/.test(match.groups.n ?? ''))) continue
    // "($.13)" is negative; "($.13 per share)" is a figure in parentheses, which begins behind them
    if (match.groups.open === '(' && !match.groups.close) return null
    return read(kind, match, text)
  }
  return null
}

function read(kind: PrintedFigure['kind'], match: RegExpExecArray, text: string): PrintedFigure {
  const groups = match.groups ?? {}
  const printed = groups.open === '(' || groups.open2 === '(' ? match[0] : match[0].replace(/\)$/, '')
  const end = match.index + printed.length
  const digits = (groups.n ?? '').replaceAll(',', '')
  const scale = new Big(groups.cents ? '0.01' : (SCALES[(groups.scale ?? '').toLowerCase()] ?? 1))
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const negative = Boolean(groups.open || groups.open2)
  const size = new Big(groups.word ? (TIMES[groups.word.toLowerCase()] ?? 0) : digits).times(scale)
  const points = kind === 'points' && /b(?:asis|p)/i.test(match[0]) ? new Big('0.01') : new Big(1)
  return {
    kind,
    value: (negative ? size.times(-1) : size).times(points),
    place: groups.word
      ? new Big('0.2')
      : scale.times(points).times(lastPlaceMeant(digits, places, match, text)),
    negative,
    currency: (groups.currency ?? '').trim(),
    signless: text[match.index - 1] === '(' && text[end] === ')',
    perShare: perShare(groups),
    range: isRange(text, match.index, end, kind),
    printed: groups.share ? printed.slice(0, -groups.share.length) : printed,
    at: match.index,
    end,
  }
}

/** "about $400 million" and "180 basis points" mean tens at best: their trailing zeros are no printed precision. */
function lastPlaceMeant(digits: string, places: number, match: RegExpExecArray, text: string): Big {
  const vague =
    /basis|bps?\b/i.test(match[0]) || VAGUE.test(text.slice(Math.max(0, match.index - 20), match.index))
  const zeros = vague && places === 0 ? (/0+$/.exec(digits)?.[0].length ?? 0) : 0
  return new Big(10).pow(zeros - places)
}

function perShare(groups: Record<string, string | undefined>): PrintedFigure['perShare'] {
  if (!groups.share) return null
  if (/basic/i.test(groups.share) && /diluted/i.test(groups.share)) return 'any'
  if (/diluted/i.test(groups.share)) return 'diluted'
  return /basic/i.test(groups.share) ? 'basic' : 'any'
}

function isRange(text: string, start: number, end: number, kind: PrintedFigure['kind']): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  if (/\bfrom\s$/i.test(before) && !/\brang(?:e|ed|es|ing)\s+from\s$/i.test(before)) return false
  const between = /\b(?:between|range|ranging|ranged)\b/i.test(before)
  const after = RANGE_AFTER[kind]?.exec(text.slice(end, end + 40))
  if (after) return between || !/^\s?and/i.test(after[0])
  if (/(?:%|\d|million|billion|cents)\s?(?:–|-|—)\s?$/i.test(before)) return true
  if (RANGE_BEFORE[kind]?.test(before) && !/\bfrom\b/i.test(before)) return true
  return between && /\b(?:to|and)\s(?:approximately\s)?$/i.test(before)
}
