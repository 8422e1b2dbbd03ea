import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { checkChain, listEvents } from '#db/queries/audit.ts'
import { findPerson, listInvitations, listPeople } from '#db/queries/people.ts'
import { person } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { codeOf, value } from '#lib/publication/outcome.fixture.ts'
import { changeRole, disablePerson, enablePerson } from './change-person.ts'
import { createAccount } from './create-account.ts'
import { invite, takeBackInvitation } from './invite.ts'
import { passwordFits } from './password.ts'
import { offerReset, resetPassword } from './reset-password.ts'
import { continueSession, openSession } from './session.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const HOUR = 60 * 60 * 1000
const CLIENT = { address: '192.0.2.1', userAgent: null }
const after = (ms: number) => new Date(NOW.getTime() + ms)

const accept = (db: Db, token: string, now: Date) =>
  createAccount(
    db,
    token,
    { name: 'Bo Lund', email: 'someone-else@example.com', password: 'twelve good words' },
    CLIENT,
    now,
  )

test('an invitation makes one account, with the invited address and role, once', async () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  const token = value(invite(db, admin, { email: 'bo@example.com', role: 'approver' }, NOW))
  assert.equal(listInvitations(db, NOW).length, 1)
  value(await accept(db, token, after(HOUR)))
  const made = listPeople(db).find(({ email }) => email === 'bo@example.com')
  assert.equal(made?.role, 'approver')
  assert.equal(codeOf(await accept(db, token, after(HOUR))), 'used-up')
  assert.equal(checkChain(db).brokenAt, null)
})

test('a link is void after a week, once taken back, and once a newer one is made', async () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  const who = { email: 'bo@example.com', role: 'author' } as const
  const first = value(invite(db, admin, who, NOW))
  const second = value(invite(db, admin, who, NOW))
  assert.equal(codeOf(await accept(db, first, after(HOUR))), 'used-up')
  assert.equal(codeOf(await accept(db, second, after(8 * 24 * HOUR))), 'used-up')
  value(takeBackInvitation(db, admin, who.email, after(HOUR)))
  assert.equal(codeOf(await accept(db, second, after(HOUR))), 'used-up')
})

test('only admins manage people, whatever page the request comes from', () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  for (const role of ['author', 'approver'] as const) {
    const by = addPerson(db, role)
    assert.equal(codeOf(invite(db, by, { email: 'x@example.com', role: 'admin' }, NOW)), 'not-allowed')
    assert.equal(codeOf(changeRole(db, by, by.id, 'admin', NOW)), 'not-allowed')
    assert.equal(codeOf(disablePerson(db, by, admin.id, NOW)), 'not-allowed')
    assert.equal(codeOf(offerReset(db, by, admin.id, NOW)), 'not-allowed')
  }
})

test('who is shut out has no session any more, and may be let in again', () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  const author = addPerson(db, 'author')
  db.update(person).set({ passwordHash: 'some hash' }).where(eq(person.id, author.id)).run()
  const { id } = db.transaction((tx) => openSession(tx, author, CLIENT, NOW))
  assert.equal(continueSession(db, id, NOW)?.id, author.id)
  value(disablePerson(db, admin, author.id, NOW))
  assert.equal(continueSession(db, id, NOW), null)
  value(enablePerson(db, admin, author.id, NOW))
  assert.equal(continueSession(db, id, NOW), null, 'a session that ended stays ended')
  assert.equal(findPerson(db, author.id)?.disabledAt, null)
})

test('the last admin stays one', () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  assert.equal(codeOf(changeRole(db, admin, admin.id, 'author', NOW)), 'last-admin')
  assert.equal(codeOf(disablePerson(db, admin, admin.id, NOW)), 'last-admin')
  const second = addPerson(db, 'author')
  value(changeRole(db, admin, second.id, 'admin', NOW))
  value(changeRole(db, admin, admin.id, 'author', NOW))
})

test('a new password by a link ends all sessions, and the link works once within the hour', async () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  const author = addPerson(db, 'author')
  const { id } = db.transaction((tx) => openSession(tx, author, CLIENT, NOW))
  const late = value(offerReset(db, admin, author.id, NOW))
  assert.equal(codeOf(await resetPassword(db, late, 'quite another phrase', after(2 * HOUR))), 'used-up')
  const token = value(offerReset(db, admin, author.id, NOW))
  value(await resetPassword(db, token, 'quite another phrase', after(60_000)))
  assert.equal(continueSession(db, id, after(60_000)), null)
  assert.ok(await passwordFits('quite another phrase', findPerson(db, author.id)?.passwordHash ?? null))
  assert.equal(codeOf(await resetPassword(db, token, 'a third phrase here', after(60_000))), 'used-up')
  assert.ok(listEvents(db, 20).some(({ verb }) => verb === 'reset password'))
})
