/**
 * Printed text → value, by the transformation that an inline XBRL fact names in its `format`. Rule: the Transformation
 * Rules Registries 1–5 of XBRL International, and EDGAR's own (ixt-sec). Names are compared without their hyphens,
 * which later registries added.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const transformName = (format: string): string =>
  format
    .toLowerCase()
    .replace(/^[^:]*:/, '')
    .replaceAll('-', '')

/** The number as a plain decimal, before scale and sign; null where the text does not follow its transformation. */
export function transformNumber(printed: string, format: string): string | null {
  const name = transformName(format)
  if (name === 'fixedzero' || name === 'zerodash' || name === 'numdash' || name === 'nocontent') return '0'
  if (name === 'numwordsen') return numberOfWords(printed)
  const compact = printed.replace(/[\s\u00a0]/g, '')
  if (/^num(?:comma|unitcomma)/.test(name)) return plain(compact.replace(/[.'’]/g, '').replace(',', '.'))
  return plain(compact.replace(/[,'’]/g, ''))
}

function plain(digits: string): string | null {
  const match = /^(\d{1,40})?(?:\.(\d{0,40}))?$/.exec(digits)
  if (!match || (match[1] === undefined && !match[2])) return null
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/, '')
  return match[2] ? `${whole}.${match[2]}` : whole
}

function numberOfWords(printed: string): string | null {
  const words = printed.trim().toLowerCase()
  if (words === 'no' || words === 'none' || words === 'nil') return '0'
  const [tens, ones = 'zero'] = words.split(/[\s-]+/)
  const ten = TENS.indexOf(tens ?? '') + 2
  const one = WORDS.indexOf(ten > 1 ? ones : words)
  return one < 0 ? null : String((ten > 1 ? ten * 10 : 0) + one)
}

/** Text of a non-numeric fact: an ISO date where its transformation makes one, the collapsed text otherwise. */
export function transformText(printed: string, format: string): string {
  const name = transformName(format)
  const text = printed.replace(/[\s\u00a0]+/g, ' ').trim()
  if (name === 'fixedtrue' || name === 'booleantrue') return 'true'
  if (name === 'fixedfalse' || name === 'booleanfalse') return 'false'
  if (name === 'boolballotbox') return /[☑☒xX✓þý]/.test(text) ? 'true' : 'false'
  return name.startsWith('date') ? (isoDate(text, name) ?? text) : text
}

function isoDate(text: string, name: string): string | null {
  const month = MONTHS.findIndex((prefix) => new RegExp(`\\b${prefix}`, 'i').test(text)) + 1
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  if (month > 0) {
    const year = numbers.find((n) => n > 31)
    const day = numbers.find((n) => n <= 31)
    if (!day) return null
    return year ? iso(year, month, day) : `--${two(month)}-${two(day)}`
  }
  const [a = 0, b = 0, c = 0] = numbers
  if (name.includes('monthdayyear')) return iso(c, a, b)
  if (name.includes('daymonthyear')) return iso(c, b, a)
  return name.includes('yearmonthday') ? iso(a, b, c) : null
}

const two = (n: number): string => String(n).padStart(2, '0')

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}`
}

/** Moves the decimal point by `scale` places, exactly, and negates where the fact's sign attribute says so. */
export function scaled(decimal: string, scale: number, negative: boolean): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const point = whole.length + Math.max(-30, Math.min(30, scale))
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`
  const at = Math.max(1, point)
  const padded = digits.padEnd(at, '0')
  const value = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`.replace(/\.?0*$/, '')
  return negative && /[1-9]/.test(value) ? `-${value}` : value
}
