import type { Page } from '@playwright/test'
import { getLiveReport } from '../db/queries/reports.ts'
import { company, publication } from '../db/schema.ts'
import { quarterFile } from '../lib/publication/kill/quarter-filing.fixture.ts'
import { becomeAdmin, expect, test } from './fixtures.ts'

test.use({ start: 'empty' })

async function review(page: Page, year: number, appended = '') {
  const { name, bytes } = quarterFile(year, 1)
  const buffer = Buffer.concat([Buffer.from(bytes), Buffer.from(appended)])
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.getByRole('link', { name: 'Review it' }).click()
  await page.waitForURL('**/admin/reports/**')
}

async function publishIt(page: Page) {
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
}

test('Subscribers are told of the newest quarter, and of an older one only when the box is ticked', async ({
  page,
  site,
}) => {
  site.db.insert(company).values({ name: 'Lantern Cable Co.', timeZone: 'UTC', updatedAt: new Date() }).run()
  await becomeAdmin(page, site)
  await review(page, 2012)
  await expect(page.getByLabel('Tell subscribers by mail').first()).toBeChecked()
  await publishIt(page)
  await review(page, 2011)
  const box = page.getByLabel('Tell subscribers by mail, though a later quarter is out').first()
  await expect(box).not.toBeChecked()
  await publishIt(page)
  await review(page, 2010)
  await box.check()
  await publishIt(page)
  const told = site.db.select({ tell: publication.tellSubscribers }).from(publication).all()
  expect(told.map(({ tell }) => tell)).toEqual([true, false, true])
})

test('A further filing of a public quarter says what it corrects before it replaces what is there', async ({
  page,
  site,
}) => {
  site.db.insert(company).values({ name: 'Lantern Cable Co.', timeZone: 'UTC', updatedAt: new Date() }).run()
  await becomeAdmin(page, site)
  await review(page, 2012)
  await publishIt(page)
  await review(page, 2012, '\nAmended.\n')
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Say what this version corrects' })).toBeVisible()
  expect(getLiveReport(site.db, '2012-q1', new Date())?.versionNumber).toBe(1)
  await page.getByLabel('What is corrected, and why').fill('The filing was amended.')
  await page.getByRole('button', { name: 'Save the reason' }).click()
  await expect(page.getByLabel('What is corrected, and why')).toBeHidden()
  await publishIt(page)
  await page.goto('/results/2012-q1')
  await expect(page.getByText('The filing was amended.').first()).toBeVisible()
})
