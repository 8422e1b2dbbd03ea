import { createHash } from 'node:crypto'
import type { Db, DbOrTx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { listOverrules } from '#db/queries/overrules.ts'
import { overrule, type Person, type Version } from '#db/schema.ts'
import type { Check } from '#lib/filing/filing.ts'
import { onVersion } from './on-version.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** What an overrule is of: the check's rule and what it says. An edit that changes the figures makes it another. */
export function checkKey(check: Pick<Check, 'rule' | 'message'>): string {
  return createHash('sha256').update(`${check.rule}\n${check.message}`).digest('hex').slice(0, 24)
}

/** The checks that stand in the way of a version's approval: they disagree, and nobody overruled them. */
export function openDisagreements(db: DbOrTx, version: Version): Check[] {
  const overruled = new Set(listOverrules(db, version.id).map((row) => row.checkKey))
  return version.content.checks.filter(
    (check) => check.verdict === 'disagrees' && !overruled.has(checkKey(check)),
  )
}

/** Lets an approval go on in spite of checks that disagree: by name, with one reason, kept in the audit log. */
export function overruleChecks(
  db: Db,
  by: Person,
  versionId: number,
  keys: readonly string[],
  reason: string,
  now: Date,
): Outcome<number> {
  const notAllowed = 'Only approvers and admins may overrule a check.'
  const asked = { by, needs: 'approve', notAllowed, versionId, reason } as const
  return onVersion(db, asked, (tx, { version, report }) => {
    const checks = openDisagreements(tx, version).filter((check) => keys.includes(checkKey(check)))
    if (checks.length === 0) return refused('none-chosen', 'Choose at least one check that disagrees.')
    for (const check of checks) {
      const row = { versionId, checkKey: checkKey(check), reason: reason.trim() }
      tx.insert(overrule)
        .values({ ...row, overruledBy: by.id, overruledAt: now })
        .onConflictDoNothing()
        .run()
    }
    const detail = {
      version: version.number,
      reason: reason.trim(),
      checks: checks.map(({ message }) => message),
    }
    recordEvent(tx, { by, verb: 'overrule', subject: report.slug, detail }, now)
    return done(checks.length)
  })
}
