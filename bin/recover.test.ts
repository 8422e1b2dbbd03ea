import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { migrateDb, openDb } from '#db/open-db.ts'
import { listEvents } from '#db/queries/audit.ts'
import { person } from '#db/schema.ts'
import { addPerson } from '#db/scratch-db.ts'
import { findResetLink } from '#lib/auth/reset-password.ts'

test('the command prints a link that opens once for the person named, and the log says that the machine made it', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-recover-'))
  const path = join(folder, 'openbell.sqlite')
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  context.after(() => {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { email } = addPerson(db, 'admin', 'Ada Marsh')
  db.update(person).set({ passwordHash: 'fits nothing' }).run()
  const recover = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/recover.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_PATH: path, SITE_URL: 'https://ir.lantern.example' },
    })
  const told = recover(email)
  assert.equal(told.status, 0, told.stderr)
  const [, token] = /^https:\/\/ir\.lantern\.example\/admin\/new-password\/(\S+)\n/.exec(told.stdout) ?? []
  assert.equal(findResetLink(db, token ?? '', new Date())?.email, email)
  const [event] = listEvents(db, 1)
  assert.deepEqual([event?.verb, event?.subject, event?.personId], ['offer recovery', email, null])
  assert.match(event?.personName ?? '', /^The machine \(.+\)$/)

  for (const [args, sentence] of [
    [[], /^Say whose account it is/],
    [['nobody@example.com'], /^There is nobody of that name/],
  ] as const) {
    const refused = recover(...args)
    assert.equal(refused.status, 1)
    assert.match(refused.stderr, sentence)
  }
})
