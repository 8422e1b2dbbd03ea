import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { type Db, migrateDb, openDb } from '#db/open-db.ts'
import { approval, auditEvent, company, fact, original, outbox, publication } from '#db/schema.ts'
import { addPerson } from '#db/scratch-db.ts'
import { subscribe } from '#lib/alerts/alerts.fixture.ts'
import { type Random, seeded } from '#lib/filing/hostile-inputs.fixture.ts'
import { lossOf } from './loss-after-kill.fixture.ts'
import type { Said } from './verbs-to-kill.fixture.ts'
import { faultsAfterKill } from './whole-after-kill.fixture.ts'

/** More by OPENBELL_KILLS=200. */
const KILLS = Number(process.env.OPENBELL_KILLS ?? 8)
const SEED = 20261124
/** What a check reads grows with the quarters, so a database is not killed for ever. */
const KILLS_A_DATABASE = 25
/** Where a child is killed: so many milliseconds at most after it began one of these. */
const MOMENTS = [
  { verb: 'upload', within: 40 },
  { verb: 'approve', within: 3 },
  { verb: 'publish', within: 3 },
  { verb: 'approve and publish', within: 4 },
  { verb: 'mail', within: 6 },
]
/** The most quarters that a child gets done before it is killed. */
const MOST_QUARTERS = 2

test(`nothing acknowledged is lost and nothing is half there after ${KILLS} kills in the middle of the verbs`, async (context) => {
  const random = seeded(SEED)
  const killedIn = new Map<string, number>()
  let path = ''
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    if (kill % KILLS_A_DATABASE === 0) path = newsroom(context)
    const said = await runAndKill(path, momentOf(random))
    const db = openDb(path)
    assert.deepEqual(faultsAfterKill(db), [], `kill ${kill}`)
    assert.deepEqual(
      said.flatMap((one) => lossOf(db, one)),
      [],
      `kill ${kill}`,
    )
    db.$client.close()
    acknowledged += said.filter(({ is }) => is !== 'ready' && is !== 'begun').length
    const last = said.at(-1)
    const where = last?.is === 'begun' ? `in ${last.verb}` : 'between verbs'
    killedIn.set(where, (killedIn.get(where) ?? 0) + 1)
  }
  context.diagnostic(`${acknowledged} acknowledged; killed ${JSON.stringify(Object.fromEntries(killedIn))}`)
  assert.ok(acknowledged > KILLS)
})

/** A company with two people and three readers, in a file of its own. */
function newsroom(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-kill-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'openbell.sqlite')
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  const before = new Date('2026-04-01T12:00:00Z')
  db.insert(company)
    .values({ name: 'Lantern Cable Company', timeZone: 'UTC', onePersonMode: false, updatedAt: before })
    .run()
  addPerson(db, 'author')
  addPerson(db, 'approver')
  for (const reader of ['ida', 'jon', 'kim']) subscribe(db, `${reader}@example.com`, before)
  db.$client.close()
  return path
}

interface Moment {
  verb: string
  /** The how-manieth time that the verb is begun. */
  time: number
  /** Milliseconds. */
  after: number
}

function momentOf(random: Random): Moment {
  const { verb, within } = MOMENTS[Math.floor(random() * MOMENTS.length)] as (typeof MOMENTS)[number]
  return { verb, time: 1 + Math.floor(random() * (MOST_QUARTERS + 1)), after: random() * within }
}

/** Everything that a child said until it was killed. */
async function runAndKill(path: string, { verb, time, after }: Moment): Promise<Said[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'verbs-to-kill.fixture.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Said[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => {
    said.push(JSON.parse(line))
    const begun = said.filter((one) => one.is === 'begun' && one.verb === verb).length
    if (begun === time) wait(after).then(() => child.kill('SIGKILL'))
  })
  const [[code, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')])
  assert.equal(signal, 'SIGKILL', `the child ended by itself, with ${code}`)
  return said
}

test('what is half there is found', async (context) => {
  const path = newsroom(context)
  await runAndKill(path, { verb: 'upload', time: 3, after: 0 })
  const db = openDb(path)
  context.after(() => db.$client.close())
  assert.deepEqual(faultsAfterKill(db), [])
  const damages: [damage: () => unknown, found: RegExp][] = [
    [
      () =>
        db
          .insert(original)
          .values({ sha256: 'x', bytes: Buffer.from('x'), size: 1 })
          .run(),
      /without a filing/,
    ],
    [() => db.delete(fact).where(eq(fact.line, 0)).run(), /lacks facts/],
    [() => db.delete(approval).run(), /is not approved/],
    [() => db.update(publication).set({ cancelledAt: new Date() }).run(), /not public on time/],
    [() => db.delete(publication).where(eq(publication.id, 1)).run(), /events of them/],
    [() => db.delete(outbox).where(eq(outbox.id, 4)).run(), /half queued/],
    [() => db.delete(auditEvent).run(), /append/],
  ]
  for (const [damage, found] of damages) assert.match(faultsWith(db, damage).join('\n'), found)
})

/** What is found with a damage that is undone after. */
function faultsWith(db: Db, damage: () => unknown): string[] {
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec('BEGIN')
  try {
    damage()
    return faultsAfterKill(db)
  } catch (error) {
    return [String(error)]
  } finally {
    db.$client.exec('ROLLBACK')
  }
}
