import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { getLatestLiveReport, getLiveReport } from '../db/queries/reports.ts'
import { publication, report } from '../db/schema.ts'
import { expect, test } from './fixtures.ts'

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
