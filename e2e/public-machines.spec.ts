import { Ajv2020 } from 'ajv/dist/2020.js'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import readXlsxFile from 'read-excel-file/node'
import { listLiveQuarters } from '../db/queries/public-quarters.ts'
import { getLiveReport } from '../db/queries/reports.ts'
import { oimFaults } from '../lib/syndication/oim.fixture.ts'
import { schemaOrgFaults } from '../lib/syndication/schema-org.fixture.ts'
import { expect, test } from './fixtures.ts'

test('Every answer of the interface is what its description says', async ({ request, site }) => {
  const description = await (await request.get('/api/v1/openapi.json')).json()
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(description, 'description')
  const slug = listLiveQuarters(site.db, new Date())[0]?.slug
  for (const [path, schema] of [
    ['', 'Start'],
    ['/company', 'Company'],
    ['/reports?limit=3', 'Reports'],
    [`/reports/${slug}`, 'ReportInFull'],
    ['/events', 'Events'],
    ['/financials/trailing-year', 'Financials'],
    ['/reports?limit=none', 'Problem'],
    ['/reports/1987-q4', 'Problem'],
  ]) {
    const answer = await (await request.get(`/api/v1${path}`)).json()
    const validate = ajv.getSchema(`description#/components/schemas/${schema}`)
    expect(validate?.(answer), `${path}: ${JSON.stringify(validate?.errors)}`).toBe(true)
  }
})

test('Page by page the interface gives every quarter once', async ({ request, site }) => {
  const found: string[] = []
  let next: string | null = '/api/v1/reports?limit=2'
  while (next) {
    const answer = await request.get(next)
    const body: { reports: { quarter: string }[]; next: string | null } = await answer.json()
    found.push(...body.reports.map(({ quarter }) => quarter))
    next = body.next
  }
  expect(found).toEqual(listLiveQuarters(site.db, new Date()).map(({ slug }) => slug))
})

test('Feeds, sitemaps and the calendar can be read by other programs', async ({ request, site }) => {
  const reports = listLiveQuarters(site.db, new Date())
  const xml = async (path: string) => {
    const text = await (await request.get(path)).text()
    expect(XMLValidator.validate(text), path).toBe(true)
    return new XMLParser({ ignoreAttributes: false }).parse(text)
  }
  const feed = (await xml('/feed.atom')).feed
  expect(feed.entry[0].id).toBe(`${site.url}/results/${reports[0]?.slug}`)
  const map = (await xml('/sitemap.xml')).urlset.url as { loc: string; lastmod: string }[]
  for (const report of reports) {
    const entry = map.find(({ loc }) => loc === `${site.url}/results/${report.slug}`)
    expect(entry?.lastmod).toBe(report.liveAt.toISOString())
  }
  const json = await (await request.get('/feed.json')).json()
  expect(json.items).toHaveLength(Math.min(8, reports.length))
  const calendar = new ICAL.Component(ICAL.parse(await (await request.get('/events/calendar.ics')).text()))
  const { events } = await (await request.get('/api/v1/events')).json()
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(events.length)
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/^Disallow: \/admin$/m)
})

test('A spreadsheet of a quarter holds its figures as numbers', async ({ request, site }) => {
  const slug = listLiveQuarters(site.db, new Date())[0]?.slug ?? ''
  const content = getLiveReport(site.db, slug, new Date())?.content
  const answer = await request.get(`/results/${slug}/downloads/statements.xlsx`)
  const sheets = await readXlsxFile(await answer.body())
  expect(sheets).toHaveLength(content?.statements.length ?? -1)
  const printed =
    content?.statements[0]?.lines.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? []
  const numbers = sheets[0]?.data.flat().filter((value) => typeof value === 'number')
  expect(numbers).toEqual(printed.filter((value) => value !== null).map(Number))
})

test('Every quarter tells facts that keep the rules of xBRL-JSON', async ({ request, site }) => {
  for (const { slug } of listLiveQuarters(site.db, new Date())) {
    const report = await (await request.get(`/results/${slug}/downloads/xbrl.json`)).json()
    expect(Object.keys(report.facts).length, slug).toBeGreaterThan(20)
    expect(oimFaults(report), slug).toEqual([])
  }
})

test('What pages tell search engines is in the words of schema.org', async ({ page, site }) => {
  const [latest] = listLiveQuarters(site.db, new Date())
  const types: string[] = []
  for (const path of ['/', `/results/${latest?.slug}`, '/events']) {
    await page.goto(path)
    const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(schemaOrgFaults(told), path).toEqual([])
    types.push(...[told['@graph'] ?? told].flat().map((thing: { '@type': string }) => thing['@type']))
  }
  expect(new Set(types)).toEqual(
    new Set(['Corporation', 'NewsArticle', 'Dataset', 'Event', 'BreadcrumbList']),
  )
})

test.describe('With a hub', () => {
  test.use({ settings: { WEBSUB_HUB: 'http://127.0.0.1:9/hub' } })

  test('the feeds name it, in themselves and in their headers', async ({ request, site }) => {
    for (const path of ['/feed.atom', '/feed.json']) {
      const answer = await request.get(path)
      expect(answer.headers().link).toBe(
        `<${site.url}${path}>; rel="self", <http://127.0.0.1:9/hub>; rel="hub"`,
      )
      expect(await answer.text()).toContain('http://127.0.0.1:9/hub')
    }
  })
})

test('An answer that a reader has already is not sent again, and other origins may read', async ({
  request,
}) => {
  for (const path of [
    '/sitemap.xml',
    '/feed.atom',
    '/api/v1/reports',
    '/financials/year.csv',
    '/financials/quarter.xlsx',
  ]) {
    const first = await request.get(path)
    expect(first.headers()['access-control-allow-origin'], path).toBe('*')
    const tag = first.headers().etag ?? ''
    const again = await request.get(path, { headers: { 'If-None-Match': tag } })
    expect(again.status(), path).toBe(304)
    const since = await request.get(path, {
      headers: { 'If-Modified-Since': first.headers()['last-modified'] ?? '' },
    })
    expect(since.status(), path).toBe(304)
  }
})
