import type { Page } from '@playwright/test'
import { getLiveReport } from '../db/queries/reports.ts'
import { company, filing, publication } from '../db/schema.ts'
import { subscribe } from '../lib/alerts/alerts.fixture.ts'
import { seeded } from '../lib/filing/hostile-inputs.fixture.ts'
import { quarterFile } from '../lib/publication/kill/quarter-filing.fixture.ts'
import { faultsAfterKill } from '../lib/publication/kill/whole-after-kill.fixture.ts'
import { becomeAdmin, expect, type Site, test } from './fixtures.ts'

/** Each quarter is killed twice. More by OPENBELL_KILLS=40. */
const QUARTERS = Math.ceil(Number(process.env.OPENBELL_KILLS ?? 6) / 2)
const SEED = 20261124
/** An upload is read and stored, an approval and publication done, within so many milliseconds. */
const WITHIN = { upload: 500, publication: 100 }

test.use({ start: 'empty', expectedErrors: [/./] })

test('A server that is killed while it stores an upload or publishes loses nothing that it told of', async ({
  page,
  site,
}, info) => {
  test.setTimeout(60_000 + QUARTERS * 30_000)
  const random = seeded(SEED)
  const now = new Date()
  site.db.insert(company).values({ name: 'Lantern Cable Co.', timeZone: 'UTC', updatedAt: now }).run()
  subscribe(site.db, 'ida@example.com', now)
  await becomeAdmin(page, site)
  const told = { uploads: 0, publications: 0 }
  for (let at = 0; at < QUARTERS; at++) {
    const file = quarterFile(2010 + Math.floor(at / 4), ((at % 4) + 1) as 1 | 2 | 3 | 4)
    told.uploads += Number(await killDuringUpload(page, site, file, random() * WITHIN.upload, at))
    const review = await uploadAgain(page, file)
    told.publications += Number(
      await killDuringPublication(page, site, review, random() * WITHIN.publication, at),
    )
    await publishUnlessDone(page, review)
  }
  expect(site.db.select().from(filing).all()).toHaveLength(QUARTERS)
  for (let at = 0; at < QUARTERS; at++) {
    const slug = `${2010 + Math.floor(at / 4)}-q${(at % 4) + 1}`
    expect(getLiveReport(site.db, slug, new Date())?.versionNumber).toBe(1)
  }
  info.annotations.push({ type: 'told before the kill', description: JSON.stringify(told) })
})

type File = ReturnType<typeof quarterFile>

const attach = (page: Page, { name, bytes }: File) =>
  page.getByLabel('Filings').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })

/** Kills the server so many milliseconds after something was sent, and serves again. Whether the page had said that it was done. */
async function killAfter(page: Page, site: Site, milliseconds: number, done: RegExp): Promise<boolean> {
  await page.waitForTimeout(milliseconds)
  await site.kill()
  const said = (await page.getByText(done).count()) > 0
  expect(faultsAfterKill(site.db)).toEqual([])
  await site.serveAgain()
  return said
}

async function killDuringUpload(
  page: Page,
  site: Site,
  file: File,
  after: number,
  before: number,
): Promise<boolean> {
  await page.goto('/admin/filings')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await attach(page, file)
  await sent
  const said = await killAfter(page, site, after, /was read: Q/)
  if (said) expect(site.db.select().from(filing).all()).toHaveLength(before + 1)
  return said
}

/** It is here already, or is stored now: either way it leads to its review. */
async function uploadAgain(page: Page, file: File): Promise<string> {
  await page.goto('/admin/filings')
  await attach(page, file)
  await page.getByText(/was read: Q|is here already/).waitFor()
  await page.locator('a[href^="/admin/reports/"]').first().click()
  await page.waitForURL('**/admin/reports/**')
  return new URL(page.url()).pathname
}

async function killDuringPublication(
  page: Page,
  site: Site,
  review: string,
  after: number,
  before: number,
): Promise<boolean> {
  await page.goto(review)
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await sent
  const said = await killAfter(page, site, after, /it is public/)
  if (said) expect(site.db.select().from(publication).all()).toHaveLength(before + 1)
  return said
}

async function publishUnlessDone(page: Page, review: string) {
  await page.goto(review)
  const publish = page.getByRole('button', { name: 'Approve and publish' })
  if (await publish.isVisible()) await publish.click()
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
}
