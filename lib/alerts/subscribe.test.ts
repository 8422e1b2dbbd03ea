import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outbox, subscription } from '#db/schema.ts'
import { scratchDb } from '#db/scratch-db.ts'
import { after, keyOf, NOON, SENDER, subscribe } from './alerts.fixture.ts'
import { confirmSubscription, endSubscription, requestSubscription, subscribeForm } from './subscribe.ts'
import { workOff } from './work-off.ts'

const ANN = 'ann@example.com'

const ask = (db: ReturnType<typeof scratchDb>, email = ANN, at = NOON, from = '192.0.2.7') =>
  requestSubscription(db, email, from, at)

test('a request makes one mail that asks to confirm, and no subscription yet', () => {
  const db = scratchDb()
  assert.ok(ask(db).done)
  const [row] = db.select().from(subscription).all()
  assert.equal(row?.confirmedAt, null)
  assert.equal(db.select().from(outbox).all().length, 1)
})

test('a request is answered alike for an address that is new, waiting or subscribed', () => {
  const db = scratchDb()
  const fresh = ask(db)
  assert.deepEqual(ask(db, ANN, after(1)), fresh)
  assert.ok(confirmSubscription(db, keyOf(db, ANN), after(2)).done)
  assert.deepEqual(ask(db, ANN, after(3)), fresh)
  assert.equal(db.select().from(outbox).all().length, 1)
})

test('who asks again after a quarter of an hour gets another mail, and the first link is void', () => {
  const db = scratchDb()
  ask(db)
  const first = keyOf(db, ANN)
  ask(db, ANN, after(16))
  assert.equal(db.select().from(outbox).all().length, 2)
  assert.equal(confirmSubscription(db, first, after(17)).done, false)
  assert.equal(confirmSubscription(db, keyOf(db, ANN), after(17)).done, true)
})

test('a request that nobody confirms lapses after two days, and its address is forgotten', () => {
  const db = scratchDb()
  ask(db)
  const key = keyOf(db, ANN)
  assert.equal(confirmSubscription(db, key, after(48 * 60 + 1)).done, false)
  ask(db, 'bob@example.com', after(48 * 60 + 1))
  assert.deepEqual(
    db
      .select()
      .from(subscription)
      .all()
      .map(({ email }) => email),
    [null, 'bob@example.com'],
  )
})

test('ten requests an hour from one network are heard, of subscribed addresses as of others', () => {
  const db = scratchDb()
  subscribe(db, ANN, NOON)
  for (let n = 0; n < 10; n++) assert.ok(ask(db, ANN, after(n)).done)
  const told = ask(db, ANN, after(10))
  assert.equal(told.done, false)
  assert.deepEqual(ask(db, 'new@example.com', after(10)), told)
  assert.ok(ask(db, ANN, after(10), '198.51.100.4').done)
  assert.ok(ask(db, ANN, after(70)).done)
})

test('who leaves is forgotten, can leave twice, and may come back by another link', () => {
  const db = scratchDb()
  subscribe(db, ANN, NOON)
  const key = keyOf(db, ANN)
  endSubscription(db, key, after(1))
  endSubscription(db, key, after(2))
  endSubscription(db, 'no such key', after(2))
  assert.equal(db.select().from(subscription).get()?.email, null)
  assert.equal(confirmSubscription(db, key, after(3)).done, false)
  subscribe(db, ANN, after(4))
  assert.notEqual(keyOf(db, ANN), key)
})

test('without a mail server the mail that asks is written, for admins to see', async () => {
  const db = scratchDb()
  ask(db)
  assert.equal(await workOff(db, null, SENDER, () => NOON), null)
  assert.deepEqual(db.select().from(outbox).get()?.writtenAt, NOON)
})

test('an address is checked and taken in lower case', () => {
  assert.equal(subscribeForm.parse({ email: ' Ann@Example.com ' }).email, ANN)
  for (const email of ['', 'ann', 'ann@', 'ann@example.com\nBcc: all@example.com', 'a b@example.com']) {
    assert.equal(subscribeForm.safeParse({ email }).success, false, email)
  }
})
