import { createHash } from 'node:crypto'
import { asc, desc } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type AuditEvent, auditEvent, type Person } from '../schema.ts'

/** What is told of an event; the chain adds the rest. */
export interface Told {
  by: Pick<Person, 'id' | 'name'> | null
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

/** The seq of the first event that does not follow from the one before it; null where the chain is whole. */
export function firstBrokenLink(db: DbOrTx): number | null {
  let previousHash = GENESIS
  for (const event of db.select().from(auditEvent).orderBy(asc(auditEvent.seq)).all()) {
    if (event.previousHash !== previousHash || event.hash !== hashOf(event)) return event.seq
    previousHash = event.hash
  }
  return null
}

/** The newest events first. */
export function listEvents(db: DbOrTx, limit: number): AuditEvent[] {
  return db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(limit).all()
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
