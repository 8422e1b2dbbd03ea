import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { listLiveQuarters } from '../db/queries/public-quarters.ts'
import { getLatestLiveReport, getLiveReport } from '../db/queries/reports.ts'
import { publication, report } from '../db/schema.ts'
import { expect, test } from './fixtures.ts'

const AHEAD = new Date('2100-01-01T00:00:00Z')

test('The overview shows the latest published quarter and leads to it', async ({ page, site }) => {
  const latest = getLatestLiveReport(site.db, new Date())
  await page.goto('/')
  await page.getByRole('link', { name: latest?.content.release?.headline ?? '' }).click()
  await expect(page).toHaveURL(`/results/${latest?.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(latest?.content.release?.headline ?? '')
})

test('A quarter shows every figure of its statements in real tables', async ({ page, site }) => {
  const latest = getLatestLiveReport(site.db, new Date())
  const live = getLiveReport(site.db, latest?.slug ?? '', new Date())
  await page.goto(`/results/${latest?.slug}`)
  for (const [at, statement] of (live?.content.statements ?? []).entries()) {
    const table = page.getByRole('table').nth(at)
    await expect(table.getByRole('caption')).toContainText(statement.title)
    const figures = statement.lines.flatMap((line) => line.cells).filter((cell) => cell !== null)
    const shown = await table.locator('tbody td:not(:empty)').count()
    expect(shown, statement.title).toBe(figures.length)
  }
})

test('The page tells search engines what it is, in its head and as structured data', async ({
  page,
  site,
}) => {
  const latest = getLatestLiveReport(site.db, new Date())
  const address = `${site.url}/results/${latest?.slug}`
  await page.goto(address)
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', address)
  await expect(page.locator('head meta[name=description]')).toHaveAttribute('content', /\w+/)
  await expect(page.locator('head meta[property="og:title"]')).toHaveAttribute(
    'content',
    latest?.content.release?.headline ?? '',
  )
  const picture = await page.locator('head meta[property="og:image"]').getAttribute('content')
  const answered = await page.request.get(picture ?? '')
  expect((await answered.body()).subarray(1, 4).toString()).toBe('PNG')
  const structured = await page.locator('script[type="application/ld+json"]').textContent()
  const graph = JSON.parse(structured ?? '')['@graph']
  const types = graph.map((thing: { '@type': string }) => thing['@type'])
  expect(types).toEqual(expect.arrayContaining(['Corporation', 'NewsArticle', 'Dataset', 'BreadcrumbList']))
})

test('The original is served byte for byte, and nothing in it can run', async ({ request, site }) => {
  const latest = getLatestLiveReport(site.db, new Date())
  const answer = await request.get(`/results/${latest?.slug}/downloads/original`)
  expect(
    createHash('sha256')
      .update(await answer.body())
      .digest('hex'),
  ).toBe(latest?.sha256)
  const headers = answer.headers()
  expect(headers['content-disposition']).toMatch(/^attachment/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain('sandbox')
  const part = await request.get(`/results/${latest?.slug}/downloads/original`, {
    headers: { Range: 'bytes=2-9' },
  })
  expect(part.status()).toBe(206)
  expect(await part.body()).toEqual((await answer.body()).subarray(2, 10))
  const again = await request.get(`/results/${latest?.slug}/downloads/original`, {
    headers: { 'If-None-Match': headers.etag ?? '' },
  })
  expect(again.status()).toBe(304)
})

test.describe('Before the embargo ends', () => {
  test.use({ expectedErrors: [/404/] })

  test('an embargoed quarter and an unknown one answer alike at every address', async ({ request, site }) => {
    const held = site.db
      .select({ slug: report.slug })
      .from(report)
      .all()
      .map(({ slug }) => slug)
    const live = new Set(listLiveQuarters(site.db, new Date()).map(({ slug }) => slug))
    const embargoed = held.find((slug) => !live.has(slug))
    expect(embargoed, 'the demo holds a quarter').toBeDefined()
    const unknown = '1987-q4'
    const addresses = (slug: string) => [
      `/results/${slug}`,
      `/results/${slug}/versions/1`,
      `/results/${slug}/source?figure=1-1-1`,
      `/results/${slug}/picture.png`,
      `/results/${slug}/downloads/original`,
      `/results/${slug}/downloads/report.json`,
      `/results/${slug}/downloads/statements.csv`,
      `/results/${slug}/downloads/statements.xlsx`,
      `/results/${slug}/downloads/xbrl.json`,
      `/results/${slug}/versions/1/downloads/original`,
      `/events/${slug}/1.ics`,
      `/api/v1/reports/${slug}`,
    ]
    for (const [at, address] of addresses(embargoed ?? '').entries()) {
      const [one, other] = [await request.get(address), await request.get(addresses(unknown)[at] ?? '')]
      expect(one.status(), address).toBe(404)
      expect(other.status(), address).toBe(404)
      expect(withoutDate(one.headers()), address).toEqual(withoutDate(other.headers()))
      // A page tells the address that was asked for; that is all in which the two may differ.
      expect((await one.text()).replaceAll(embargoed ?? '', unknown), address).toBe(await other.text())
    }
  })

  test('nothing that lists quarters says a word of it', async ({ request, site }) => {
    const [held] = site.db
      .select({ slug: report.slug, sha: publication.liveAt })
      .from(report)
      .innerJoin(publication, eq(publication.reportId, report.id))
      .all()
      .filter(({ sha }) => sha > new Date())
    const slug = held?.slug ?? ''
    const headline = getLiveReport(site.db, slug, AHEAD)?.content.release?.headline ?? ''
    expect(headline).not.toBe('')
    for (const path of [
      '/',
      '/results',
      '/financials?span=all',
      '/financials/quarter.csv?span=all',
      '/events',
      '/events/calendar.ics',
      '/filings?span=all',
      `/search?q=${slug.slice(0, 4)}&span=all`,
      '/sitemap.xml',
      '/news-sitemap.xml',
      '/feed.atom',
      '/feed.json',
      '/api/v1/reports?limit=100',
      '/api/v1/events?span=all',
      '/api/v1/financials/quarter?span=all',
    ]) {
      const text = await (await request.get(path)).text()
      expect(text, path).not.toContain(slug)
      expect(text, path).not.toContain(headline)
    }
  })
})

test('The clock alone makes a quarter public', async ({ request, site }) => {
  const [held] = site.db
    .select()
    .from(publication)
    .all()
    .filter(({ liveAt }) => liveAt > new Date())
  const slug =
    site.db
      .select()
      .from(report)
      .where(eq(report.id, held?.reportId ?? 0))
      .get()?.slug ?? ''
  expect((await request.get(`/results/${slug}`)).status()).toBe(404)
  site.db
    .update(publication)
    .set({ liveAt: new Date(Date.now() - 1000) })
    .where(eq(publication.id, held?.id ?? 0))
    .run()
  expect((await request.get(`/results/${slug}`)).status()).toBe(200)
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`/results/${slug}<`)
})

test.describe('An empty portal', () => {
  test.use({ start: 'empty' })

  test('says that nothing is published yet, on every page', async ({ page }) => {
    for (const path of ['/', '/results', '/financials', '/events', '/filings', '/search']) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await page.goto('/results')
    await expect(page.getByText('No quarter has been published yet')).toBeVisible()
  })
})

function withoutDate(headers: Record<string, string>): Record<string, string> {
  const { date: _date, ...rest } = headers
  return rest
}
