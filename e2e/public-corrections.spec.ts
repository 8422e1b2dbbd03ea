import { getLatestLiveReport } from '../db/queries/reports.ts'
import { type Person, person } from '../db/schema.ts'
import { approve } from '../lib/publication/approve.ts'
import { correct } from '../lib/publication/correct.ts'
import { value } from '../lib/publication/outcome.fixture.ts'
import { publish } from '../lib/publication/publish.ts'
import { withdraw } from '../lib/publication/withdraw.ts'
import { expect, type Site, test } from './fixtures.ts'

const REASON = 'Two lines of the balance sheet had changed places.'

test('A correction takes the page over and says why; the first version stays, marked as superseded', async ({
  page,
  site,
}) => {
  const report = correctLatest(site)
  await page.goto(`/results/${report.slug}`)
  await expect(page.getByRole('note').filter({ hasText: 'Corrected on' })).toContainText(REASON)
  await page.getByRole('link', { name: 'Version 1, superseded' }).click()
  await expect(page).toHaveURL(`/results/${report.slug}/versions/1`)
  await expect(page.getByText('This version is superseded.')).toBeVisible()
  await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await page.getByRole('link', { name: 'Read the current version.' }).click()
  await expect(page).toHaveURL(`/results/${report.slug}`)
})

test('The current version has one address only, and the sitemap tells when it came', async ({
  page,
  request,
  site,
}) => {
  const report = correctLatest(site)
  await page.goto(`/results/${report.slug}/versions/2`)
  await expect(page).toHaveURL(`/results/${report.slug}`)
  const map = await (await request.get('/sitemap.xml')).text()
  const corrected = getLatestLiveReport(site.db, new Date())
  expect(corrected?.versionNumber).toBe(2)
  expect(map).toContain(`/results/${report.slug}</loc><lastmod>${corrected?.liveAt.toISOString()}</lastmod>`)
})

test.describe('After a withdrawal', () => {
  test.use({ expectedErrors: [/404/] })

  test('nothing of the report can be read or found any more', async ({ page, request, site }) => {
    const report = latest(site)
    const headline = report.content.release?.headline ?? ''
    await page.goto(`/search?q=${encodeURIComponent(headline)}`)
    await expect(page.getByRole('link', { name: headline })).toBeVisible()
    value(withdraw(site.db, admin(site), report.id, 'It was published by mistake.', new Date()))
    await page.reload()
    await expect(page.getByRole('link', { name: headline })).toHaveCount(0)
    for (const rest of ['', '/versions/1', '/downloads/original', '/downloads/report.json', '/picture.png']) {
      expect((await request.get(`/results/${report.slug}${rest}`)).status(), rest).toBe(404)
    }
    for (const path of ['/', '/results', '/feed.atom', '/sitemap.xml', '/api/v1/reports', '/filings']) {
      expect(await (await request.get(path)).text(), path).not.toContain(headline)
    }
  })
})

function latest(site: Site) {
  const report = getLatestLiveReport(site.db, new Date())
  if (!report) throw new Error('The demo has no published report.')
  return report
}

/** The demo's loader, let in again: who corrects and withdraws is not what these tests are about. */
function admin(site: Site): Person {
  site.db.update(person).set({ disabledAt: null }).run()
  const [one] = site.db.select().from(person).all()
  if (!one) throw new Error('The demo has nobody.')
  return one
}

/** The latest report, with a second version published over the first. */
function correctLatest(site: Site) {
  const [report, by, now] = [latest(site), admin(site), new Date()]
  const draft = value(correct(site.db, by, report.id, REASON, now))
  value(approve(site.db, by, draft.id, draft.contentHash, now))
  value(publish(site.db, by, draft.id, now, now))
  return report
}
