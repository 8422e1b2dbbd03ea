import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'

/** A telephone number as printed, and as the world dials it. */
export interface PrintedPhone {
  /** E.164. */
  number: string
  printed: string
  at: number
  end: number
  /** Outside the North American plan. */
  foreign: boolean
}

const GAP = '[\\s.\\-\\u2010-\\u2014/]'
const NORTH_AMERICAN = new RegExp(
  `(?<![\\d+]|\\d[-.])(?:\\+?1${GAP}{0,3})?(?:\\(\\s?\\d{3}\\s?\\)|\\d{3})${GAP}{0,3}\\d{3}${GAP}{1,3}\\d{4}(?!\\d|[-.]\\d)`,
  'g',
)
const WORLD =
  /(?:\+|(?<![\d-])00\s?|(?<![\d-])011[\s-])\s?[1-9](?:[\s.\-\u2010-\u2014/()]{0,3}\d){7,13}(?!\d)/g
const NATIONAL = /(?<![\d+(-])\(?0\d{1,4}\)?(?:[\s\-\u2010-\u2014]\d{2,4}){2,4}(?!\d)/g
const VANITY =
  /(?<![\w+-])(?:1[-. ])?\(?8(?:00|88|77|66|55|44|33)\)?[-. ]([A-Z0-9][A-Z0-9-]{5,9}[A-Z0-9])(?![A-Za-z0-9])/g

/** Each of them holds one of these; most lines hold none. */
const MAY_BE_PHONE = /\d{4}|\+|0\d|8\d\d/

const COUNTRIES: readonly (readonly [RegExp, CountryCode])[] = [
  [/\b(?:u\.?k\.?|united kingdom|london|england)\b/i, 'GB'],
  [/\bfrance\b/i, 'FR'],
  [/\bgermany\b/i, 'DE'],
  [/\bswitzerland\b/i, 'CH'],
  [/\bnetherlands\b/i, 'NL'],
  [/\bireland\b/i, 'IE'],
  [/\bitaly\b/i, 'IT'],
  [/\bspain\b/i, 'ES'],
  [/\bsweden\b/i, 'SE'],
  [/\bisrael\b/i, 'IL'],
  [/\bjapan\b/i, 'JP'],
  [/\baustralia\b/i, 'AU'],
  [/\b(?:china)\b/i, 'CN'],
  [/\bhong kong\b/i, 'HK'],
  [/\bsingapore\b/i, 'SG'],
]

const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
const keyed = (letters: string) =>
  letters.toLowerCase().replace(/[a-z]/g, (c) => String(KEYPAD.findIndex((keys) => keys.includes(c)) + 2))

function phoneOf(printed: string, at: number, dialled: string, country: CountryCode): PrintedPhone[] {
  const parsed = parsePhoneNumberFromString(dialled, country)
  if (!parsed?.isPossible()) return []
  return [
    {
      number: parsed.number,
      printed,
      at,
      end: at + printed.length,
      foreign: parsed.countryCallingCode !== '1',
    },
  ]
}

/** A number without its country's code is read only where the country is named just before or after it. */
function countryBeside(text: string, at: number, end: number): CountryCode | null {
  const before = text.slice(Math.max(0, at - 40), at)
  const after = text.slice(end, end + 25)
  const named = [before, after].flatMap((side) => COUNTRIES.filter(([name]) => name.test(side)))
  return named[0]?.[1] ?? null
}

function vanity(match: RegExpMatchArray): PrintedPhone[] {
  const letters = match[1] ?? ''
  if (!/[A-Z]{3}/.test(letters)) return []
  const dialled = keyed(match[0]).replace(/\D/g, '').replace(/^1/, '').slice(0, 10)
  return dialled.length === 10 ? phoneOf(match[0], match.index ?? 0, dialled, 'US') : []
}

/** Every telephone number printed in a text whose white space is already collapsed, in order. */
export function findPhones(text: string): PrintedPhone[] {
  if (!MAY_BE_PHONE.test(text)) return []
  const found = [
    ...[...text.matchAll(NORTH_AMERICAN)].flatMap((m) =>
      phoneOf(m[0], m.index, m[0].replace(/^\+?1(?=\D)/, ''), 'US'),
    ),
    ...[...text.matchAll(WORLD)].flatMap((m) => {
      const dialled = m[0].replace(/^(?:00\s?|011[\s-]|\+)\s?/, '+').replace(/\(0\)/, '')
      return phoneOf(m[0], m.index, dialled, 'US')
    }),
    ...[...text.matchAll(NATIONAL)].flatMap((m) => {
      const country = countryBeside(text, m.index, m.index + m[0].length)
      return country ? phoneOf(m[0], m.index, m[0], country) : []
    }),
    ...[...text.matchAll(VANITY)].flatMap(vanity),
  ].sort((a, b) => a.at - b.at || b.end - a.end)
  return found.filter(
    (phone, i) => !found.slice(Math.max(0, i - 4), i).some((before) => before.end > phone.at),
  )
}
