import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEvents } from '#db/queries/audit.ts'
import { listSessions } from '#db/queries/sessions.ts'
import { person } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { companyProviders, signInByProvider } from './identity-provider.ts'

const NOON = new Date('2026-03-04T17:00:00Z')
const CLIENT = { address: '192.0.2.7', userAgent: null }

test('an identity provider opens the door to who was invited, and to nobody else', () => {
  const db = scratchDb()
  const author = addPerson(db, 'author', 'Ada Marsh')
  const come = (profile: unknown) => signInByProvider(db, profile, CLIENT, NOON)
  const good = { sub: '7', email: 'Ada.Marsh@example.com', email_verified: true }
  const opened = come(good)
  assert.ok(opened.done)
  assert.equal(opened.value.openedBy, 'identity-provider')
  for (const [profile, wrong] of [
    [{ ...good, email: 'eve@example.com' }, 'not invited'],
    [{ ...good, email_verified: false }, 'e-mail not verified'],
    [{ sub: '7', email: good.email }, 'e-mail not verified'],
    [undefined, 'e-mail not verified'],
  ] as const) {
    assert.equal(come(profile).done, false)
    assert.equal(listEvents(db, 1)[0]?.detail.wrong, wrong)
  }
  db.update(person).set({ disabledAt: NOON }).run()
  assert.equal(come(good).done, false, 'who has left stays out')
  assert.equal(listSessions(db, author.id, NOON).length, 1)
})

test('without configuration there is no provider', () => {
  assert.deepEqual(companyProviders(), [])
})
