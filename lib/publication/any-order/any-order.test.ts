import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Db } from '#db/open-db.ts'
import { checkChain, listEvents } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { company, person, publication } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { HOUR, type Step, step, take, type VerbName } from './any-step.fixture.ts'
import { checkInvariants, type Seen, stateOf } from './invariants.fixture.ts'

const START = Date.parse('2026-04-20T13:00:00Z')
/** More by OPENBELL_RUNS=2000. */
const RUNS = Number(process.env.OPENBELL_RUNS ?? 30)
/** What the steps reach must not depend on chance: the same draws each time. */
const SEED = 20261124
/** More than any verb leaves. */
const MOST_EVENTS = 20

/** Two authors, an approver and two admins, in two-person mode. */
function newsroom(): Db {
  const db = scratchDb()
  db.insert(company)
    .values({
      name: 'Lantern Cable Co.',
      timeZone: 'UTC',
      onePersonMode: false,
      updatedAt: new Date(START),
    })
    .run()
  const roles = ['author', 'author', 'approver', 'admin', 'admin'] as const
  for (const [at, role] of roles.entries()) addPerson(db, role, `${role} ${'abcde'[at]}`)
  db.update(person).set({ passwordHash: 'fits nothing' }).run()
  return db
}

test('whatever people do in whatever order, nothing unapproved is public, nobody approves the own work, what was held stays as it was, and all is on record', (context) => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 120, size: 'max' }), (steps) => {
      const db = newsroom()
      const seen: Seen = { published: new Map(), events: new Map() }
      let now = START
      for (const one of steps) {
        const did = takeOnRecord(db, one, new Date(now))
        if (did) reached.add(did)
        checkInvariants(db, seen, new Date(now))
        now += (one.hours % 8) * HOUR
        checkInvariants(db, seen, new Date(now))
      }
      assert.equal(checkChain(db).brokenAt, null)
      for (const told of whatHappened(db)) reached.add(told)
      db.$client.close()
    }),
    { numRuns: RUNS, seed: SEED },
  )
  context.diagnostic([...reached].sort().join(', '))
  for (const must of MUST_REACH) assert.ok(reached.has(must), `no step ever reached: ${must}`)
})

/** Does a step. What is refused changes nothing; what is done leaves events of who may enter, or changes nothing. */
function takeOnRecord(db: Db, one: Step, now: Date): VerbName | null {
  const before = stateOf(db)
  const last = listEvents(db, 1)[0]?.seq ?? 0
  const enabled = new Set(
    db
      .select()
      .from(person)
      .all()
      .filter((who) => !who.disabledAt)
      .map(({ id }) => id),
  )
  const required = getCompany(db)?.secondFactorRequired
  const told = take(db, one, now)
  const fresh = listEvents(db, MOST_EVENTS).filter(({ seq }) => seq > last)
  const changed = stateOf(db) !== before
  if (!told?.done) assert.ok(!changed && fresh.length === 0, `refused, and something changed: ${one.verb}`)
  if (changed) assert.ok(fresh.length > 0, `changed without an event: ${one.verb}`)
  for (const { personId } of fresh) assert.ok(enabled.has(personId ?? 0), 'done by somebody who is shut out')
  if (one.verb !== 'require second factor')
    assert.equal(
      getCompany(db)?.secondFactorRequired,
      required,
      'the second factor was required by another verb',
    )
  return told?.done && changed ? one.verb : null
}

/** What cannot be told from one verb alone. */
function whatHappened(db: Db): string[] {
  const rows = db.select().from(publication).all()
  const again = rows.some(
    (row) =>
      !row.withdrawnAt &&
      !row.cancelledAt &&
      rows.some(
        (other) =>
          other.reportId === row.reportId && other.withdrawnAt && other.withdrawnAt <= row.scheduledAt,
      ),
  )
  const verbs = listEvents(db, -1)
  const has = (is: (event: (typeof verbs)[number]) => boolean) => verbs.some(is)
  return [
    again ? 'published again after a withdrawal' : '',
    has(({ verb }) => verb === 'withdraw approval') ? 'an approval taken away' : '',
    has(({ verb, detail }) => verb === 'approve' && detail.onePersonMode === true) ? 'approved alone' : '',
  ].filter(Boolean)
}

const MUST_REACH: (VerbName | string)[] = [
  'store',
  'submit',
  'edit',
  'move draft',
  'approve',
  'publish',
  'schedule',
  'approve and publish',
  'reschedule',
  'cancel',
  'withdraw',
  'correct',
  'give reason',
  'announce',
  'change event',
  'call event off',
  'withdraw event',
  'add material',
  'remove material',
  'change settings',
  'take over',
  'require second factor',
  'change role',
  'shut out',
  'let in',
  'published again after a withdrawal',
  'an approval taken away',
  'approved alone',
]
