import type { CallPhone } from '#lib/filing/filing.ts'
import { findPhones } from '#lib/filing/narrative/phone-numbers.ts'

/** The lines that say no telephone number, or more than one, instead of what was read. */
export type DialIn = { phones: CallPhone[] } | { unread: string[] }

/** Reads dial-in numbers, one a line: "+1 312 555 0100, international, passcode 8812", "Replay: (800) 555-0134". */
export function readDialIn(text: string): DialIn {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
  const read = lines.map(readLine)
  const unread = lines.filter((_, at) => read[at] === null)
  return unread.length > 0 ? { unread } : { phones: read.filter((phone) => phone !== null) }
}

function readLine(line: string): CallPhone | null {
  const [code] = line.match(
    /\b(?:pass ?code|access code|code|conference id|id|pin)\b[\s:#]*[\d*#][\d *#-]*/i,
  ) ?? ['']
  const rest = line.replace(code, '')
  const [phone, ...others] = findPhones(rest)
  if (!phone || others.length > 0) return null
  return {
    number: phone.number,
    printed: phone.printed,
    for: /\breplay\b/i.test(rest) ? 'replay' : 'live',
    audience: audienceOf(rest),
    passcode: code.replace(/^[^\d*#]*/, '').trim() || null,
  }
}

function audienceOf(line: string): CallPhone['audience'] {
  if (/\binternational\b/i.test(line)) return 'international'
  return /\b(?:domestic|toll[- ]free)\b/i.test(line) ? 'domestic' : null
}

/** What {@link readDialIn} reads back the same. */
export function writeDialIn(phones: readonly CallPhone[]): string {
  return phones
    .map((phone) =>
      [
        phone.printed,
        phone.for === 'replay' && 'replay',
        phone.audience,
        phone.passcode && `passcode ${phone.passcode}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n')
}
