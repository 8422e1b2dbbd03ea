import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { filing, original, publication } from '../db/schema.ts'
import { becomeAdmin, expect, PASSWORD, test } from './fixtures.ts'

const SAMPLE = 'e2e/samples/corvane-2009-q3-8k.txt'
const ZOOM = '../shared/filings/zoom-2003-07-31-8k.txt'

/** Uploads one file and opens the review that it leads to. */
async function uploadAndReview(page: Page, file: string) {
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(file)
  await page.getByRole('link', { name: 'Review it' }).click()
  await page.waitForURL('**/admin/reports/**')
}

async function publishOtherCompany(page: Page) {
  await page.getByLabel('Publish it here all the same').first().check()
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
}

test('A filed quarter becomes a public page', async ({ page, site }) => {
  await becomeAdmin(page, site)
  await uploadAndReview(page, SAMPLE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Corvane Aquatics Reports Results for the Third Quarter of 2009',
  )
  await publishOtherCompany(page)

  await page.goto('/results/2009-q3')
  const income = page.getByRole('table', { name: 'Condensed Statements of Operations' })
  await expect(income.getByRole('row', { name: /^Net sales/ }).getByRole('cell')).toHaveText([
    '6,400',
    '6,000',
    '18,900',
    '18,200',
  ])
  await expect(income.getByRole('row', { name: /^Interest expense/ }).getByRole('cell')).toHaveText([
    '(10)',
    '(20)',
    '(40)',
    '(70)',
  ])
  await expect(page.locator('time[datetime="2009-10-22T16:30:00-04:00"]').first()).toBeVisible()
  await expect(page.getByText('(503) 555-0143').first()).toBeVisible()
  await expect(page.getByText('no obligation to update any forward-looking statement').first()).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${site.url}/results/2009-q3`)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /filing as filed/i }).click()
  expect(readFileSync(await (await download).path())).toEqual(readFileSync(SAMPLE))
  const sitemap = await (await page.request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`${site.url}/results/2009-q3`)
})

test('The Zoom filing of 31 July 2003 is published with every figure', async ({ page, site }) => {
  test.skip(!existsSync(ZOOM), 'the folder of real filings is not here')
  await becomeAdmin(page, site)
  await uploadAndReview(page, ZOOM)
  await publishOtherCompany(page)
  await page.goto('/results/2003-q2')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Zoom Technologies Reports Results for the Second Quarter of 2003',
  )
  const balance = page.getByRole('table', { name: 'Consolidated Balance Sheets' })
  await expect(balance.getByRole('row', { name: /^Retained earnings/ }).getByRole('cell')).toHaveText([
    '(16,570)',
    '(14,758)',
  ])
  await expect(page.locator('time[datetime="2003-07-31T17:00:00-04:00"]').first()).toBeVisible()
  for (const number of ['(800) 373-0950', '(973) 709-2088', 'www.zoom.com/Q2']) {
    await expect(page.getByText(number).first()).toBeVisible()
  }
})

test('The same bytes again change nothing', async ({ page, site }) => {
  await becomeAdmin(page, site)
  await uploadAndReview(page, SAMPLE)
  const before = site.db.select().from(filing).all().length
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await expect(page.getByText(/already/).first()).toBeVisible()
  expect(site.db.select().from(filing).all()).toHaveLength(before)
})

test('What is no filing gets a sentence and leaves nothing behind', async ({ page, site }) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/filings')
  const sample = readFileSync(SAMPLE)
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256))
  const files = [
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    {
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise]),
    },
    { name: 'noise.bin', mimeType: 'application/octet-stream', buffer: noise },
    { name: 'cut-cover.txt', mimeType: 'text/plain', buffer: sample.subarray(0, 900) },
    {
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Dear Maren, the hatchery is fine. Yours, Jo'),
    },
  ]
  const before = site.db.select().from(original).all().length
  await page.getByLabel('Filings').setInputFiles(files)
  for (const { name } of files)
    await expect(page.getByText(new RegExp(`^${name}.*Nothing was stored`))).toBeVisible()
  expect(site.db.select().from(original).all()).toHaveLength(before)
})

test('An embargoed quarter answers like one that does not exist, and is public at its second', async ({
  page,
  site,
  browser,
}) => {
  await becomeAdmin(page, site)
  await uploadAndReview(page, SAMPLE)
  await publishOtherCompany(page)
  // The clock in the query decides, so the time of publication alone is moved.
  const [row] = site.db.select().from(publication).all().slice(-1)
  expect(row).toBeDefined()
  const liveAt = new Date(Date.now() + 4_000)
  site.db.$client.prepare('update publication set live_at = ? where id = ?').run(liveAt.getTime(), row?.id)

  const reader = await browser.newContext()
  for (const place of [
    '',
    '/downloads/original',
    '/downloads/statements.csv',
    '/versions/1',
    '/picture.png',
  ]) {
    const [held, unknown] = await Promise.all(
      ['2009-q3', '1987-q1'].map((slug) => reader.request.get(`${site.url}/results/${slug}${place}`)),
    )
    expect(held?.status(), place).toBe(404)
    expect(unknown?.status(), place).toBe(404)
    const bytes = async (answer: typeof held) =>
      (await answer?.text())?.replaceAll('2009-q3', 'Q').replaceAll('1987-q1', 'Q')
    expect(await bytes(held), place).toBe(await bytes(unknown))
  }
  for (const path of [
    '/',
    '/results',
    '/sitemap.xml',
    '/feed.atom',
    '/feed.json',
    '/search?q=Corvane',
    '/api/v1/reports',
  ]) {
    expect(await (await reader.request.get(site.url + path)).text(), path).not.toContain('hatcher')
  }
  await page.waitForTimeout(liveAt.getTime() - Date.now())
  expect((await reader.request.get(`${site.url}/results/2009-q3`)).status()).toBe(200)
  await reader.close()
})

test('Sign-in needs the right password, and a sign-out ends the session on the server', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  const stolen = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.context().addCookies(stolen)
  await page.goto('/admin/filings')
  await expect(page).toHaveURL(/sign-in/)
  await page.context().clearCookies()
  await page.goto('/admin')
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill('not this one, surely')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible()
})
