import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { type Company, company, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** A line that may be left empty, which is null then. */
const line = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, `Keep each line under ${most} characters.`)
    .transform((text) => text || null)

const matching = (pattern: RegExp, sentence: string) =>
  line().refine((text) => text === null || pattern.test(text), sentence)

/** What the settings form sends. */
export const settingsForm = z.object({
  name: z.string().trim().min(1, 'The company needs a name.').max(200, 'The name is too long.'),
  tagline: line(),
  ticker: matching(/^[A-Za-z0-9.-]{1,12}$/, 'A ticker is letters and digits, such as THWN.').transform(
    (ticker) => ticker?.toUpperCase() ?? null,
  ),
  mic: line()
    .transform((mic) => mic?.toUpperCase() ?? null)
    .refine(
      (mic) => mic === null || /^[A-Z0-9]{4}$/.test(mic),
      'An exchange is named by its four-letter market identifier code, such as XNAS or XNYS.',
    ),
  cik: matching(/^\d{1,10}$/, 'A CIK is up to ten digits.'),
  commissionFileNumber: matching(/^\d{1,3}-\d{1,6}(-\d{2})?$/, 'A file number looks like 001-12345.'),
  fiscalYearEndMonth: z.coerce.number().int().min(1, 'Choose a month.').max(12, 'Choose a month.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone by its IANA name, such as America/New_York.'),
  website: line().refine(
    (url) => url === null || z.url({ protocol: /^https?$/ }).safeParse(url).success,
    'The website is a full address, such as https://www.example.com.',
  ),
  contactName: line(),
  contactEmail: line().refine(
    (email) => email === null || z.email().safeParse(email).success,
    'The contact’s e-mail is an address such as ir@example.com.',
  ),
  contactPhone: line(),
  address: line(),
  boilerplate: line(4000),
  accent: matching(/^#[0-9a-fA-F]{6}$/, 'The accent is a colour such as #1d4d4f.'),
  onePersonMode: z
    .literal('yes')
    .optional()
    .transform((given) => given === 'yes'),
})

export type Settings = z.output<typeof settingsForm>

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}

/** Changes the company's settings; makes them where the portal has none. What changed is in the audit event. */
export function changeSettings(db: Db, by: Person, settings: Settings, now: Date): Outcome<Company> {
  if (!may(by, 'change settings')) return refused('not-allowed', 'Only admins may change the settings.')
  return allOrNothing(db, (tx) => {
    const before = getCompany(tx)
    const row = before
      ? tx
          .update(company)
          .set({ ...settings, updatedAt: now })
          .where(eq(company.id, before.id))
          .returning()
          .get()
      : tx
          .insert(company)
          .values({ ...settings, updatedAt: now })
          .returning()
          .get()
    const detail = { changed: changesBetween(before, settings) }
    recordEvent(tx, { by, verb: 'change settings', subject: row.name, detail }, now)
    return done(row)
  })
}

function changesBetween(before: Company | null, after: Settings): Record<string, unknown[]> {
  const names = Object.keys(after) as (keyof Settings)[]
  return Object.fromEntries(
    names
      .filter((name) => (before?.[name] ?? null) !== after[name])
      .map((name) => [name, [before?.[name] ?? null, after[name]]]),
  )
}
