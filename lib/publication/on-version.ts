import type { Db, Tx } from '#db/open-db.ts'
import { getVersion } from '#db/queries/versions.ts'
import type { Person, Report, Version } from '#db/schema.ts'
import { may, type Permission } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { type Outcome, refused } from './outcome.ts'
import { checkReason } from './reason.ts'

/** What somebody asks for who calls a verb on a version. */
export interface Asked {
  by: Person
  needs: Permission
  /** Said to who lacks the permission. */
  notAllowed: string
  versionId: number
  /** Left out where the verb takes none. */
  reason?: string
}

export interface Found {
  version: Version
  report: Report
}

/** How every verb on a version begins: leave, the reason, and the version as it is now, in one transaction. */
export function onVersion<T>(
  db: Db,
  { by, needs, notAllowed, versionId, reason }: Asked,
  verb: (tx: Tx, found: Found) => Outcome<T>,
): Outcome<T> {
  if (!may(by, needs)) return refused('not-allowed', notAllowed)
  const refusal = reason === undefined ? null : checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const found = getVersion(tx, versionId)
    return found ? verb(tx, found) : refused('unknown', 'There is no such version.')
  })
}
