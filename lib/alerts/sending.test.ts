import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { outbox } from '#db/schema.ts'
import { withdraw } from '#lib/publication/withdraw.ts'
import {
  after,
  announcements,
  keyOf,
  NOON,
  type Portal,
  portal,
  publishQuarter,
  SENDER,
  subscribe,
} from './alerts.fixture.ts'
import { type Answering, loopbackMailServer, smtpError } from './loopback-mail-server.fixture.ts'
import { connectionSettings, mailServer } from './mail-server.ts'
import { mailState } from './mail-state.ts'
import { queueMailings } from './queue-mailings.ts'
import { LEASE, takeMail } from './take-mail.ts'
import { workOff } from './work-off.ts'

const [ANN, BOB] = ['ann@example.com', 'bob@example.com']

async function liveAnd(context: TestContext, answering?: Answering, options?: object) {
  const of = portal()
  for (const email of [ANN, BOB]) subscribe(of.db, email, after(-60))
  const { reportId } = publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  const smtp = await loopbackMailServer(answering, options)
  context.after(smtp.close)
  const send = (at: Date) => workOff(of.db, mailServer(smtp.url), SENDER, () => at)
  return { of, reportId, smtp, send }
}

const states = ({ db }: Portal, at: Date) => announcements(db).map((row) => mailState(row, at))
const addresses = (received: { to: string }[]) => received.map(({ to }) => to)

test('every reader gets one mail, with one-click unsubscription by RFC 8058', async (context) => {
  const { of, smtp, send } = await liveAnd(context)
  assert.equal(await send(NOON), null)
  assert.equal(await send(after(1)), null)
  assert.deepEqual(addresses(smtp.received), [ANN, BOB])
  assert.deepEqual(states(of, after(1)), ['sent', 'sent'])
  const mail = smtp.received[0]?.mail
  const line = (key: string) =>
    mail?.headerLines.find((one) => one.key === key)?.line.replaceAll(/\r?\n\s+/g, ' ')
  assert.equal(
    line('list-unsubscribe'),
    `List-Unsubscribe: <${SENDER.site}/alerts/unsubscribe/${keyOf(of.db, ANN)}>`,
  )
  assert.equal(line('list-unsubscribe-post'), 'List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  assert.equal(mail?.from?.text, '"Lantern IR" <ir@lantern.example>')
  assert.equal(mail?.subject, 'Lantern Cable Reports First Quarter Results')
  assert.match(mail?.text ?? '', /investors\.lantern\.example\/results\/2026-q1/)
  assert.equal(mail?.attachments.length, 0)
  assert.notEqual(mail?.messageId, smtp.received[1]?.mail.messageId)
})

test('a mail that is refused for now is tried again later, one refused for good is not', async (context) => {
  let busy = true
  const { of, smtp, send } = await liveAnd(context, (to) => {
    if (to === BOB) return smtpError(550, 'No such mailbox')
    return busy ? smtpError(451, 'Try again later') : null
  })
  await send(NOON)
  assert.deepEqual(states(of, NOON), ['queued', 'failed'])
  assert.match(announcements(of.db)[0]?.remark ?? '', /^451/)
  busy = false
  await send(after(0.9))
  assert.deepEqual(smtp.received, [])
  await send(after(1))
  await send(after(9999))
  assert.deepEqual(addresses(smtp.received), [ANN])
  assert.deepEqual(states(of, after(9999)), ['sent', 'failed'])
})

test('one reader whose address is refused does not keep the others from their mail', async (context) => {
  const { of, smtp, send } = await liveAnd(context, undefined, {
    onRcptTo: ({ address }: { address: string }, _: unknown, callback: (error?: Error) => void) =>
      callback(address === ANN ? smtpError(550, 'No such mailbox') : undefined),
  })
  await send(NOON)
  assert.deepEqual(addresses(smtp.received), [BOB])
  assert.deepEqual(states(of, NOON), ['failed', 'sent'])
})

test('a server that cannot be reached costs no mail a try', async (context) => {
  const { of, smtp } = await liveAnd(context)
  const nobody = mailServer('smtp://127.0.0.1:1')
  for (let n = 0; n < 20; n++) {
    assert.match((await workOff(of.db, nobody, SENDER, () => after(n))) ?? '', /ECONNREFUSED/)
  }
  assert.deepEqual(states(of, after(20)), ['queued', 'queued'])
  assert.deepEqual(
    announcements(of.db).map(({ tries }) => tries),
    [0, 0],
  )
  await workOff(of.db, mailServer(smtp.url), SENDER, () => after(20))
  assert.deepEqual(addresses(smtp.received), [ANN, BOB])
})

test('a sender that the server does not know, or a wrong password, is not the mails’ fault', async (context) => {
  const { of } = await liveAnd(context)
  const strict = await loopbackMailServer(undefined, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, callback) =>
      auth.password === 'right' ? callback(null, { user: 'ir' }) : callback(new Error('Wrong password')),
  })
  context.after(strict.close)
  const as = (password: string) => mailServer(strict.url.replace('//', `//ir:${password}@`))
  assert.match((await workOff(of.db, as('wrong'), SENDER, () => NOON)) ?? '', /535/)
  assert.match((await workOff(of.db, mailServer(strict.url), SENDER, () => NOON)) ?? '', /530/)
  assert.deepEqual(states(of, NOON), ['queued', 'queued'])
  assert.equal(await workOff(of.db, as('right'), SENDER, () => NOON), null)
  assert.deepEqual(addresses(strict.received), [ANN, BOB])
})

test('where the server hangs up on a message without an answer, the mail is unknown and never sent again by itself', async (context) => {
  const { of, smtp, send } = await liveAnd(context, async (to) => {
    if (to === ANN) smtp.hangUp()
    return null
  })
  await send(NOON)
  await send(after(60 * 24 * 30))
  assert.deepEqual(states(of, NOON), ['unknown', 'sent'])
  assert.deepEqual(addresses(smtp.received), [ANN, BOB])
})

test('a mail is not begun once its report is withdrawn, even while the server is spoken to', async (context) => {
  const setting: { of?: Portal; reportId?: number } = {}
  const { of, reportId, smtp, send } = await liveAnd(context, undefined, {
    onRcptTo: (_to: unknown, _session: unknown, callback: () => void) => {
      if (setting.of && setting.reportId !== undefined) {
        withdraw(setting.of.db, setting.of.admin, setting.reportId, 'Wrong figures.', NOON)
      }
      callback()
    },
  })
  Object.assign(setting, { of, reportId })
  await send(after(1))
  await wait(50)
  assert.deepEqual(smtp.received, [])
  assert.deepEqual(states(of, after(1)), ['dropped', 'dropped'])
})

test('a worker that died before the message began gives the mail back when its lease ends', async (context) => {
  const { of, smtp, send } = await liveAnd(context)
  const taken = takeMail(of.db, NOON)
  assert.ok(taken)
  await send(new Date(NOON.getTime() + LEASE - 1))
  assert.deepEqual(addresses(smtp.received), [BOB])
  await send(new Date(NOON.getTime() + LEASE))
  assert.deepEqual(addresses(smtp.received), [BOB, ANN])
})

test('a worker that died after the message began leaves a mail that is unknown', async (context) => {
  const { of, smtp, send } = await liveAnd(context)
  of.db
    .update(outbox)
    .set({ sendingSince: NOON, leasedUntil: after(5) })
    .run()
  assert.deepEqual(states(of, after(4)), ['sending', 'sending'])
  await send(after(60))
  assert.deepEqual(smtp.received, [])
  assert.deepEqual(states(of, after(60)), ['unknown', 'unknown'])
})

test('two workers at once send each mail once', async (context) => {
  const { of, smtp, send } = await liveAnd(context, () => wait(20).then(() => null))
  await Promise.all([send(NOON), send(NOON), send(NOON)])
  assert.deepEqual(addresses(smtp.received).toSorted(), [ANN, BOB])
  assert.deepEqual(states(of, NOON), ['sent', 'sent'])
})

test('a password goes over an encrypted connection, but on loopback', () => {
  assert.equal(connectionSettings('smtp://ir:secret@mail.example.com').requireTLS, true)
  assert.equal(connectionSettings('smtp://ir:secret@127.0.0.1:2525').requireTLS, false)
  assert.deepEqual(
    [connectionSettings('smtps://mail.example.com').port, connectionSettings('smtp://mail.example.com').port],
    [465, 587],
  )
})
