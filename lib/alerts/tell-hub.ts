/** WebSub (w3.org/TR/websub): the feeds name a hub, and the hub is told when they have changed. */
import { and, asc, desc, eq, isNull, lt, lte } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { lastPublicChange } from '#db/queries/public-times.ts'
import { type HubNotice, hubNotice } from '#db/schema.ts'
import { waitAfter } from './settle-mail.ts'

const MOST_TRIES = 10
const PATIENCE = 10_000

/** Where the hub is, and the feeds that it is told of. */
export interface Hub {
  address: string
  feeds: readonly string[]
}

/**
 * Writes down that the hub is to be told, where what is public has changed since it last was. The clock in the query
 * decides, so nothing is written before its time. A change that overtakes an untold one speaks for both.
 */
export function noteChange(db: Db, now: Date): void {
  const changeAt = lastPublicChange(db, now)
  const newest = db.select().from(hubNotice).orderBy(desc(hubNotice.changeAt)).limit(1).get()
  if (!changeAt || (newest && newest.changeAt >= changeAt)) return
  db.transaction(
    (tx) => {
      tx.insert(hubNotice).values({ changeAt, dueAt: now }).onConflictDoNothing().run()
      tx.update(hubNotice)
        .set({ droppedAt: now, remark: 'Overtaken by a later change.' })
        .where(and(isOpen, lt(hubNotice.changeAt, changeAt)))
        .run()
    },
    { behavior: 'immediate' },
  )
}

/** Tells the hub what is due. It may be told twice of one change, which only makes it look twice. */
export async function tellHub(db: Db, hub: Hub, clock: () => Date): Promise<void> {
  const due = db
    .select()
    .from(hubNotice)
    .where(and(isOpen, lte(hubNotice.dueAt, clock())))
    .orderBy(asc(hubNotice.id))
    .all()
  for (const notice of due) settle(db, notice, await post(hub), clock())
}

const isOpen = and(isNull(hubNotice.toldAt), isNull(hubNotice.droppedAt))

/** Null where the hub took it, else what was wrong. What hubs understand: one "publish" with each feed's address. */
async function post({ address, feeds }: Hub): Promise<string | null> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])])
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(address, { method: 'POST', body, signal, redirect: 'error' })
    await answer.body?.cancel()
    return answer.ok ? null : `The hub answered ${answer.status}.`
  } catch (error) {
    return `The hub could not be reached: ${error instanceof Error ? error.message : String(error)}`
  }
}

function settle(db: Db, { id, tries }: HubNotice, fault: string | null, now: Date): void {
  const told = { toldAt: now, remark: null }
  const again = { dueAt: new Date(now.getTime() + waitAfter(tries + 1)), remark: fault }
  const given = { droppedAt: now, remark: fault }
  const became = fault === null ? told : tries + 1 < MOST_TRIES ? again : given
  db.update(hubNotice)
    .set({ tries: tries + 1, ...became })
    .where(eq(hubNotice.id, id))
    .run()
}
