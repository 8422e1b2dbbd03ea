// A process of its own that uploads, approves, publishes and mails one quarter after the other, for a test that
// kills it: DATABASE. It says a line of JSON before each verb, and another once the verb was acknowledged.
import { writeSync } from 'node:fs'
import { workOff } from '#lib/alerts/work-off.ts'
import { openDb } from '../../../db/open-db.ts'
import { listPeople } from '../../../db/queries/people.ts'
import { filing, type Person } from '../../../db/schema.ts'
import { queueMailings } from '../../alerts/queue-mailings.ts'
import { approve } from '../approve.ts'
import { approveAndPublish } from '../approve-and-publish.ts'
import { value } from '../outcome.fixture.ts'
import type { Outcome } from '../outcome.ts'
import { publish } from '../publish.ts'
import { upload } from '../upload.ts'
import { quarterFile } from './quarter-filing.fixture.ts'

/** What a child says: that it begins a verb, or what it was acknowledged. */
export type Said =
  | { is: 'ready' }
  | { is: 'begun'; verb: string; versionId?: number }
  | { is: 'uploaded'; sha256: string; versionId: number }
  | { is: 'approved'; versionId: number; contentHash: string }
  | { is: 'published'; versionId: number; liveAt: number }
  | { is: 'mailed'; at: number }

const HOUR = 60 * 60 * 1000
const START = Date.parse('2026-04-20T13:00:00Z')
const SENDER = { from: 'ir@lantern.example', site: 'https://lantern.example' }

const db = openDb(process.argv[2] ?? '')
const people = listPeople(db)
const author = personOf('author')
const approver = personOf('approver')
say({ is: 'ready' })
// The last quarter may be half done: it is gone through again.
for (let at = Math.max(0, db.select().from(filing).all().length - 1); ; at++) await publishQuarter(at)

/** Quarters take turns in how they become public: at once, or under an embargo that ends before the next one's turn. */
async function publishQuarter(at: number): Promise<void> {
  const now = new Date(START + at * HOUR)
  const liveAt = at % 2 === 0 ? now : new Date(now.getTime() + HOUR / 2)
  say({ is: 'begun', verb: 'upload' })
  const file = quarterFile(2000 + Math.floor(at / 4), ((at % 4) + 1) as 1 | 2 | 3 | 4)
  const { filing: stored, version } = value(await upload(db, author, file, now))
  if (!version) throw new Error(`${file.name} became no version.`)
  say({ is: 'uploaded', sha256: stored.sha256, versionId: version.id })
  const make = at % 3 === 0 ? bothAtOnce : oneAfterTheOther
  make(version.id, version.contentHash, liveAt, now)
  say({ is: 'published', versionId: version.id, liveAt: liveAt.getTime() })
  say({ is: 'begun', verb: 'mail' })
  queueMailings(db, now)
  await workOff(db, null, SENDER, () => now)
  say({ is: 'mailed', at: now.getTime() })
}

function bothAtOnce(versionId: number, contentHash: string, liveAt: Date, now: Date): void {
  say({ is: 'begun', verb: 'approve and publish', versionId })
  publishUnlessDone(approveAndPublish(db, approver, versionId, contentHash, liveAt, now))
}

function oneAfterTheOther(versionId: number, contentHash: string, liveAt: Date, now: Date): void {
  say({ is: 'begun', verb: 'approve' })
  value(approve(db, approver, versionId, contentHash, now))
  say({ is: 'approved', versionId, contentHash })
  say({ is: 'begun', verb: 'publish' })
  publishUnlessDone(publish(db, approver, versionId, liveAt, now))
}

/** A quarter that is gone through again may have been published before the kill: then that is what it is told. */
function publishUnlessDone(told: Outcome<unknown>): void {
  if (!told.done && !/^already-/.test(told.refusal.code)) throw new Error(told.refusal.message)
}

function personOf(role: Person['role']): Person {
  const found = people.find((person) => person.role === role)
  if (!found) throw new Error(`There is no ${role}.`)
  return found
}

/** Written before it returns: what was said cannot be lost with the process. */
function say(what: Said): void {
  writeSync(1, `${JSON.stringify(what)}\n`)
}
