import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Database from 'better-sqlite3'
import { backUp } from './back-up.ts'
import { type Db, migrateDb, openDb } from './open-db.ts'
import { checkChain, listEvents } from './queries/audit.ts'
import { listBackups } from './queries/backups.ts'
import { listPeople } from './queries/people.ts'
import { NotRestored, restore } from './restore.ts'
import { original, session } from './schema.ts'
import { addPerson } from './scratch-db.ts'

const NOON = new Date('2026-03-04T17:00:00Z')
const LATER = new Date('2026-03-05T17:00:00Z')

function portal(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-backup-'))
  const path = join(folder, 'openbell.sqlite')
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  context.after(() => {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, path, db, file: join(folder, 'copies', 'monday.sqlite') }
}

const names = (db: Db) => listPeople(db).map(({ name }) => name)

test('a backup is one file, readable by its owner only, and is written down', async (context) => {
  const { path, db, file } = portal(context)
  addPerson(db, 'admin', 'Ada Marsh')
  const made = await backUp(path, file, NOON)
  assert.deepEqual(readdirSync(join(file, '..')), ['monday.sqlite'])
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(statSync(file).size, made.size)
  assert.deepEqual(
    listBackups(db, 9).map(({ at, sha256 }) => ({ at, sha256 })),
    [{ at: NOON, sha256: made.sha256 }],
  )
  assert.equal(listEvents(db, 1)[0]?.verb, 'back up')
})

test('a backup made while others write is of one instant', async (context) => {
  const { path, db, file } = portal(context)
  const bytes = Buffer.alloc(200_000, 7)
  const add = (sha256: string) => db.insert(original).values({ sha256, bytes, size: bytes.length }).run()
  for (let n = 0; n < 50; n++) add(`before ${n}`)
  const making = backUp(path, file, NOON)
  let during = 0
  const writing = setInterval(() => add(`during ${during++}`), 1)
  await making
  clearInterval(writing)
  assert.ok(during > 0, 'nobody wrote meanwhile')
  const copy = openDb(file)
  const kept = copy.select({ sha256: original.sha256 }).from(original).all()
  copy.$client.close()
  assert.equal(kept.length, 50)
})

test('a backup overwrites nothing', async (context) => {
  const { path, file } = portal(context)
  await backUp(path, file, NOON)
  const before = readFileSync(file)
  await assert.rejects(backUp(path, file, LATER), /There is a file/)
  assert.deepEqual(readFileSync(file), before)
})

test('a restore puts back what there was, and keeps aside what is there', async (context) => {
  const { path, db, file } = portal(context)
  addPerson(db, 'admin', 'Ada Marsh')
  await backUp(path, file, NOON)
  addPerson(db, 'author', 'Ben Cole')
  db.$client.close()
  const { aside } = restore(file, path, LATER)
  assert.ok(aside)
  assert.deepEqual(withDb(path, names), ['Ada Marsh'])
  assert.deepEqual(withDb(aside, names), ['Ada Marsh', 'Ben Cole'])
  assert.deepEqual(withDb(path, checkChain).brokenAt, null)
  assert.equal(
    withDb(path, (restored) => listEvents(restored, 1)[0]?.verb),
    'restore',
  )
})

test('sessions do not come back by a restore', async (context) => {
  const { path, db, file } = portal(context)
  const { id } = addPerson(db, 'admin')
  db.insert(session)
    .values({ id: 'one', personId: id, createdAt: NOON, lastSeenAt: NOON, expiresAt: LATER })
    .run()
  await backUp(path, file, NOON)
  db.$client.close()
  restore(file, path, NOON)
  assert.deepEqual(
    withDb(path, (restored) => restored.select().from(session).get()?.revokedAt),
    NOON,
  )
})

test('a restore is refused while somebody has the database open, and changes nothing', async (context) => {
  const { path, db, file } = portal(context)
  await backUp(path, file, NOON)
  addPerson(db, 'author', 'Ben Cole')
  assert.throws(() => restore(file, path, LATER), {
    message: `${path} is in use. Stop the server, then restore.`,
  })
  assert.deepEqual(names(db), ['Ben Cole'])
  assert.equal(existsSync(`${path}.restoring`), false)
})

test('a restore works where there is no database, and where there is a damaged one', async (context) => {
  const { folder, path, db, file } = portal(context)
  addPerson(db, 'admin', 'Ada Marsh')
  await backUp(path, file, NOON)
  const elsewhere = join(folder, 'new', 'openbell.sqlite')
  assert.equal(restore(file, elsewhere, LATER).aside, null)
  writeFileSync(elsewhere, 'no database at all, though it lies where one should')
  writeFileSync(`${elsewhere}-wal`, 'a log of nothing')
  assert.ok(restore(file, elsewhere, LATER).aside)
  assert.deepEqual(withDb(elsewhere, names), ['Ada Marsh'])
})

test('what is no backup of Openbell is refused with a sentence', async (context) => {
  const { folder, path, file, db } = portal(context)
  addPerson(db, 'admin', 'Ada Marsh')
  await backUp(path, file, NOON)
  const as = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const cut = readFileSync(file)
  const foreign = new Database(join(folder, 'foreign'))
  foreign.exec('create table person (id integer)')
  foreign.close()
  const bad = [
    join(folder, 'foreign'),
    join(folder, 'nothing'),
    as('text', 'not a database, and long enough to be looked at as one'.repeat(20)),
    as('empty', ''),
    as('cut', cut.subarray(0, cut.length / 2)),
    as('scratched', Buffer.concat([cut.subarray(0, 8192), Buffer.alloc(4096, 1), cut.subarray(12288)])),
  ]
  db.$client.close()
  for (const one of bad) assert.throws(() => restore(one, path, LATER), NotRestored, one)
  assert.deepEqual(withDb(path, names), ['Ada Marsh'])
})

test('a backup of a later version of Openbell is refused', async (context) => {
  const { path, db, file } = portal(context)
  db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 1)")
  await backUp(path, file, NOON)
  db.$client.close()
  assert.throws(() => restore(file, path, LATER), /later version/)
})

test('the commands back up and restore, and say so', (context) => {
  const { path, db, file } = portal(context)
  addPerson(db, 'admin', 'Ada Marsh')
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [`bin/${command}.ts`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_PATH: path },
    })
  assert.match(run('backup', file).stdout, /read again and whole/)
  const refused = run('restore', file)
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /^Nothing was restored\. .* is in use\. Stop the server, then restore\.\n$/)
  db.$client.close()
  assert.match(run('restore', file).stdout, /^Restored /)
  assert.match(run('restore').stderr, /Say which backup/)
  assert.deepEqual(withDb(path, names), ['Ada Marsh'])
})

function withDb<T>(path: string, look: (db: Db) => T): T {
  const db = openDb(path)
  try {
    return look(db)
  } finally {
    db.$client.close()
  }
}
