import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson, listPeople } from '#db/queries/people.ts'
import { type Person, person } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may, type Role } from './may.ts'
import { revokeOtherSessions } from './session.ts'

/** Gives somebody another role, from the next request on. */
export function changeRole(db: Db, by: Person, personId: number, role: Role, now: Date): Outcome {
  return change(db, by, personId, (tx, who) => {
    if (who.role === role) return done(undefined)
    if (role !== 'admin' && isLastAdmin(tx, who)) return LAST_ADMIN
    tx.update(person).set({ role }).where(eq(person.id, who.id)).run()
    recordEvent(
      tx,
      { by, verb: 'change role', subject: who.email, detail: { from: who.role, to: role } },
      now,
    )
    return done(undefined)
  })
}

/** Shuts somebody out: no sign-in any more, and all of the person's sessions end at once. */
export function disablePerson(db: Db, by: Person, personId: number, now: Date): Outcome {
  return change(db, by, personId, (tx, who) => {
    if (who.disabledAt) return done(undefined)
    if (isLastAdmin(tx, who)) return LAST_ADMIN
    tx.update(person).set({ disabledAt: now }).where(eq(person.id, who.id)).run()
    revokeOtherSessions(tx, who.id, null, now)
    recordEvent(tx, { by, verb: 'disable person', subject: who.email }, now)
    return done(undefined)
  })
}

/** Lets somebody in again who was shut out. */
export function enablePerson(db: Db, by: Person, personId: number, now: Date): Outcome {
  return change(db, by, personId, (tx, who) => {
    if (!who.disabledAt) return done(undefined)
    // The demo's loader has no password: nobody can be let in as that person.
    if (!who.passwordHash) return refused('nobody', 'This is not a person who can sign in.')
    tx.update(person).set({ disabledAt: null }).where(eq(person.id, who.id)).run()
    recordEvent(tx, { by, verb: 'enable person', subject: who.email }, now)
    return done(undefined)
  })
}

const LAST_ADMIN = refused('last-admin', 'This is the only admin. Make somebody else one first.')

function isLastAdmin(tx: Tx, who: Person): boolean {
  const admins = listPeople(tx).filter(({ role }) => role === 'admin')
  return admins.length === 1 && admins[0]?.id === who.id
}

function change(db: Db, by: Person, personId: number, verb: (tx: Tx, who: Person) => Outcome): Outcome {
  if (!may(by, 'manage people')) return refused('not-allowed', 'Only admins may change people.')
  return allOrNothing(db, (tx) => {
    const who = findPerson(tx, personId)
    return who ? verb(tx, who) : refused('unknown', 'There is no such person.')
  })
}
