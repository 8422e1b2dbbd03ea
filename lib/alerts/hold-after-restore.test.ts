import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, announcements, NOON, portal, publishQuarter, SENDER, subscribe } from './alerts.fixture.ts'
import { holdAfterRestore } from './hold-after-restore.ts'
import { mailState } from './mail-state.ts'
import { queueMailings } from './queue-mailings.ts'
import { workOff } from './work-off.ts'

test('after a restore no mail goes out that may have gone out since the backup', async () => {
  const of = portal()
  subscribe(of.db, 'ann@example.com', after(-60))
  publishQuarter(of, after(10), NOON)
  // The backup is of this moment. Later the report went live, was mailed, and the portal was restored.
  holdAfterRestore(of.db, after(60))
  assert.equal(queueMailings(of.db, after(61)), 0)
  await workOff(of.db, null, SENDER, () => after(61))
  assert.deepEqual(
    announcements(of.db).map((row) => mailState(row, after(61))),
    ['unknown'],
  )
})

test('after a restore what is still under embargo is mailed when it is live, as ever', () => {
  const of = portal()
  subscribe(of.db, 'ann@example.com', after(-60))
  publishQuarter(of, after(90), NOON)
  holdAfterRestore(of.db, after(60))
  assert.equal(queueMailings(of.db, after(90)), 1)
  assert.deepEqual(
    announcements(of.db).map((row) => mailState(row, after(90))),
    ['queued'],
  )
})
