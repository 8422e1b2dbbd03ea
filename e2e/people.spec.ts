import { company } from '../db/schema.ts'
import { becomeAdmin, expect, PASSWORD, test } from './fixtures.ts'

const SAMPLE = 'e2e/samples/corvane-2009-q3-8k.txt'

test('Two people publish a quarter: one uploads, another approves, and who is shut out is out at once', async ({
  page,
  site,
  browser,
}) => {
  await becomeAdmin(page, site)
  site.db
    .update(company)
    .set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317', onePersonMode: false })
    .run()
  await page.goto('/admin/people')
  await page.getByLabel('E-mail').fill('bo@example.com')
  await page.getByLabel('Role', { exact: true }).selectOption('Approver')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const told = await page.getByText(/works once, within a week/).textContent()
  const link = /http\S+/.exec(told ?? '')?.[0] ?? ''

  const second = await browser.newContext({ baseURL: site.url })
  const approver = await second.newPage()
  await approver.goto(link)
  await approver.getByLabel('Your name').fill('Bo Lund')
  await approver.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await approver.getByRole('button', { name: 'Create the account' }).click()
  await approver.waitForURL('**/admin')

  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await page.getByRole('link', { name: 'Review it' }).click()
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Submit for approval' }).click()

  await approver.goto('/admin/reports/2009-q3/1')
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await approver.getByRole('button', { name: 'Publish now' }).click()
  await expect(approver.getByRole('link', { name: 'it is public' })).toBeVisible()

  await page.goto('/admin/people')
  await page.getByText('Change Bo Lund').click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Bo Lund' })
    .getByRole('button', { name: 'Shut out' })
    .click()
  await expect(page.locator('strong', { hasText: 'Shut out' })).toBeVisible()
  await approver.goto('/admin')
  await expect(approver).toHaveURL(/sign-in/)
  await approver.goto(link)
  await expect(approver.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible()
  await second.close()
})
