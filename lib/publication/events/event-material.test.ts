import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEvents } from '#db/queries/audit.ts'
import { getPublicFile, listMaterials, listPublicMaterials } from '#db/queries/event-materials.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { codeOf, value } from '../outcome.fixture.ts'
import { announceEvent } from './announce-event.ts'
import { cancelEvent } from './change-event.ts'
import { eventForm } from './event-form.ts'
import { addMaterial, removeMaterial } from './event-material.ts'
import { mediaTypeOf } from './media-type.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const PUBLIC = new Date('2026-04-22T13:00:00Z')
const CALL = new Date('2026-05-04T21:00:00Z')
const AFTER = new Date('2026-05-04T23:00:00Z')
const LATER = new Date('2026-05-05T13:00:00Z')
const before = (at: Date) => new Date(at.getTime() - 1)

const MP3 = { name: 'call.mp3', bytes: Buffer.from('ID3 and then the sound') }
const LINK = { address: 'https://webcast.example.com/q1' }

function withCall() {
  const db = scratchDb()
  const approver = addPerson(db, 'approver')
  const details = eventForm.parse({
    title: 'First quarter call',
    timeZone: 'America/New_York',
    minutes: '60',
  })
  const { id, slug } = value(
    announceEvent(db, approver, details, { startsAt: CALL, publicFrom: PUBLIC }, NOW),
  )
  return { db, approver, id, slug }
}

test('a replay is public from its own instant on, and can be fetched by its number', () => {
  const { db, approver, id, slug } = withCall()
  value(addMaterial(db, approver, id, 'replay', MP3, LATER, AFTER))
  assert.equal(getPublicFile(db, slug, 1, before(LATER)), null)
  assert.deepEqual(listPublicMaterials(db, before(LATER)).get(id), undefined)
  assert.deepEqual(getPublicFile(db, slug, 1, LATER)?.bytes, MP3.bytes)
  assert.equal(listPublicMaterials(db, LATER).get(id)?.[0]?.mediaType, 'audio/mpeg')
  assert.equal(listEvents(db, 1)[0]?.verb, 'add replay')
})

test('what is added to an event is not public before the event is', () => {
  const { db, approver, id, slug } = withCall()
  value(addMaterial(db, approver, id, 'replay', MP3, NOW, NOW))
  assert.equal(getPublicFile(db, slug, 1, before(PUBLIC)), null)
  assert.equal(listPublicMaterials(db, before(PUBLIC)).size, 0)
  assert.ok(getPublicFile(db, slug, 1, PUBLIC))
})

test('numbers tell nothing of what is not public, and stay when something is removed', () => {
  const { db, approver, id } = withCall()
  const held = value(addMaterial(db, approver, id, 'transcript', LINK, LATER, AFTER))
  const slides = value(addMaterial(db, approver, id, 'slides', LINK, AFTER, AFTER))
  const numbers = (at: Date) =>
    listPublicMaterials(db, at)
      .get(id)
      ?.map(({ kind, number }) => [kind, number])
  assert.deepEqual(numbers(AFTER), [['slides', 1]])
  assert.deepEqual(numbers(LATER), [
    ['slides', 1],
    ['transcript', 2],
  ])
  value(removeMaterial(db, approver, slides.id, 'An old deck.', LATER))
  assert.deepEqual(numbers(LATER), [['transcript', 2]])
  assert.deepEqual(
    listMaterials(db, id).map((one) => one.id),
    [held.id],
  )
})

test('what was removed before its time never counts', () => {
  const { db, approver, id } = withCall()
  const held = value(addMaterial(db, approver, id, 'slides', LINK, LATER, AFTER))
  value(removeMaterial(db, approver, held.id, 'An old deck.', AFTER))
  value(addMaterial(db, approver, id, 'transcript', LINK, LATER, AFTER))
  assert.deepEqual(
    listPublicMaterials(db, LATER)
      .get(id)
      ?.map(({ number }) => number),
    [1],
  )
})

test('only approvers and admins add and remove, and nothing is added to what was called off', () => {
  const { db, approver, id } = withCall()
  const author = addPerson(db, 'author')
  assert.equal(codeOf(addMaterial(db, author, id, 'replay', LINK, AFTER, AFTER)), 'not-allowed')
  const one = value(addMaterial(db, approver, id, 'replay', LINK, AFTER, NOW))
  assert.equal(codeOf(removeMaterial(db, author, one.id, 'Because.', AFTER)), 'not-allowed')
  assert.equal(codeOf(removeMaterial(db, approver, one.id, ' ', AFTER)), 'no-reason')
  assert.equal(codeOf(addMaterial(db, approver, id + 1, 'replay', LINK, AFTER, AFTER)), 'unknown')
  value(cancelEvent(db, approver, { id, changedAt: NOW }, 'The hall burnt down.', NOW))
  assert.equal(codeOf(addMaterial(db, approver, id, 'replay', LINK, AFTER, NOW)), 'cancelled')
})

test('what is no link, no fitting file, or too large is refused with a sentence', () => {
  const { db, approver, id } = withCall()
  const add = (material: Parameters<typeof addMaterial>[4], publicFrom = AFTER) =>
    codeOf(addMaterial(db, approver, id, 'replay', material, publicFrom, AFTER))
  assert.equal(add({ address: 'javascript:alert(1)' }), 'no-address')
  assert.equal(add({ name: 'call.mp3', bytes: Buffer.alloc(0) }), 'empty')
  assert.equal(add({ name: 'call.mp3', bytes: Buffer.alloc(25_000_001) }), 'too-large')
  assert.equal(add({ name: 'call.html', bytes: MP3.bytes }), 'unsupported')
  assert.equal(add({ name: 'call.mp3', bytes: Buffer.from('<script>') }), 'not-what-it-says')
  assert.equal(add(MP3, before(AFTER)), 'in-the-past')
})

test('each kind takes its own files', () => {
  const pdf = Buffer.from('%PDF-1.7')
  assert.equal(value(mediaTypeOf('slides', 'Deck.PDF', pdf)), 'application/pdf')
  assert.equal(mediaTypeOf('replay', 'deck.pdf', pdf).done, false)
  assert.equal(value(mediaTypeOf('replay', 'a.m4a', Buffer.from('\0\0\0 ftypM4A '))), 'audio/mp4')
  assert.equal(value(mediaTypeOf('replay', 'a.wav', Buffer.from('RIFF....WAVEfmt '))), 'audio/wav')
  assert.equal(
    value(mediaTypeOf('transcript', 'a.txt', Buffer.from('Operator: …'))),
    'text/plain; charset=utf-8',
  )
})
