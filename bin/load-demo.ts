import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoCompany, demoEvent, demoFilings } from '../db/demo/demo-company.ts'
import type { Db } from '../db/open-db.ts'
import { recordEvent } from '../db/queries/audit.ts'
import { company, type Person, person } from '../db/schema.ts'
import { approve } from '../lib/publication/approve.ts'
import { announceEvent } from '../lib/publication/events/announce-event.ts'
import { eventForm } from '../lib/publication/events/event-form.ts'
import type { Outcome } from '../lib/publication/outcome.ts'
import { publish } from '../lib/publication/publish.ts'
import { upload } from '../lib/publication/upload.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The demo's last quarter is held until a quarter past nine (UTC, in the evening) of the sixteenth day after. */
const EMBARGO_DAYS = 16
const EMBARGO_ENDS = [21, 15] as const

/**
 * Fills an empty database with the invented company: its settings, and its filings through the verbs that an
 * upload by hand goes through, each at the time at which it would have been. Throws where a filing is refused.
 */
export async function loadDemo(db: Db, now: Date): Promise<void> {
  const by = db.transaction((tx) => {
    tx.insert(company)
      .values({ ...demoSettings(), updatedAt: now })
      .run()
    const loader = tx.insert(person).values(demoLoader(now)).returning().get()
    recordEvent(tx, { by: null, verb: 'load demo', subject: demoCompany.name }, now)
    return loader
  })
  for (const { file, liveAt, kind } of demoFilings) {
    if (kind !== 'earnings') continue
    const bytes = readFileSync(join('db', 'demo', file))
    const goesLive = liveAt === 'embargoed' ? laterAt(now, EMBARGO_DAYS, EMBARGO_ENDS) : new Date(liveAt)
    const uploadedAt = new Date(Math.min(goesLive.getTime() - DAY_MS, now.getTime()))
    const { version } = must(await upload(db, by, { name: file, bytes }, uploadedAt), file)
    if (!version) throw new Error(`${file} does not say which quarter it reports.`)
    must(approve(db, by, version.id, version.contentHash, uploadedAt), file)
    must(publish(db, by, version.id, goesLive, uploadedAt), file)
  }
  const startsAt = laterAt(now, demoEvent.days, demoEvent.hours)
  const details = eventForm.parse(demoEvent)
  must(announceEvent(db, by, details, { startsAt, publicFrom: now }, now), demoEvent.title)
  db.update(person).set({ disabledAt: now }).run()
}

/** Some days later, at a time of day in UTC. */
function laterAt(now: Date, days: number, [hours, minutes]: readonly [number, number]): Date {
  const then = new Date(now.getTime() + days * DAY_MS)
  then.setUTCHours(hours, minutes, 0, 0)
  return then
}

function demoSettings(): Omit<typeof company.$inferInsert, 'updatedAt'> {
  const { address, investorContact, fiscalYearEndMonthDay, ...same } = demoCompany
  return {
    name: same.name,
    tagline: null,
    ticker: same.ticker,
    mic: same.mic,
    cik: same.cik,
    commissionFileNumber: same.commissionFileNumber,
    fiscalYearEndMonth: Number(fiscalYearEndMonthDay.slice(0, 2)),
    timeZone: same.timeZone,
    website: same.website,
    contactName: investorContact.name,
    contactEmail: investorContact.email,
    contactPhone: investorContact.phone,
    address: `${address.street}, ${address.city}, ${address.state} ${address.postalCode}`,
    boilerplate: same.boilerplate,
    inventedNotice: `${same.name} is an invented company: this portal and all of its figures are a demonstration.`,
    onePersonMode: true,
  }
}

/** Who the audit log names for the demo. Has no password, and is disabled once all is loaded: nobody signs in so. */
function demoLoader(now: Date): Omit<Person, 'id'> {
  return {
    name: 'Demo loader',
    email: 'demo-loader@openbell.invalid',
    role: 'admin',
    passwordHash: '',
    createdAt: now,
    disabledAt: null,
  }
}

function must<T>(outcome: Outcome<T>, file: string): T {
  if (!outcome.done) throw new Error(`${file}: ${outcome.refusal.message}`)
  return outcome.value
}
