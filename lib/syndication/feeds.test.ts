import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import RssParser from 'rss-parser'
import { announcedEvent } from './announced-event.ts'
import { calendar } from './calendar.ts'
import { callEvent } from './conference-call.ts'
import { resultsFeed } from './feeds.ts'
import { newsSitemapXml, sitemapXml } from './sitemap.ts'

const SITE = 'https://ir.harbor.example'
const TITLE = 'Harbor & Lights <reports> "results"'
const entry = {
  address: `${SITE}/results/2024-q2`,
  title: TITLE,
  summary: 'Sales were $7.1 million & more.',
  firstPublished: new Date('2024-07-25T20:05:00Z'),
  updated: new Date('2024-07-28T20:05:00Z'),
}

function readXml(text: string) {
  assert.equal(XMLValidator.validate(text), true)
  return new XMLParser({ ignoreAttributes: false }).parse(text)
}

test('The Atom feed can be read, and tells first publication and last change apart', () => {
  const { feed } = readXml(resultsFeed('Harbor & Lights', SITE, [entry]).atom)
  assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom')
  assert.equal(feed.entry.id, entry.address)
  assert.equal(feed.entry.updated, '2024-07-28T20:05:00.000Z')
  assert.equal(feed.entry.published, '2024-07-25T20:05:00.000Z')
  assert.equal(feed.entry.title['#text'] ?? feed.entry.title, TITLE)
})

test('A feed reader finds in the Atom feed what was put into it', async () => {
  const { atom } = resultsFeed('Harbor & Lights', SITE, [entry])
  const feed = await new RssParser().parseString(atom)
  assert.equal(feed.title, 'Harbor & Lights: results')
  assert.deepEqual(
    feed.items.map(({ title, link, id, summary }) => [title, link, id, summary]),
    [[TITLE, entry.address, entry.address, entry.summary]],
  )
})

test('The JSON feed holds the same entries', () => {
  const feed = JSON.parse(resultsFeed('Harbor & Lights', SITE, [entry]).json)
  assert.match(feed.version, /^https:\/\/jsonfeed\.org\/version\/1/)
  assert.equal(feed.feed_url, `${SITE}/feed.json`)
  assert.deepEqual(
    feed.items.map((item: { id: string; title: string; url: string }) => [item.id, item.title, item.url]),
    [[entry.address, TITLE, entry.address]],
  )
})

test('Both feeds name the hub that is told of changes, where there is one', () => {
  const hub = 'https://hub.example.com/'
  const { atom, json } = resultsFeed('Harbor', SITE, [entry], hub)
  const links = readXml(atom).feed.link as { '@_rel': string; '@_href': string }[]
  assert.equal(links.find((link) => link['@_rel'] === 'hub')?.['@_href'], hub)
  assert.equal(links.find((link) => link['@_rel'] === 'self')?.['@_href'], `${SITE}/feed.atom`)
  assert.deepEqual(JSON.parse(json).hubs, [{ type: 'WebSub', url: hub }])
  assert.ok(!('hubs' in JSON.parse(resultsFeed('Harbor', SITE, [entry]).json)))
})

test('A feed without entries can be read too', () => {
  readXml(resultsFeed('Harbor', SITE, []).atom)
})

test('The sitemaps can be read, whatever a headline holds', () => {
  const map = readXml(sitemapXml([{ address: `${SITE}/?a=1&b=2`, lastModified: entry.updated }]))
  assert.deepEqual(map.urlset.url, { loc: `${SITE}/?a=1&b=2`, lastmod: '2024-07-28T20:05:00.000Z' })
  const news = readXml(newsSitemapXml('Harbor & Lights', [{ ...entry, published: entry.firstPublished }]))
  assert.equal(news.urlset.url['news:news']['news:title'], TITLE)
})

test('A call is in the calendar at its instant, with its numbers, under a name that stays', () => {
  const call = {
    start: '2024-07-25T17:00:00-04:00',
    timeZone: 'America/New_York',
    phones: [
      {
        number: '+16175550190',
        printed: '(617) 555-0190',
        for: 'live' as const,
        audience: 'domestic' as const,
        passcode: '44',
      },
    ],
    webcast: 'www.harbor.example/call',
    replayUntil: null,
    source: [0, 1] as const,
  }
  const report = { slug: '2024-q2', name: 'Second quarter 2024', liveAt: entry.firstPublished }
  const event = callEvent(call, 0, report, 'Harbor; Lights, Inc.', SITE)
  assert.ok(event)
  const component = new ICAL.Component(ICAL.parse(calendar('Harbor events', [event])))
  const read = new ICAL.Event(component.getFirstSubcomponent('vevent') ?? undefined)
  assert.equal(read.startDate.toJSDate().toISOString(), '2024-07-25T21:00:00.000Z')
  assert.equal(read.endDate.toJSDate().toISOString(), '2024-07-25T22:30:00.000Z')
  assert.equal(read.summary, 'Harbor; Lights, Inc.: conference call, second quarter 2024')
  assert.match(
    read.description,
    /\(617\) 555-0190, domestic, passcode 44\nWebcast: www\.harbor\.example\/call/,
  )
  assert.equal(read.uid, '2024-q2-call-1@ir.harbor.example')
  const [other] = Object.values(nodeIcal.sync.parseICS(calendar('Harbor events', [event]))).filter(
    (part) => part?.type === 'VEVENT',
  )
  assert.ok(other?.type === 'VEVENT')
  assert.deepEqual(
    [other.start.toISOString(), other.end?.toISOString(), other.summary, other.uid],
    [event.start.toISOString(), event.end.toISOString(), event.title, event.uid],
  )
  assert.equal(callEvent({ ...call, start: null }, 0, report, 'Harbor', SITE), null)
})

test('an event that is called off stays in the calendar, struck out and with its reason', () => {
  const told = {
    slug: '2026-05-04-investor-day-k3v9x2',
    title: 'Investor day',
    startsAt: new Date('2026-05-04T21:00:00Z'),
    endsAt: new Date('2026-05-04T23:00:00Z'),
    timeZone: 'America/New_York',
    phones: [],
    webcast: null,
    note: null,
    publicFrom: new Date('2026-04-22T13:00:00Z'),
    changedAt: new Date('2026-04-20T13:00:00Z'),
    cancelledAt: null,
    movedFrom: null,
    reason: null,
  }
  const read = (one: Parameters<typeof announcedEvent>[0]) => {
    const file = calendar('Events', [announcedEvent(one, 'Harbor Lights', SITE)])
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
    const value = (name: string) => String(event?.getFirstPropertyValue(name))
    return { status: value('status'), uid: value('uid'), text: value('description'), stamp: value('dtstamp') }
  }
  const standing = read(told)
  assert.equal(standing.status, 'CONFIRMED')
  // A change that was made before anybody could see it is not told.
  assert.equal(standing.stamp, '2026-04-22T13:00:00Z')
  const off = read({ ...told, cancelledAt: told.startsAt, reason: 'A storm is coming.' })
  assert.deepEqual(
    { status: off.status, uid: off.uid, text: off.text },
    { status: 'CANCELLED', uid: standing.uid, text: 'A storm is coming.' },
  )
})
