import { z } from 'zod'
import { readDialIn } from './dial-in.ts'

const LONGEST_MINUTES = 24 * 60

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep each entry under ${most} characters.`)
    .default('')
    .transform((text) => text || null)

/** What the form of an event sends, but for its times, which need the zone. */
export const eventForm = z.object({
  title: z.string().trim().min(1, 'The event needs a title.').max(200, 'The title is too long.'),
  timeZone: z
    .string()
    .refine(
      (name) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name),
      'Choose a time zone by its IANA name, such as America/New_York.',
    ),
  minutes: z.coerce
    .number('Give the length in minutes.')
    .int('Give the length in whole minutes.')
    .min(5, 'The event lasts five minutes at least.')
    .max(LONGEST_MINUTES, 'The event lasts a day at most.'),
  phones: z
    .string()
    .max(2000, 'That is more than a dial-in needs.')
    .default('')
    .transform((text, context) => {
      const read = readDialIn(text)
      if ('phones' in read) return read.phones
      const message = `Give one telephone number a line, with its country: this is none: “${read.unread[0]}”.`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
  webcast: optional(500).refine(
    (address) => address === null || z.url({ protocol: /^https?$/ }).safeParse(address).success,
    'The webcast is a full address, such as https://www.example.com/webcast.',
  ),
  note: optional(1000),
  quarter: optional(20)
    .transform((slug) => slug?.toLowerCase() ?? null)
    .refine((slug) => slug === null || /^\d{4}-q[1-4]$/.test(slug), 'A quarter is written 2026-q2.'),
  shortLink: optional(40)
    .transform((word) => word?.toLowerCase().replace(/^\//, '') ?? null)
    .refine(
      (word) => word === null || /^[a-z0-9][a-z0-9-]*$/.test(word),
      'A short link is letters, digits and hyphens, such as q2.',
    )
    .refine(
      (word) => word === null || !TAKEN.has(word),
      'That short link is an address of the site already.',
    ),
})

export type EventDetails = z.output<typeof eventForm>

/** The first parts of the site's own addresses. */
const TAKEN = new Set(
  'admin alerts api events feed filings financials icon news-sitemap results robots search sitemap'.split(
    ' ',
  ),
)
