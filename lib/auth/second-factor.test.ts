import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret } from 'otpauth'
import type { Db } from '#db/open-db.ts'
import { listEvents } from '#db/queries/audit.ts'
import { getPersonByEmail } from '#db/queries/people.ts'
import { listSessions } from '#db/queries/sessions.ts'
import { company, type Person, recoveryCode, secondFactor } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { createAccount } from './create-account.ts'
import { beginEnrolment, confirmEnrolment, renewRecoveryCodes } from './enrol.ts'
import { changePassword, showPassword } from './own-password.ts'
import { issueRecoveryCodes, recoveryCodesLeft } from './recovery-codes.ts'
import { removeSecondFactor, turnOffSecondFactor } from './remove-second-factor.ts'
import { mustEnrol, requireSecondFactor } from './require-second-factor.ts'
import { offerRecovery, offerReset, resetPassword } from './reset-password.ts'
import { seal, unseal } from './sealed.ts'
import { totpOf } from './second-factor.ts'
import { openSession } from './session.ts'
import { issueSetUpLink } from './set-up.ts'
import { signIn, signInWithCode } from './sign-in.ts'

process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests'

const NOON = new Date('2026-03-04T17:00:00Z')
const CLIENT = { address: '192.0.2.7', userAgent: null }
const ADA = { name: 'Ada Marsh', email: 'ada@example.com', password: 'a quiet quarter in October' }
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

interface Enrolled {
  db: Db
  ada: Person
  sessionId: string
  codes: string[]
  codeAt: (seconds: number) => string
}

async function withAda() {
  const db = scratchDb()
  const made = await createAccount(db, issueSetUpLink(db, NOON) ?? '', ADA, CLIENT, NOON)
  const ada = getPersonByEmail(db, ADA.email)
  assert.ok(made.done && ada)
  return { db, ada, sessionId: made.value.id }
}

async function withApp(): Promise<Enrolled> {
  const { db, ada, sessionId } = await withAda()
  const begun = beginEnrolment(db, ada, 'Thistlewane', NOON)
  assert.ok(begun)
  const app = totpOf(Secret.fromBase32(begun.secret))
  const codeAt = (seconds: number) => app.generate({ timestamp: after(seconds).getTime() })
  const confirmed = confirmEnrolment(db, ada, codeAt(0), NOON)
  assert.ok(confirmed.done)
  return { db, ada, sessionId, codes: confirmed.value, codeAt }
}

const enter = ({ db }: { db: Db }, code: string | undefined, seconds: number, password = ADA.password) =>
  signIn(db, { email: ADA.email, password, code }, CLIENT, after(seconds))

async function codeOf(outcome: ReturnType<typeof signIn>): Promise<string | null> {
  const told = await outcome
  return told.done ? null : told.refusal.code
}

test('codes are those of RFC 6238, appendix B', () => {
  const app = totpOf(Secret.fromLatin1('12345678901234567890'))
  // the last six of the eight digits that the appendix prints for SHA-1
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ] as const) {
    assert.equal(app.generate({ timestamp: seconds * 1000 }), code)
  }
})

test('an app counts only once it showed a code; its secret is the same until then, and gone from sight after', async () => {
  const { db, ada } = await withAda()
  const begun = beginEnrolment(db, ada, 'Thistlewane', NOON)
  assert.ok(begun)
  assert.match(begun.address, /^otpauth:\/\/totp\/Thistlewane:ada%40example\.com\?issuer=Thistlewane&secret=/)
  assert.deepEqual(beginEnrolment(db, ada, 'Thistlewane', after(60)), begun)
  assert.equal(confirmEnrolment(db, ada, '000 00', NOON).done, false)
  assert.equal(await codeOf(enter({ db }, undefined, 1)), null)
  const app = totpOf(Secret.fromBase32(begun.secret))
  const code = app.generate({ timestamp: NOON.getTime() })
  assert.equal(confirmEnrolment(db, ada, `${code.slice(0, 3)} ${code.slice(3)}`, NOON).done, true)
  assert.equal(beginEnrolment(db, ada, 'Thistlewane', NOON), null)
  assert.equal(confirmEnrolment(db, ada, code, NOON).done, false)
  const stored = JSON.stringify(db.select().from(secondFactor).all())
  assert.ok(!stored.includes(begun.secret))
})

test('with an app enrolled, the password alone opens nothing', async () => {
  const room = await withApp()
  assert.equal(await codeOf(enter(room, undefined, 60)), 'code-needed')
  assert.equal(await codeOf(enter(room, '', 60)), 'code-needed')
  assert.equal(await codeOf(enter(room, room.codeAt(60), 60, 'not this one')), 'not-fitting')
  assert.equal(await codeOf(enter(room, room.codeAt(60), 60)), null)
  assert.equal(listEvents(room.db, 1)[0]?.detail.with, 'password and app')
})

test('a code works once, none before it works after, and a step too early or late is taken', async () => {
  const room = await withApp()
  assert.equal(await codeOf(enter(room, room.codeAt(0), 1)), 'code-not-fitting', 'the code of the enrolment')
  assert.equal(await codeOf(enter(room, room.codeAt(90), 60)), null, 'a clock that is 30 seconds fast')
  assert.equal(await codeOf(enter(room, room.codeAt(90), 61)), 'code-not-fitting')
  assert.equal(await codeOf(enter(room, room.codeAt(60), 61)), 'code-not-fitting', 'older than the last one')
  assert.equal(await codeOf(enter(room, room.codeAt(180), 120)), 'code-not-fitting', 'two steps off')
  assert.equal(await codeOf(enter(room, room.codeAt(120), 149)), null)
})

test('the same code at once opens one session', async () => {
  const room = await withApp()
  const codes = await Promise.all([1, 2, 3].map(() => codeOf(enter(room, room.codeAt(60), 60))))
  assert.equal(codes.filter((code) => code === null).length, 1)
})

test('a recovery code opens the door once, however it is written', async () => {
  const room = await withApp()
  const [first = '', second = ''] = room.codes
  assert.equal(room.codes.length, 10)
  assert.match(first, /^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
  assert.equal(await codeOf(enter(room, first.toUpperCase().replaceAll('-', ' '), 60)), null)
  assert.equal(await codeOf(enter(room, first, 61)), 'code-not-fitting')
  assert.equal(recoveryCodesLeft(room.db, room.ada.id), 9)
  assert.ok(!JSON.stringify(room.db.select().from(recoveryCode).all()).includes(second))
  const renewed = room.db.transaction((tx) => issueRecoveryCodes(tx, room.ada.id, after(62)))
  assert.equal(await codeOf(enter(room, second, 63)), 'code-not-fitting')
  assert.equal(await codeOf(enter(room, renewed[0], 64)), null)
})

test('recovery codes still work when the secret of the installation was lost', async (t) => {
  const room = await withApp()
  const kept = process.env.AUTH_SECRET
  t.after(() => {
    process.env.AUTH_SECRET = kept
  })
  process.env.AUTH_SECRET = 'another-secret-another-secret-another-secret'
  assert.equal(await codeOf(enter(room, room.codeAt(60), 60)), 'code-not-fitting')
  assert.equal(await codeOf(enter(room, room.codes[0], 60)), null)
})

test('wrong codes are counted with wrong passwords, and the right password does not begin the count anew', async () => {
  const room = await withApp()
  await enter(room, undefined, 60, 'not this one')
  for (let n = 0; n < 4; n++) {
    assert.equal(await codeOf(enter(room, undefined, 60)), 'code-needed')
    const told = signInWithCode(room.db, room.ada.id, { code: '000000' }, CLIENT, after(60))
    assert.equal(told.done, false)
  }
  assert.equal(await codeOf(enter(room, undefined, 61)), 'locked')
  const code = { code: room.codeAt(90) }
  assert.equal(signInWithCode(room.db, room.ada.id, code, CLIENT, after(61)).done, false)
  const later = { code: room.codeAt(150) }
  assert.equal(signInWithCode(room.db, room.ada.id, later, CLIENT, after(150)).done, true)
})

test('every failure is on record, without what was typed', async () => {
  const room = await withApp()
  await enter(room, '000000', 60)
  await enter(room, undefined, 61, 'not this one')
  await signIn(room.db, { email: 'my password', password: 'x' }, CLIENT, after(62))
  assert.deepEqual(
    listEvents(room.db, 3).map(({ verb, subject, detail }) => [verb, subject, detail.wrong]),
    [
      ['fail to sign in', 'an unknown e-mail', 'password'],
      ['fail to sign in', ADA.email, 'password'],
      ['fail to sign in', ADA.email, 'code'],
    ],
  )
})

test('an admin can require a second factor: who has none must enrol, unless an identity provider vouched', async () => {
  const { db, ada, sessionId } = await withAda()
  assert.equal(requireSecondFactor(db, ada, true, NOON).done, false, 'no company yet')
  db.insert(company).values({ name: 'Thistlewane', timeZone: 'UTC', updatedAt: NOON }).run()
  assert.equal(requireSecondFactor(db, addPerson(db, 'author'), true, NOON).done, false)
  assert.equal(mustEnrol(db, ada, sessionId), false)
  assert.equal(requireSecondFactor(db, ada, true, NOON).done, true)
  assert.equal(mustEnrol(db, ada, sessionId), true)
  const vouched = db.transaction((tx) => openSession(tx, ada, CLIENT, NOON, 'identity provider'))
  assert.equal(mustEnrol(db, ada, vouched.id), false)
  const enrolled = await withApp()
  enrolled.db.insert(company).values({ name: 'Thistlewane', timeZone: 'UTC', updatedAt: NOON }).run()
  requireSecondFactor(enrolled.db, enrolled.ada, true, NOON)
  assert.equal(mustEnrol(enrolled.db, enrolled.ada, enrolled.sessionId), false)
})

test('a second factor is taken away by its person or an admin, nobody else, with its recovery codes', async () => {
  const room = await withApp()
  const author = addPerson(room.db, 'author')
  assert.equal(removeSecondFactor(room.db, author, room.ada.id, NOON).done, false)
  assert.equal(removeSecondFactor(room.db, room.ada, room.ada.id, NOON).done, false)
  const turnOff = (password: string) => turnOffSecondFactor(room.db, room.ada, password, CLIENT, NOON)
  assert.equal((await turnOff('not this one')).done, false)
  assert.equal((await turnOff(ADA.password)).done, true)
  assert.equal(recoveryCodesLeft(room.db, room.ada.id), 0)
  assert.equal(await codeOf(enter(room, undefined, 60)), null)

  const other = await withApp()
  assert.equal(removeSecondFactor(other.db, addPerson(other.db, 'admin'), other.ada.id, NOON).done, true)
  assert.equal(await codeOf(enter(other, undefined, 60)), null)
})

test('a new password needs the old one, and ends the other sessions', async () => {
  const room = await withApp()
  await enter(room, room.codes[0], 60)
  assert.equal(listSessions(room.db, room.ada.id, after(60)).length, 2)
  const change = (password: string, newPassword: string) =>
    changePassword(room.db, room.ada, room.sessionId, { password, newPassword }, CLIENT, after(61))
  assert.equal((await change('not this one', 'an even quieter quarter')).done, false)
  assert.equal((await change(ADA.password, 'an even quieter quarter')).done, true)
  assert.deepEqual(
    listSessions(room.db, room.ada.id, after(62)).map(({ id }) => id),
    [room.sessionId],
  )
  assert.equal(await codeOf(enter(room, room.codes[1], 63)), 'not-fitting')
  assert.equal(await codeOf(enter(room, room.codes[1], 64, 'an even quieter quarter')), null)
})

test('a stolen session cannot guess the password without end', async () => {
  const { db, ada } = await withAda()
  for (let n = 0; n < 5; n++) await showPassword(db, ada, 'not this one', CLIENT, NOON)
  const told = await showPassword(db, ada, ADA.password, CLIENT, NOON)
  assert.equal(told.done ? null : told.refusal.code, 'locked')
})

test('new recovery codes take the password, and void those before', async () => {
  const room = await withApp()
  const renew = (password: string) => renewRecoveryCodes(room.db, room.ada, password, CLIENT, after(60))
  assert.equal((await renew('not this one')).done, false)
  assert.equal(listEvents(room.db, 1)[0]?.verb, 'fail to show password')
  assert.equal((await renew(ADA.password)).done, true)
  assert.equal(await codeOf(enter(room, room.codes[0], 61)), 'code-not-fitting')
})

test('who lost password, app and codes gets in by a link that the machine made, once, and the log says so', async () => {
  const room = await withApp()
  const by = { id: null, name: 'The machine (root)' }
  assert.equal(offerRecovery(room.db, by, 'nobody@example.com', NOON).done, false)
  const offered = offerRecovery(room.db, by, ADA.email, NOON)
  assert.ok(offered.done)
  assert.equal(await codeOf(enter(room, undefined, 30)), 'code-needed', 'nothing changes before it is used')
  const reset = () => resetPassword(room.db, offered.value, 'an even quieter quarter', after(60))
  assert.equal((await reset()).done, true)
  assert.equal((await reset()).done, false)
  assert.equal(await codeOf(enter(room, undefined, 61, 'an even quieter quarter')), null)
  assert.deepEqual(
    listEvents(room.db, 4)
      .map(({ verb, personName }) => `${personName}: ${verb}`)
      .slice(1),
    ['Ada Marsh: remove second factor', 'Ada Marsh: reset password', 'The machine (root): offer recovery'],
  )
})

test('an ordinary reset leaves the second factor as it is', async () => {
  const room = await withApp()
  const offered = offerReset(room.db, room.ada, room.ada.id, NOON)
  assert.ok(offered.done)
  assert.equal((await resetPassword(room.db, offered.value, 'an even quieter quarter', after(60))).done, true)
  assert.equal(await codeOf(enter(room, undefined, 61, 'an even quieter quarter')), 'code-needed')
})

test('what is sealed opens with the same secret only, and not when a bit was turned', () => {
  const sealed = seal('JBSWY3DP', 'one secret')
  assert.equal(unseal(sealed, 'one secret'), 'JBSWY3DP')
  assert.equal(unseal(sealed, 'another secret'), null)
  const bytes = Buffer.from(sealed, 'base64url')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  assert.equal(unseal(bytes.toString('base64url'), 'one secret'), null)
  assert.equal(unseal('', 'one secret'), null)
})
