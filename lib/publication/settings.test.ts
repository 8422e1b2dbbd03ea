import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCompany } from '#db/queries/company.ts'
import { listPublicEvents } from '#db/queries/events.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from './approve.ts'
import { announceEvent } from './events/announce-event.ts'
import { eventForm } from './events/event-form.ts'
import { inventedReading } from './invented-release.fixture.ts'
import { publish } from './publish.ts'
import { changeSettings, settingsForm } from './settings.ts'
import { FORM } from './settings-form.fixture.ts'
import { storeFiling } from './store-filing.ts'
import { takeOver } from './take-over.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const LATER = new Date('2026-04-30T13:00:00Z')
test('settings are made and changed by an admin, and are clean', () => {
  const db = scratchDb()
  assert.equal(changeSettings(db, addPerson(db, 'author'), settingsForm.parse(FORM), NOW).done, false)
  assert.ok(changeSettings(db, addPerson(db, 'admin'), settingsForm.parse(FORM), NOW).done)
  const { name, ticker, mic, tagline, onePersonMode } = getCompany(db) ?? {}
  assert.deepEqual(
    { name, ticker, mic, tagline, onePersonMode },
    { name: 'Lantern Cable Company', ticker: 'LANT', mic: 'XNAS', tagline: null, onePersonMode: true },
  )
})

test('every fault of the form is one sentence', () => {
  const faults = {
    ...FORM,
    name: '',
    mic: 'nasdaq',
    timeZone: 'Boston',
    accent: 'teal',
    website: 'x',
    cik: '12a',
  }
  const told = settingsForm.safeParse(faults)
  assert.equal(told.error?.issues.length, 6)
  for (const { message } of told.error?.issues ?? []) assert.match(message, /^[A-Z].*\.$/)
})

test('taking the portal over names the new company and takes the other’s reports off the site', () => {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  changeSettings(db, admin, settingsForm.parse(FORM), NOW)
  const put = (file: string, quarter: 1 | 2, liveAt: Date) => {
    const period = { end: '2026-03-31', fiscalYear: 2026, fiscalQuarter: quarter, label: null }
    const stored = storeFiling(
      db,
      admin,
      { name: file, bytes: Buffer.from(file) },
      inventedReading({ file, period }),
      NOW,
    )
    assert.ok(stored.done && stored.value.version)
    const { id, contentHash } = stored.value.version
    assert.ok(approve(db, admin, id, contentHash, NOW).done && publish(db, admin, id, liveAt, NOW).done)
  }
  put('one.txt', 1, NOW)
  put('two.txt', 2, LATER)
  const times = { startsAt: LATER, publicFrom: NOW }
  const call = eventForm.parse({ title: 'Their call', timeZone: 'UTC', minutes: '60' })
  assert.ok(announceEvent(db, admin, call, times, NOW).done)
  const registrant = {
    ...inventedReading().registrant,
    name: 'Quarry & Sons',
    commissionFileNumber: '001-99178',
  }
  const theirs = inventedReading({ file: 'three.txt', registrant })
  const stored = storeFiling(db, admin, { name: 'three.txt', bytes: Buffer.from('3') }, theirs, NOW)
  assert.ok(stored.done)
  assert.ok(takeOver(db, admin, stored.value.filing.id, NOW).done)
  assert.equal(getCompany(db)?.name, 'Quarry & Sons')
  assert.equal(getCompany(db)?.ticker, null)
  assert.equal(getLiveReport(db, '2026-q1', LATER), null)
  assert.equal(getLiveReport(db, '2026-q2', LATER), null)
  assert.deepEqual(listPublicEvents(db, NOW), [])
})
