import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { migrateDb, openDb } from '#db/open-db.ts'
import { seeded } from '#lib/filing/hostile-inputs.fixture.ts'
import { after, announcements, NOON, portal, publishQuarter, subscribe } from './alerts.fixture.ts'
import { loopbackMailServer } from './loopback-mail-server.fixture.ts'
import { mailState } from './mail-state.ts'

/** More by OPENBELL_KILLS=200. */
const KILLS = Number(process.env.OPENBELL_KILLS ?? 6)
const READERS_A_KILL = 6
const SEED = 20261124

test(`a worker killed ${KILLS} times mails nobody twice, and tells of every mail that it cannot vouch for`, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-kill-'))
  const path = join(folder, 'openbell.sqlite')
  const of = portal(migrated(path))
  const random = seeded(SEED)
  const smtp = await loopbackMailServer(() => wait(random() * 8).then(() => null))
  context.after(async () => {
    of.db.$client.close()
    await smtp.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const readers = Array.from({ length: KILLS * READERS_A_KILL }, (_, n) => `reader${n}@example.com`)
  for (const reader of readers) subscribe(of.db, reader, after(-60))
  publishQuarter(of, NOON, NOON)
  for (let run = 0; run < KILLS; run++) await runWorker(path, smtp.url, run * 10, 1 + random() * 300)
  const end = KILLS * 10
  await runWorker(path, smtp.url, end, null)
  await wait(50)

  const got = new Map<string, number>()
  for (const { to } of smtp.received) got.set(to, (got.get(to) ?? 0) + 1)
  assert.equal(Math.max(...got.values()), 1, 'somebody was mailed twice')
  const states = announcements(of.db).map((row) => mailState(row, after(end + 10)))
  const sent = states.filter((state) => state === 'sent').length
  const unknown = states.filter((state) => state === 'unknown').length
  assert.equal(sent + unknown, readers.length)
  assert.ok(unknown <= KILLS, 'each kill leaves at most one mail in doubt')
  assert.ok(got.size >= sent && got.size <= readers.length)
  context.diagnostic(`${sent} sent, ${unknown} unknown, ${got.size} arrived`)
})

function migrated(path: string) {
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  return db
}

/** Runs a worker, and kills it so many milliseconds after it began; null lets it end. */
async function runWorker(
  path: string,
  url: string,
  minutes: number,
  killAfter: number | null,
): Promise<void> {
  const worker = fork(join(import.meta.dirname, 'worker-to-kill.fixture.ts'), [path, url, String(minutes)])
  const exited = new Promise((exit) => worker.once('exit', exit))
  await new Promise((ready) => worker.once('message', ready))
  if (killAfter !== null) {
    await wait(killAfter)
    worker.kill('SIGKILL')
  } else {
    await Promise.race([exited, new Promise((done) => worker.once('message', done))])
    worker.disconnect()
  }
  await exited
}
