import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedEvent } from './announced-event.ts'
import { eventsJsonLd } from './event-json-ld.ts'
import { quarter } from './invented-quarter.ts'
import { corporationJsonLd } from './issuer-json-ld.ts'
import { reportJsonLd } from './json-ld.ts'
import { schemaOrgFaults } from './schema-org.fixture.ts'

const SITE = 'https://ir.harbor.example'
const issuer = {
  name: 'Harbor Lights Corporation',
  ticker: 'HRBR',
  mic: 'XNAS',
  website: null,
  contactEmail: null,
  contactPhone: null,
}
const report = {
  slug: '2024-q2',
  name: 'Second quarter 2024',
  periodEnd: '2024-06-30',
  liveAt: new Date('2024-07-25T20:05:00Z'),
  content: quarter,
}

/** As a search engine reads it: text, and every "@id" that is used leads to a thing of the graph. */
function read(thing: object): { '@type': string; '@id'?: string }[] {
  return JSON.parse(JSON.stringify(thing))['@graph']
}

test('What a report says is in the classes and properties of schema.org', () => {
  assert.deepEqual(schemaOrgFaults(reportJsonLd(report, issuer, SITE)), [])
  assert.deepEqual(schemaOrgFaults(corporationJsonLd(issuer, SITE)), [])
})

test('The model that it is held against knows faults', () => {
  const faults = (thing: object) => schemaOrgFaults({ '@context': 'https://schema.org', ...thing }).length
  assert.equal(faults({ '@type': 'Corporashun' }), 1)
  assert.equal(faults({ '@type': 'Corporation', startDate: '2024-07-25' }), 1)
  assert.equal(faults({ '@type': 'NewsArticle', headline: 7 }), 1)
  assert.equal(faults({ '@type': 'Event', location: { '@type': 'NewsArticle' } }), 1)
})

test('A call is an event at its instant, with the offset of its zone', () => {
  const call = {
    start: '2024-07-25T21:00:00Z',
    timeZone: 'America/New_York',
    phones: [],
    webcast: 'www.harbor.example/call',
    replayUntil: null,
    source: [0, 1] as const,
  }
  const told = reportJsonLd({ ...report, content: { ...quarter, calls: [call] } }, issuer, SITE)
  assert.deepEqual(schemaOrgFaults(told), [])
  const event = read(told).find((thing) => thing['@type'] === 'Event') as unknown as Record<string, unknown>
  assert.equal(event.startDate, '2024-07-25T17:00:00-04:00')
  assert.deepEqual(event.location, { '@type': 'VirtualLocation', url: 'https://www.harbor.example/call' })
  assert.equal(event.eventStatus, 'https://schema.org/EventScheduled')
})

test('An announced event that is moved says from when, and one that is called off that it is', () => {
  const told = {
    slug: '2026-05-04-investor-day-k3v9x2',
    title: 'Investor day',
    startsAt: new Date('2026-05-04T21:00:00Z'),
    endsAt: new Date('2026-05-04T23:00:00Z'),
    timeZone: 'Europe/Zurich',
    phones: [],
    webcast: null,
    note: null,
    publicFrom: new Date('2026-04-22T13:00:00Z'),
    changedAt: new Date('2026-04-23T13:00:00Z'),
    movedFrom: new Date('2026-05-01T21:00:00Z'),
    cancelledAt: null,
    reason: null,
  }
  const say = (one: Parameters<typeof announcedEvent>[0]) => {
    const graph = eventsJsonLd([announcedEvent(one, 'Harbor', SITE)], issuer, SITE)
    assert.deepEqual(schemaOrgFaults(graph), [])
    return read(graph)[1] as unknown as Record<string, unknown>
  }
  const moved = say(told)
  assert.equal(moved.eventStatus, 'https://schema.org/EventRescheduled')
  assert.equal(moved.previousStartDate, '2026-05-01T23:00:00+02:00')
  assert.equal(moved.startDate, '2026-05-04T23:00:00+02:00')
  const off = say({ ...told, cancelledAt: told.changedAt, reason: 'A storm.' })
  assert.equal(off.eventStatus, 'https://schema.org/EventCancelled')
  assert.ok(!('previousStartDate' in off))
})

test('The company is a Corporation whose ticker is its market code and symbol', () => {
  const company = JSON.parse(JSON.stringify(corporationJsonLd(issuer, SITE)))
  assert.equal(company.tickerSymbol, 'XNAS:HRBR')
  assert.ok(!('email' in company), 'what is not known is left out')
})

test('Every thing of a report that is referred to is in its graph', () => {
  const graph = read(reportJsonLd(report, issuer, SITE))
  const ids = new Set(graph.map((thing) => thing['@id']))
  for (const [, id] of JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)) assert.ok(ids.has(id), id)
})

test('The steps of the breadcrumb are numbered from one and end at the report', () => {
  const graph = read(reportJsonLd(report, issuer, SITE))
  const crumbs = graph.find((thing) => thing['@type'] === 'BreadcrumbList') as unknown as {
    itemListElement: { position: number; item: string }[]
  }
  assert.deepEqual(
    crumbs.itemListElement.map(({ position }) => position),
    [1, 2, 3],
  )
  assert.equal(crumbs.itemListElement.at(-1)?.item, `${SITE}/results/2024-q2`)
})
