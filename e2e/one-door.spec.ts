import { globSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { getLiveReport } from '../db/queries/reports.ts'
import { publication, report, version } from '../db/schema.ts'
import { expect, type Site, test } from './fixtures.ts'

/** What an address may be about. */
interface About {
  quarter: string
  /** Numbers of as many digits. */
  filing: string
}

const LISTS: Record<string, string[]> = {
  '/': ['/'],
  '/results': ['/results', '/results?year=2026', '/results?year=2031'],
  '/financials': ['/financials', '/financials?span=all', '/financials?view=trailing-year&span=all'],
  '/financials/[file]': ['/financials/quarter.csv?span=all', '/financials/year.xlsx?span=all'],
  '/events': ['/events', '/events?past=all'],
  '/events/calendar.ics': ['/events/calendar.ics'],
  '/filings': ['/filings', '/filings?span=all'],
  '/alerts': ['/alerts'],
  '/search': [
    '/search',
    '/search?q=quarter&span=all',
    '/search?q=record+2026&span=all',
    '/search?q=2026-10-31',
  ],
  '/feed.atom': ['/feed.atom'],
  '/feed.json': ['/feed.json'],
  '/sitemap.xml': ['/sitemap.xml'],
  '/news-sitemap.xml': ['/news-sitemap.xml'],
  '/robots.txt': ['/robots.txt'],
  '/api/v1': ['/api/v1'],
  '/api/v1/openapi.json': ['/api/v1/openapi.json'],
  '/api/v1/company': ['/api/v1/company'],
  '/api/v1/reports': ['/api/v1/reports?limit=100', '/api/v1/reports?limit=1'],
  '/api/v1/events': ['/api/v1/events', '/api/v1/events?span=all'],
  '/api/v1/financials/[view]': ['/api/v1/financials/quarter?span=all', '/api/v1/financials/trailing-year'],
  '/logo/[file]': ['/logo/logo.png'],
}

/** By route: addresses that are about one quarter. */
const OF_QUARTER: Record<string, (about: About) => string[]> = {
  '/[shortLink]': ({ quarter }) => [`/${quarter}`],
  '/results': ({ quarter }) => [`/results?year=${quarter.slice(0, 4)}`],
  '/results/[quarter]': ({ quarter }) => [`/results/${quarter}`, `/results/${quarter}?changes=1&sources=1`],
  '/results/[quarter]/source': ({ quarter }) => [`/results/${quarter}/source?figure=1-1-1`],
  '/results/[quarter]/picture.png': ({ quarter }) => [`/results/${quarter}/picture.png`],
  '/results/[quarter]/downloads/[file]': ({ quarter }) => files(`/results/${quarter}/downloads`),
  '/results/[quarter]/versions/[number]': ({ quarter }) => [
    `/results/${quarter}/versions/1`,
    `/results/${quarter}/versions/2`,
  ],
  '/results/[quarter]/versions/[number]/downloads/[file]': ({ quarter }) =>
    files(`/results/${quarter}/versions/1/downloads`),
  '/events/[quarter]/[file]': ({ quarter }) => [`/events/${quarter}/1.ics`],
  '/events/announced/[file]': ({ quarter }) => [`/events/announced/${quarter}.ics`],
  '/events/materials/[event]/[number]': ({ quarter }) => [`/events/materials/${quarter}/1`],
  '/api/v1/reports': ({ quarter }) => [`/api/v1/reports?after=${quarter}`],
  '/api/v1/reports/[quarter]': ({ quarter }) => [`/api/v1/reports/${quarter}`],
  '/admin/reports/[slug]/[version]': ({ quarter }) => [`/admin/reports/${quarter}/1`],
  '/admin/reports/[slug]/[version]/edit': ({ quarter }) => [`/admin/reports/${quarter}/1/edit`],
  '/admin/reports/[slug]/[version]/preview': ({ quarter }) => [`/admin/reports/${quarter}/1/preview`],
  '/admin/filings/[id]': ({ filing }) => [`/admin/filings/${filing}`],
  '/admin/filings/[id]/original': ({ filing }) => [`/admin/filings/${filing}/original`],
  '/admin/filings/[id]/source': ({ filing }) => [`/admin/filings/${filing}/source`],
}

/** Routes that are about a reader's own subscription, or about the newsroom as a whole, which needs a session. */
const NOT_ABOUT_REPORTS = [/^\/alerts\/./, /^\/admin(?!\/(reports|filings)\/\[)/, /^\/api\/auth\//]

const files = (folder: string) =>
  ['original', 'report.json', 'statements.csv', 'statements.xlsx', 'xbrl.json', 'none'].map(
    (file) => `${folder}/${file}`,
  )

/** In each of these ways every address is asked. */
const WAYS: { method: string; headers: Record<string, string> }[] = [
  { method: 'GET', headers: {} },
  { method: 'HEAD', headers: {} },
  { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example' } },
  { method: 'GET', headers: { 'If-None-Match': '*' } },
  { method: 'GET', headers: { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' } },
  { method: 'GET', headers: { Range: 'bytes=0-9' } },
  { method: 'GET', headers: { RSC: '1' } },
  { method: 'GET', headers: { RSC: '1', 'Next-Router-Prefetch': '1' } },
  { method: 'GET', headers: { 'Accept-Encoding': 'identity', Accept: 'application/json' } },
]

test('Every route of the site is known to these tests', () => {
  const routes = globSync('app/**/{page,route}.{ts,tsx}').map(
    (file) =>
      `/${file
        .split(/[\\/]/)
        .slice(1, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`,
  )
  expect(routes.length).toBeGreaterThan(40)
  const known = new Set([...Object.keys(LISTS), ...Object.keys(OF_QUARTER)])
  const untold = routes.filter(
    (route) => !known.has(route) && !NOT_ABOUT_REPORTS.some((of) => of.test(route)),
  )
  expect(untold, 'add new routes to LISTS or OF_QUARTER').toEqual([])
  expect([...known].filter((route) => !routes.includes(route))).toEqual([])
})

test.describe('Before the embargo ends', () => {
  test.use({ expectedErrors: [/404/] })

  test('an embargoed quarter and an unknown one answer alike, however they are asked for', async ({
    request,
    site,
  }) => {
    test.setTimeout(180_000)
    const { about } = embargoedIn(site)
    const unknown = { quarter: after(about.quarter), filing: '9'.repeat(about.filing.length) }
    for (const [route, addresses] of Object.entries(OF_QUARTER)) {
      const others = addresses(unknown)
      for (const [at, address] of addresses(about).entries()) {
        for (const way of WAYS) {
          const one = await ask(request, address, way)
          const other = await ask(request, others[at] ?? '', way)
          const told = `${way.method} ${address} ${JSON.stringify(way.headers)}`
          expect(disguised(one, about, unknown), told).toEqual(other)
          if (route.includes('[quarter]') && way.method !== 'OPTIONS') expect(one.status, told).not.toBe(200)
        }
      }
    }
  })

  test('every list answers as if the embargoed quarter did not exist', async ({ request, site }) => {
    test.setTimeout(180_000)
    const { content } = embargoedIn(site)
    const headline = content?.release?.headline ?? ''
    expect(headline).not.toBe('')
    const addresses = [...Object.values(LISTS).flat(), `/search?q=${encodeURIComponent(headline)}&span=all`]
    const answers = async () => {
      const all = []
      for (const address of addresses)
        for (const way of WAYS) all.push({ address, way, ...(await ask(request, address, way)) })
      return all
    }
    const before = await answers()
    removeEmbargoed(site)
    expect(await answers()).toEqual(before)
    for (const { body, address } of before) {
      if (!address.startsWith('/search')) expect(body, address).not.toContain(headline)
    }
  })
})

interface Told {
  status: number
  headers: Record<string, string>
  body: string
}

async function ask(
  request: APIRequestContext,
  address: string,
  { method, headers }: (typeof WAYS)[number],
): Promise<Told> {
  const answer = await request.fetch(address, { method, headers, maxRedirects: 0 })
  const { date: _date, ...told } = answer.headers()
  return { status: answer.status(), headers: told, body: (await answer.body()).toString('latin1') }
}

/** The quarter after one, which no list would place elsewhere. */
function after(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))]
  return number === 4 ? `${year + 1}-q1` : `${year}-q${number + 1}`
}

/** An answer with the address that was asked for, which pages repeat, put for the other one. */
function disguised(told: Told, about: About, as: About): Told {
  const text = JSON.stringify(told)
    .replaceAll(about.quarter, as.quarter)
    .replaceAll(new RegExp(`(?<=\\\\*")${about.filing}(?=\\\\*")`, 'g'), as.filing)
    .replaceAll(`filings/${about.filing}`, `filings/${as.filing}`)
    .replaceAll(`filings%2F${about.filing}`, `filings%2F${as.filing}`)
  return JSON.parse(text)
}

function embargoedIn({ db }: Site) {
  const now = new Date()
  const [held] = db
    .select()
    .from(publication)
    .all()
    .filter(({ liveAt }) => liveAt > now)
  const of = db
    .select()
    .from(report)
    .all()
    .find(({ id }) => id === held?.reportId)
  const what = db
    .select()
    .from(version)
    .all()
    .find(({ id }) => id === held?.versionId)
  if (!held || !of || !what) throw new Error('The demo holds no quarter.')
  expect(getLiveReport(db, of.slug, now)).toBeNull()
  return { about: { quarter: of.slug, filing: String(what.filingId) }, content: what.content, held, of }
}

/** Takes every row of the embargoed quarter out, as if nobody had ever uploaded it. */
function removeEmbargoed(site: Site) {
  const { of, held } = embargoedIn(site)
  const sqlite = site.db.$client
  sqlite.pragma('foreign_keys = OFF')
  for (const table of ['fact', 'approval', 'edit', 'overrule', 'publication'])
    sqlite.prepare(`delete from "${table}" where version_id = ?`).run(held.versionId)
  sqlite.prepare('delete from version where report_id = ?').run(of.id)
  sqlite.prepare('delete from report where id = ?').run(of.id)
  sqlite.pragma('foreign_keys = ON')
}
