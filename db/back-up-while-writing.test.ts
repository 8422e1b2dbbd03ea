import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { migrateDb, openDb } from './open-db.ts'
import { checkChain, listEvents } from './queries/audit.ts'
import { listBackups } from './queries/backups.ts'
import { restore } from './restore.ts'
import { original } from './schema.ts'
import { faultOf } from './soundness.ts'

test('the command backs up while another process writes without pause: a copy of one instant, whole', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-busy-'))
  const path = join(folder, 'openbell.sqlite')
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer-to-back-up.fixture.ts'), path])
  context.after(() => {
    writer.kill('SIGKILL')
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await once(writer.stdout, 'data')
  const written = () => db.select({ sha256: original.sha256 }).from(original).all().length

  const copies: number[] = []
  for (const name of ['first.sqlite', 'second.sqlite']) {
    const file = join(folder, name)
    await until(() => written() > copies.length * 40 + 20)
    const before = written()
    const run = spawnSync(process.execPath, ['bin/backup.ts', file], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_PATH: path },
    })
    assert.equal(run.status, 0, run.stderr)
    const copy = openDb(file)
    const kept = copy.select({ sha256: original.sha256 }).from(original).all().length
    const told = listEvents(copy, -1).filter(({ verb }) => verb === 'write').length
    assert.equal(told, kept, 'bytes and events of different instants')
    assert.equal(faultOf(copy.$client), null)
    assert.deepEqual([checkChain(copy).brokenAt, checkChain(copy).cutOff], [null, 0])
    copy.$client.close()
    assert.ok(kept >= before, 'older than the command')
    copies.push(kept)
  }
  assert.ok(written() > (copies[1] ?? 0), 'nobody wrote meanwhile')
  assert.equal(listBackups(db, 9).length, 2)
  assert.equal(checkChain(db).brokenAt, null)

  const elsewhere = join(folder, 'elsewhere.sqlite')
  restore(join(folder, 'second.sqlite'), elsewhere, new Date())
  const restored = openDb(elsewhere)
  assert.equal(restored.select().from(original).all().length, copies[1])
  restored.$client.close()
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(10)
}
