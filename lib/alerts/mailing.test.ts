import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getLiveReport } from '#db/queries/reports.ts'
import { mailing } from '#db/schema.ts'
import { cancel, reschedule } from '#lib/publication/cancel.ts'
import { value } from '#lib/publication/outcome.fixture.ts'
import { withdraw } from '#lib/publication/withdraw.ts'
import {
  after,
  announcements,
  correctQuarter,
  keyOf,
  NOON,
  portal,
  publishQuarter,
  SENDER,
  subscribe,
} from './alerts.fixture.ts'
import { mailState } from './mail-state.ts'
import { queueMailings } from './queue-mailings.ts'
import { endSubscription } from './subscribe.ts'
import { workOff } from './work-off.ts'
import { writeMail } from './write-mail.ts'

const [ANN, BOB] = ['ann@example.com', 'bob@example.com']
const written = (of: ReturnType<typeof portal>, at: Date) => workOff(of.db, null, SENDER, () => at)
const states = (of: ReturnType<typeof portal>, at: Date) =>
  announcements(of.db).map((row) => mailState(row, at))

test('nothing is queued a millisecond before the report is live, and everything at that instant', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, after(10), NOON)
  assert.equal(queueMailings(of.db, new Date(after(10).getTime() - 1)), 0)
  assert.equal(queueMailings(of.db, after(10)), 1)
  assert.equal(queueMailings(of.db, after(11)), 0)
  assert.equal(announcements(of.db).length, 1)
})

test('readers who confirmed after the report went live are not mailed about it', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, NOON, NOON)
  subscribe(of.db, BOB, after(1))
  queueMailings(of.db, after(2))
  assert.equal(announcements(of.db).length, 1)
  assert.equal(of.db.select().from(mailing).get()?.subscribers, 1)
})

test('a publication that was cancelled before its time mails nobody', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  const { reportId } = publishQuarter(of, after(10), NOON)
  value(cancel(of.db, of.admin, reportId, 'The auditors asked.', after(5)))
  assert.equal(queueMailings(of.db, after(20)), 0)
})

test('a publication of which subscribers are not to be told mails nobody, also after its time was moved', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  const { reportId } = publishQuarter(of, after(10), NOON, {}, { tellSubscribers: false })
  value(reschedule(of.db, of.admin, reportId, after(15), 'The auditors asked.', after(5)))
  assert.equal(queueMailings(of.db, after(20)), 0)
})

test('mails that were not sent yet are dropped when the report is withdrawn', async () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  const { reportId } = publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  value(withdraw(of.db, of.admin, reportId, 'Wrong figures.', after(1)))
  await written(of, after(1))
  assert.deepEqual(states(of, after(1)), ['dropped'])
})

test('a reader who leaves before the mail is sent does not get it', async () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  endSubscription(of.db, keyOf(of.db, ANN), NOON)
  await written(of, NOON)
  assert.deepEqual(states(of, NOON), ['dropped'])
})

test('a correction is mailed as one, with its reason; what it corrects is not mailed any more', async () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  const { reportId } = publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  correctQuarter(of, reportId, 'Net sales were misprinted', after(1))
  queueMailings(of.db, after(1))
  await written(of, after(1))
  assert.deepEqual(states(of, after(1)), ['dropped', 'written'])
  const mail = mailOf(of, 1, after(1))
  assert.equal(mail?.subject, 'Corrected: Lantern Cable Reports First Quarter Results')
  assert.match(mail?.text ?? '', /Net sales were misprinted\./)
})

test('a mail says the headline, the key figures digit for digit, and where to read and to leave', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  const mail = mailOf(of, 0, NOON)
  const slug = 'https://investors.lantern.example/results/2026-q1'
  assert.equal(mail?.subject, 'Lantern Cable Reports First Quarter Results')
  assert.match(
    mail?.text ?? '',
    /Net sales: USD 1,200,000, up 9\.\d% from USD 1,100,000|Net sales: USD 1,200,000, up 9% from/,
  )
  assert.ok(mail?.text.includes(`${slug}\n`))
  assert.ok(mail?.html.includes(`href="${slug}"`))
  assert.equal(mail?.unsubscribe, `https://investors.lantern.example/alerts/unsubscribe/${keyOf(of.db, ANN)}`)
  assert.equal(mailOf(of, 0, after(9))?.messageId, mail?.messageId)
})

test('a headline cannot become markup or a header', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, NOON, NOON, {
    release: { headline: '<img src=x onerror=alert(1)> & more', city: null, date: null, paragraphs: [] },
  })
  queueMailings(of.db, NOON)
  assert.ok(mailOf(of, 0, NOON)?.html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; more'))
})

test('no mail can be written of a report that is not public', () => {
  const of = portal()
  subscribe(of.db, ANN, after(-60))
  publishQuarter(of, after(10), NOON)
  queueMailings(of.db, after(10))
  assert.equal(getLiveReport(of.db, '2026-q1', after(9)), null)
  assert.equal(mailOf(of, 0, after(9)), null)
  assert.ok(mailOf(of, 0, after(10)))
})

function mailOf({ db }: ReturnType<typeof portal>, at: number, now: Date) {
  const row = announcements(db)[at]
  assert.ok(row)
  return writeMail(db, row, { key: keyOf(db, ANN) }, SENDER, now)
}
