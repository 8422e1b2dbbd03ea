import { ORDINALS } from '#lib/filing/narrative/fiscal-quarter.ts'
import { anyOf, startsAt } from './any-of.ts'

/**
 * Periods as prose names them: "the second quarter of 2003", "the six months ended June 30", "a year earlier". What a
 * phrase leaves open ("the quarter") stays null and is filled in from the filing's own period.
 */
export interface PeriodPhrase {
  /** ISO date, where the phrase prints one. */
  end: string | null
  /** Null for an instant, or where the phrase gives only a year. */
  months: number | null
  quarter: number | null
  year: number | null
  relative: 'year-ago' | 'prior-quarter' | null
  instant: boolean
}

const COUNTS: Record<string, number> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  '3': 3,
  '6': 6,
  '9': 9,
  '12': 12,
  '13': 3,
  '14': 3,
  '26': 6,
  '39': 9,
  '52': 12,
  '53': 12,
  thirteen: 3,
  fourteen: 3,
  'twenty-six': 6,
  'thirty-nine': 9,
  'fifty-two': 12,
  'fifty-three': 12,
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH = String.raw`Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?`
const DATE = String.raw`(?<month>${MONTH})\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?<dateYear>(?:19|20)\d\d))?`
const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)|(?:FY\s?|['’])(?<shortYear>\d\d))\b`
const OF_YEAR = String.raw`(?:,?\s(?:of\s|in\s)?(?:the\s)?(?:(?:our|its)\s)?(?:company['’]s\s)?(?:fiscal\s)?(?:year\s)?(?:${YEAR}|(?<lastYear>last\syear|(?:the\s)?(?:prior|previous|preceding)\s(?:fiscal\s)?year|a\syear\s(?:ago|earlier))))?`
const ENDED = String.raw`(?:,?\s(?:period\s)?(?:which\s)?end(?:ed|ing)\s(?:on\s)?${DATE})?`
const QUARTER = '(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)'
const COUNT =
  '(?<count>three|six|nine|twelve|thirteen|fourteen|twenty-six|thirty-nine|fifty-two|fifty-three|3|6|9|12|13|14|26|39|52|53)'

type Groups = Record<string, string | undefined>
type Reading = (groups: Groups) => Partial<PeriodPhrase>

const quarter: Reading = (g) => ({
  months: 3,
  quarter: ORDINALS[(g.ordinal ?? '').toLowerCase()] ?? Number(g.q),
})
const counted: Reading = (g) => ({ months: COUNTS[(g.count ?? '').toLowerCase()] ?? null })
const yearAgo: Reading = () => ({ relative: 'year-ago' })

const SAME = String.raw`(?:same|comparable|corresponding|equivalent|like|year[- ]ago|year[- ]earlier|prior[- ]year(?:['’]s)?|previous\syear(?:['’]s)?|last\syear['’]s)`
const SPAN = String.raw`(?:(?:fiscal\s|year\s)?(?:(?:first|second|third|fourth)\s)?(?:quarter|period|half|(?:three|six|nine|twelve)[- ]months?(?:\speriod)?))`

const PHRASES: readonly (readonly [form: RegExp, reading: Reading])[] = [
  [
    form(
      String.raw`(?:${SAME}\s(?:prior[- ]year\s)?${SPAN})(?:\s(?:of|in|a|from|for|during))?(?:\s(?:the\s)?(?:last|prior|previous)\s(?:fiscal\s)?year|\syear\s(?:ago|earlier)|\s(?:fiscal\s)?${YEAR})?${ENDED}`,
    ),
    yearAgo,
  ],
  [
    form(
      String.raw`(?:(?:a|one)\syear\s(?:ago|earlier|before)|last\syear|(?:prior|previous|preceding)[- ](?:fiscal\s)?year|year[- ]over[- ]year|year[- ]ago|year[- ]earlier|(?:the\s)?year\sbefore)(?:['’]s)?`,
    ),
    yearAgo,
  ],
  [
    form(
      String.raw`(?:sequentially|sequential\squarter|linked[- ]quarter|quarter[- ]over[- ]quarter|(?:(?:immediately\s)?(?:prior|previous|preceding|last)|trailing)\squarter)`,
    ),
    () => ({ relative: 'prior-quarter' }),
  ],
  [form(String.raw`(?:first\s)?${COUNT}[- ](?:months?|weeks?)(?:[- ]period)?${ENDED}${OF_YEAR}`), counted],
  [
    form(String.raw`first\s(?<quarters>two|three)\squarters${OF_YEAR}`),
    (g) => ({ months: /two/i.test(g.quarters ?? '') ? 6 : 9 }),
  ],
  [form(`first[- ]half${OF_YEAR}${ENDED}`), () => ({ months: 6 })],
  [form(String.raw`(?:H1|1H)(?:[\s-]?${YEAR}|['’]?(?<shortYear2>\d\d)\b)?(?!\w)`), () => ({ months: 6 })],
  [
    form(
      String.raw`(?:fiscal\s)?(?:(?<lead>(?:19|20)\d\d)\s)?${QUARTER}[- ](?:fiscal[- ])?quarter${OF_YEAR}${ENDED}`,
    ),
    quarter,
  ],
  [
    form(
      String.raw`Q(?<q>[1-4])(?:[\s-](?:of\s)?(?:fiscal\s)?(?:year\s)?${YEAR}|['’](?<shortYear2>\d\d)\b)?(?!\w)`,
    ),
    quarter,
  ],
  [form(String.raw`(?<q>[1-4])Q(?:\s?${YEAR}|(?<shortYear2>\d\d)\b)?(?!\w)`), quarter],
  [form(String.raw`quarter\s(?:period\s)?end(?:ed|ing)\s(?:on\s)?${DATE}`), () => ({ months: 3 })],
  [form(String.raw`(?:fiscal\s|full[- ])*year\send(?:ed|ing)\s(?:on\s)?${DATE}`), () => ({ months: 12 })],
  [form(String.raw`(?:(?:full[- ]|fiscal[- ])+year|fiscal|FY|year)\s?${YEAR}`), () => ({ months: 12 })],
  [form('full[- ](?:fiscal[- ])?year'), () => ({ months: 12 })],
  [form('year[- ]to[- ]date'), () => ({ months: null, instant: false })],
  [
    form(String.raw`(?:current|this|the|latest)\s(?:most\srecent\s)?quarter(?!\s(?:of|end))`),
    () => ({ months: 3 }),
  ],
  [form(String.raw`end\sof\s(?<endMonth>${MONTH}),?\s(?<endYear>(?:19|20)\d\d)`), () => ({ instant: true })],
  [form(DATE), () => ({ instant: true })],
  [form(String.raw`(?:19|20)(?<bare>\d\d)\b`), () => ({})],
]

const ANY_PHRASE = anyOf(PHRASES.map(([phrase]) => phrase))

function form(source: string): RegExp {
  return new RegExp(String.raw`(?:the\s|its\s|our\s)?${source}`, 'iy')
}

export interface FoundPeriod {
  phrase: PeriodPhrase
  end: number
}

/** The period phrase that begins at `at`, the longest first; null where none does. */
export function periodAt(text: string, at: number): FoundPeriod | null {
  if (/[\w$.,-]/.test(text[at - 1] ?? ' ') || !startsAt(ANY_PHRASE, text, at)) return null
  for (const [pattern, reading] of PHRASES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || /^\w/.test(text.slice(at + match[0].length))) continue
    return { phrase: phraseOf(match.groups ?? {}, match[0], reading), end: at + match[0].length }
  }
  return null
}

function phraseOf(groups: Groups, printed: string, reading: Reading): PeriodPhrase {
  const short = groups.shortYear ?? groups.shortYear2
  const bare = groups.bare ? Number(printed.slice(-4)) : null
  const year = Number(groups.year ?? groups.lead) || (short ? 2000 + Number(short) : bare)
  const relative = groups.lastYear ? 'year-ago' : null
  const phrase = {
    end: null,
    months: null,
    quarter: null,
    relative,
    instant: false,
    ...reading(groups),
  } as PeriodPhrase
  return {
    ...phrase,
    year: year ?? null,
    end: isoDate(groups),
    relative: year ? null : (phrase.relative ?? relative),
  }
}

function isoDate(groups: Groups): string | null {
  if (groups.endMonth && groups.endYear) return lastDay(monthOf(groups.endMonth), Number(groups.endYear))
  if (!groups.month || !groups.day || !groups.dateYear) return null
  return `${groups.dateYear}-${String(monthOf(groups.month)).padStart(2, '0')}-${groups.day.padStart(2, '0')}`
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const lastDay = (month: number, year: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
