import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { company, type Person, session } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'
import { getSecondFactor } from './second-factor.ts'

/** Says whether everyone who signs in with a password needs a second factor. It holds from the next request on. */
export function requireSecondFactor(db: Db, by: Person, required: boolean, now: Date): Outcome {
  if (!may(by, 'change settings')) return refused('not-allowed', 'Only admins may change the settings.')
  return allOrNothing(db, (tx) => {
    const row = getCompany(tx)
    if (!row) return refused('no-company', 'Say whose portal this is first, in the settings above.')
    if (row.secondFactorRequired === required) return done(undefined)
    tx.update(company).set({ secondFactorRequired: required }).where(eq(company.id, row.id)).run()
    const verb = required ? 'require second factor' : 'no longer require second factor'
    recordEvent(tx, { by, verb, subject: row.name }, now)
    return done(undefined)
  })
}

/** Whether somebody has to enrol before anything else. Who came by an identity provider has shown its factors there. */
export function mustEnrol(db: Db, who: Person, sessionId: string): boolean {
  if (!getCompany(db)?.secondFactorRequired || getSecondFactor(db, who.id)) return false
  const row = db.select({ openedBy: session.openedBy }).from(session).where(eq(session.id, sessionId)).get()
  return row?.openedBy !== 'identity-provider'
}
