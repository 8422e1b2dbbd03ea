import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { listPeople } from '#db/queries/people.ts'
import { oneTimeLink } from '#db/schema.ts'
import { issueLink } from './one-time-link.ts'

/** A fresh link for the first admin, which voids the ones before it; null once somebody can sign in. */
export function issueSetUpLink(db: Db, now: Date): string | null {
  return db.transaction(
    (tx) => {
      if (listPeople(tx).length > 0) return null
      tx.update(oneTimeLink)
        .set({ usedAt: now })
        .where(and(eq(oneTimeLink.purpose, 'set-up'), isNull(oneTimeLink.usedAt)))
        .run()
      return issueLink(tx, { purpose: 'set-up', role: 'admin' }, now)
    },
    { behavior: 'immediate' },
  )
}
