import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#db/open-db.ts'
import { listEvents } from '#db/queries/audit.ts'
import { scratchDb } from '#db/scratch-db.ts'
import { createAccount } from './create-account.ts'
import { continueSession, revokeSession } from './session.ts'
import { issueSetUpLink } from './set-up.ts'
import { signIn } from './sign-in.ts'

const NOON = new Date('2026-03-04T17:00:00Z')
const CLIENT = { address: '192.0.2.7', userAgent: null }
const ADA = { name: 'Ada Marsh', email: 'ada@example.com', password: 'a quiet quarter in October' }

const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

async function withAda(): Promise<{ db: Db; sessionId: string }> {
  const db = scratchDb()
  const made = await createAccount(db, issueSetUpLink(db, NOON) ?? '', ADA, CLIENT, NOON)
  assert.ok(made.done)
  return { db, sessionId: made.value.id }
}

const wrong = (db: Db, at: Date, client = CLIENT, email = ADA.email) =>
  signIn(db, { email, password: 'not this one' }, client, at)

test('the set-up link makes the first admin, once', async () => {
  const db = scratchDb()
  const token = issueSetUpLink(db, NOON) ?? ''
  const made = await createAccount(db, token, ADA, CLIENT, NOON)
  assert.ok(made.done)
  assert.equal(continueSession(db, made.value.id, NOON)?.role, 'admin')
  const again = await createAccount(db, token, { ...ADA, email: 'eve@example.com' }, CLIENT, NOON)
  assert.equal(again.done, false)
  assert.equal(issueSetUpLink(db, NOON), null)
})

test('a set-up link is void after a day, and when a newer one was made', async () => {
  const db = scratchDb()
  const first = issueSetUpLink(db, NOON) ?? ''
  const second = issueSetUpLink(db, NOON) ?? ''
  assert.equal((await createAccount(db, first, ADA, CLIENT, NOON)).done, false)
  assert.equal((await createAccount(db, second, ADA, CLIENT, after(24 * 60))).done, false)
  assert.equal((await createAccount(db, second, ADA, CLIENT, after(24 * 60 - 1))).done, true)
})

test('the right password opens a session and leaves an event; a wrong one and an unknown person answer alike', async () => {
  const { db } = await withAda()
  const opened = await signIn(db, ADA, CLIENT, after(1))
  assert.ok(opened.done)
  assert.equal(listEvents(db, 1)[0]?.verb, 'sign in')
  assert.deepEqual(await wrong(db, after(2)), await wrong(db, after(2), CLIENT, 'nobody@example.com'))
})

test('after five failures the door is shut for a minute, then for two, even to the right password', async () => {
  const { db } = await withAda()
  for (let n = 0; n < 5; n++) assert.equal(await codeOf(wrong(db, NOON)), 'not-fitting')
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, after(0.5))), 'locked')
  assert.equal(await codeOf(wrong(db, after(1))), 'not-fitting')
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, after(2.5))), 'locked')
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, after(3))), null)
  assert.equal(await codeOf(wrong(db, after(3))), 'not-fitting')
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, after(3))), null)
})

test('attempts during a lock are on record: the first, the tenth, the hundredth, so that nobody floods the log', async () => {
  const { db } = await withAda()
  for (let n = 0; n < 5; n++) await wrong(db, NOON)
  const before = listEvents(db, -1).length
  for (let n = 0; n < 120; n++) assert.equal(await codeOf(wrong(db, after(0.5))), 'locked')
  const told = listEvents(db, -1).slice(0, -before)
  assert.deepEqual(
    told.map(({ verb, subject, detail }) => [verb, subject, detail.wrong, detail.attempts]),
    [100, 10, 1].map((attempts) => ['fail to sign in', ADA.email, 'locked', attempts]),
  )
  await wrong(db, after(2))
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, after(2.5))), 'locked')
  assert.equal(listEvents(db, 1)[0]?.detail.attempts, 1, 'the next lock begins anew')
})

test('an address nobody has is locked like one that somebody has', async () => {
  const { db } = await withAda()
  for (let n = 0; n < 5; n++) await wrong(db, NOON, CLIENT, 'nobody@example.com')
  assert.equal(await codeOf(wrong(db, NOON, CLIENT, 'nobody@example.com')), 'locked')
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, NOON)), null)
})

test('many attempts at once count as many', async () => {
  const { db } = await withAda()
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(wrong(db, NOON))))
  assert.deepEqual(codes.filter((code) => code === 'locked').length, 7)
})

test('one address trying many accounts is stopped too', async () => {
  const { db } = await withAda()
  for (let n = 0; n < 20; n++) await wrong(db, NOON, CLIENT, `person${n}@example.com`)
  assert.equal(await codeOf(signIn(db, ADA, CLIENT, NOON)), 'locked')
  assert.equal(await codeOf(signIn(db, ADA, { ...CLIENT, address: '198.51.100.4' }, NOON)), null)
})

test('a session slides by use, ends after twelve idle hours, and after seven days in any case', async () => {
  const { db, sessionId } = await withAda()
  assert.ok(continueSession(db, sessionId, after(11 * 60)))
  assert.ok(continueSession(db, sessionId, after(22 * 60)))
  assert.equal(continueSession(db, sessionId, after(34 * 60)), null)

  const other = await withAda()
  let at = 0
  while (continueSession(other.db, other.sessionId, after(at))) at += 60
  assert.equal(at, 7 * 24 * 60)
})

test('a revoked session is over at once', async () => {
  const { db, sessionId } = await withAda()
  const ada = continueSession(db, sessionId, NOON)
  assert.ok(ada)
  assert.ok(revokeSession(db, ada, sessionId, NOON).done)
  assert.equal(continueSession(db, sessionId, NOON), null)
})

async function codeOf(outcome: ReturnType<typeof signIn>): Promise<string | null> {
  const told = await outcome
  return told.done ? null : told.refusal.code
}
