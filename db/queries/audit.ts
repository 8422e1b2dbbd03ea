import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db, DbOrTx } from '../open-db.ts'
import { type AuditEvent, auditEvent, type Person } from '../schema.ts'

/** What is told of an event; the chain adds the rest. */
export interface Told {
  /** Null for what the software does by itself. */
  by: { id: number | null; name: string } | null
  verb: string
  subject: string
  detail?: Record<string, unknown>
}

const GENESIS = '0'.repeat(64)

/** Adds an event to the chain. Call it in the transaction of the change that it tells of. */
export function recordEvent(tx: DbOrTx, told: Told, now: Date): void {
  const last = tx
    .select({ hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.seq))
    .limit(1)
    .get()
  const row = {
    at: now,
    personId: told.by?.id ?? null,
    personName: told.by?.name ?? 'Openbell',
    verb: told.verb,
    subject: told.subject,
    detail: told.detail ?? {},
    previousHash: last?.hash ?? GENESIS,
  }
  tx.insert(auditEvent)
    .values({ ...row, hash: hashOf(row) })
    .run()
}

/** What a walk along the whole chain found. */
export interface ChainCheck {
  events: number
  /** The hash of the newest event: who notes it elsewhere can tell later that nothing before it was rewritten. */
  head: string
  /** The seq of the first event that does not follow from the one before it. */
  brokenAt: number | null
  /** How many events are gone after the newest one. */
  cutOff: number
}

/**
 * Walks the chain from its first event. It cannot tell a chain that was written anew as a whole, by somebody who
 * has the database file: only a head that was noted elsewhere can.
 */
export function checkChain(db: DbOrTx): ChainCheck {
  const check: ChainCheck = { events: 0, head: GENESIS, brokenAt: null, cutOff: 0 }
  let last = 0
  for (let part = eventsAfter(db, 0); part.length > 0; part = eventsAfter(db, last)) {
    for (const event of part) {
      const follows = event.previousHash === check.head && event.hash === hashOf(event)
      if (!follows) check.brokenAt ??= event.seq
      check.head = event.hash
      last = event.seq
    }
    check.events += part.length
  }
  return { ...check, cutOff: Math.max(0, lastNumberGiven(db) - last) }
}

function eventsAfter(db: DbOrTx, seq: number): AuditEvent[] {
  return db
    .select()
    .from(auditEvent)
    .where(gt(auditEvent.seq, seq))
    .orderBy(asc(auditEvent.seq))
    .limit(1000)
    .all()
}

/** SQLite counts the numbers it gave to events, also of those that are gone. */
function lastNumberGiven(db: DbOrTx): number {
  const row = db.get<{ seq: number } | undefined>(
    sql`select seq from sqlite_sequence where name = 'audit_event'`,
  )
  return row?.seq ?? 0
}

/** Which events are asked for; what is left out does not matter. */
export interface AuditFilter {
  /** 0 for what the software did itself, and for visitors who are nobody yet. */
  personId?: number
  verb?: string
  /** The slug of a quarter. */
  quarter?: string
}

/** The newest events first: those before the event `before`, where it is given. */
export function listEvents(
  db: DbOrTx,
  limit: number,
  filter: AuditFilter = {},
  before?: number,
): AuditEvent[] {
  const { personId, verb, quarter } = filter
  return db
    .select()
    .from(auditEvent)
    .where(
      and(
        before === undefined ? undefined : lt(auditEvent.seq, before),
        personId === undefined
          ? undefined
          : personId === 0
            ? isNull(auditEvent.personId)
            : eq(auditEvent.personId, personId),
        verb === undefined ? undefined : eq(auditEvent.verb, verb),
        quarter === undefined
          ? undefined
          : or(
              eq(auditEvent.subject, quarter),
              sql`json_extract(${auditEvent.detail}, '$.quarter') = ${quarter}`,
            ),
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(limit)
    .all()
}

/** Every verb that the log has, in the order of the alphabet. */
export function listVerbs(db: DbOrTx): string[] {
  const rows = db
    .selectDistinct({ verb: auditEvent.verb })
    .from(auditEvent)
    .orderBy(asc(auditEvent.verb))
    .all()
  return rows.map(({ verb }) => verb)
}

const HOUR = 60 * 60 * 1000

/** Records that somebody looked at what is not public; once an hour for the same thing. */
export function recordView(db: Db, by: Person, subject: string, detail: Record<string, unknown>, now: Date) {
  db.transaction(
    (tx) => {
      const seen = tx
        .select({ seq: auditEvent.seq })
        .from(auditEvent)
        .where(
          and(
            gt(auditEvent.at, new Date(now.getTime() - HOUR)),
            eq(auditEvent.personId, by.id),
            eq(auditEvent.verb, 'view'),
            eq(auditEvent.subject, subject),
            sql`${auditEvent.detail} = ${JSON.stringify(detail)}`,
          ),
        )
        .get()
      if (!seen) recordEvent(tx, { by, verb: 'view', subject, detail }, now)
    },
    { behavior: 'immediate' },
  )
}

function hashOf(event: Omit<AuditEvent, 'seq' | 'hash'>): string {
  const told = [
    event.previousHash,
    event.at.getTime(),
    event.personId,
    event.personName,
    event.verb,
    event.subject,
    event.detail,
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
