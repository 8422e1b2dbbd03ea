import { company } from '../db/schema.ts'
import { becomeAdmin, expect, test } from './fixtures.ts'

const SAMPLE = 'e2e/samples/corvane-2009-q3-8k.txt'

test('A figure is edited, put back and previewed; two editors at once do not lose each other’s work', async ({
  page,
  context,
  browser,
  site,
}) => {
  await becomeAdmin(page, site)
  site.db.update(company).set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317' }).run()
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await page.getByRole('link', { name: 'Review it' }).click()
  const review = page.url()

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const figure = page.locator('#read .statement td a').first()
  const printed = (await figure.textContent()) ?? ''
  await figure.click()
  const slower = await context.newPage()
  await slower.goto(page.url())

  await page.getByLabel('What it should say').fill('9,999')
  await page.getByLabel('Reason').fill('The first digit was misread.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('One edit by hand')).toBeVisible()
  await expect(figure).toHaveText('9,999')

  await slower.getByLabel('What it should say').fill('7,777')
  await slower.getByLabel('Reason').fill('I did not know.')
  await slower.getByRole('button', { name: 'Save' }).click()
  await expect(slower.getByRole('alert').filter({ hasText: 'since you opened it' })).toContainText(
    'Ada Marsh',
  )
  await slower.close()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 edits by hand')).toBeVisible()
  await expect(figure).toHaveText(printed)

  await page.goto(`${review}/preview`)
  await expect(page.getByRole('note').filter({ hasText: 'Preview of version 1' })).toBeVisible()
  await expect(page.locator('table.statement').first()).toBeVisible()
  const seen = await page.request.get(`${review}/preview`)
  expect(seen.headers()['cache-control']).toContain('no-store')

  const stranger = await browser.newContext()
  const turnedAway = await stranger.request.get(`${review}/preview`, { maxRedirects: 0 })
  expect(turnedAway.status()).toBe(307)
  expect(await turnedAway.text()).not.toContain('Corvane Aquatics Reports')
  await stranger.close()
})
