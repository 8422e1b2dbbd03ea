import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEvents } from '#db/queries/audit.ts'
import { listMailings, listMailsInDoubt } from '#db/queries/outbox.ts'
import { outbox } from '#db/schema.ts'
import { addPerson } from '#db/scratch-db.ts'
import { after, announcements, NOON, portal, publishQuarter, SENDER, subscribe } from './alerts.fixture.ts'
import { mailState } from './mail-state.ts'
import { queueMailings } from './queue-mailings.ts'
import { sendAgain } from './send-again.ts'
import { workOff } from './work-off.ts'

function withOneUnknown() {
  const of = portal()
  subscribe(of.db, 'ann@example.com', after(-60))
  publishQuarter(of, NOON, NOON)
  queueMailings(of.db, NOON)
  const [mail] = announcements(of.db)
  assert.ok(mail)
  of.db
    .update(outbox)
    .set({ sendingSince: NOON, leasedUntil: after(5) })
    .run()
  return { ...of, mail }
}

test('a mail in doubt is shown once its lease is over, and an admin may send it again', async () => {
  const { db, admin, mail } = withOneUnknown()
  assert.deepEqual(
    listMailsInDoubt(db, after(4)).filter(({ row }) => row.id === mail.id),
    [],
  )
  assert.equal(sendAgain(db, admin, mail.id, after(4)).done, false)
  assert.equal(
    listMailsInDoubt(db, after(5)).some(({ row }) => row.id === mail.id),
    true,
  )
  assert.ok(sendAgain(db, admin, mail.id, after(6)).done)
  assert.equal(listEvents(db, 1)[0]?.verb, 'send mail again')
  await workOff(db, null, SENDER, () => after(6))
  assert.equal(mailState(announcements(db)[0] ?? mail, after(6)), 'written')
  assert.equal(sendAgain(db, admin, mail.id, after(7)).done, false)
  assert.deepEqual(
    listMailings(db).map(({ mails, written, sent }) => [mails, written, sent]),
    [[1, 1, 0]],
  )
})

test('only admins may send a mail again', () => {
  const { db, mail } = withOneUnknown()
  for (const role of ['author', 'approver'] as const) {
    assert.equal(sendAgain(db, addPerson(db, role), mail.id, after(9)).done, false)
  }
})
