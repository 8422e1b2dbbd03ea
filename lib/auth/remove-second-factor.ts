import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson } from '#db/queries/people.ts'
import type { Person } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'
import { showPassword } from './own-password.ts'
import { dropSecondFactor, getSecondFactor } from './second-factor.ts'
import type { Client } from './session.ts'

/** Takes the authenticator app of somebody else away, who has lost it. One's own takes the password. */
export function removeSecondFactor(db: Db, by: Person, personId: number, now: Date): Outcome {
  if (!may(by, 'manage people')) {
    return refused('not-allowed', 'Only admins may take the second factor of others away.')
  }
  if (by.id === personId) return refused('own', 'Turn your own off on your account page.')
  return remove(db, by, personId, now)
}

/** Turns one's own second factor off, for the password. */
export async function turnOffSecondFactor(
  db: Db,
  who: Person,
  password: string,
  client: Client,
  now: Date,
): Promise<Outcome> {
  const shown = await showPassword(db, who, password, client, now)
  return shown.done ? remove(db, who, who.id, now) : shown
}

function remove(db: Db, by: Person, personId: number, now: Date): Outcome {
  return allOrNothing(db, (tx) => {
    const whose = findPerson(tx, personId)
    if (!whose || !getSecondFactor(tx, personId)) {
      return refused('none', 'There is no second factor to take away.')
    }
    dropSecondFactor(tx, whose)
    recordEvent(tx, { by, verb: 'remove second factor', subject: whose.email }, now)
    return done(undefined)
  })
}
