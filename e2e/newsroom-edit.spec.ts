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
  const figure = page.locator('#read .statement tbody td a').first()
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

test('A number of the call, a line and a figure are put right, each can be undone, and the checks follow at once', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  site.db.update(company).set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317' }).run()
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await page.getByRole('link', { name: 'Review it' }).click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const saved = async (button: string) => {
    await page.getByLabel('Reason').fill('The filing prints it so.')
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(/edit=1&at=/)
  }

  await page.getByRole('link', { name: 'Edit: (503) 555-0143' }).click()
  await page.getByLabel('Number').fill('12')
  await page.getByLabel('Reason').fill('A digit was missing.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not one telephone number' })).toBeVisible()
  await page.getByLabel('Number').fill('+44 20 7946 0000')
  await page.getByLabel('Passcode').fill('4711#')
  await saved('Save')
  await expect(page.locator('#read')).toContainText('+44 20 7946 0000 (+442079460000), passcode 4711#')
  // The keyboard goes on where it was.
  await expect(page.getByRole('link', { name: 'Edit: +44 20 7946 0000' })).toBeFocused()

  const income = page.getByRole('table', { name: 'Condensed Statements of Operations' })
  await income.getByRole('link', { name: 'Net sales', exact: true }).click()
  await page.getByRole('link', { name: 'Take this line out' }).click()
  await saved('Take it out')
  await expect(income.getByRole('rowheader', { name: 'Net sales', exact: true })).toHaveCount(0)
  const undo = page
    .getByRole('listitem')
    .filter({ hasText: 'taken out' })
    .getByRole('button', { name: 'Undo' })
  await undo.click()
  await expect(income.getByRole('rowheader', { name: 'Net sales', exact: true })).toBeVisible()
  await expect(
    income
      .getByRole('row', { name: /^Net sales/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('6,400')

  const figure = income
    .getByRole('row', { name: /^Net sales/ })
    .getByRole('link')
    .nth(1)
  await figure.click()
  await page.getByLabel('What it should say').fill('6,900')
  await saved('Save')
  await expect(page.getByText(/checks? disagrees?, and stand/)).toBeVisible()
})

test('A draft that was read as another quarter is moved to its own, and its address with it', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  site.db.update(company).set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317' }).run()
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await page.getByRole('link', { name: 'Review it' }).click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('link', { name: 'Move: Quarter' }).click()
  await page.getByLabel('Fiscal year').fill('2010')
  await page.getByLabel('Quarter', { exact: true }).selectOption('Q1')
  await page.getByLabel('Reason', { exact: true }).fill('The fiscal year ends in June.')
  await page.getByRole('button', { name: 'Move it there' }).click()
  await page.waitForURL('**/admin/reports/2010-q1/1')
  await expect(page.getByText('First quarter 2010 · version 1')).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByRole('link', { name: 'Q1 2010' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Q3 2009' })).toHaveCount(0)
})
