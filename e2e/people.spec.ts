import type { Browser, Page } from '@playwright/test'
import { company } from '../db/schema.ts'
import { becomeAdmin, expect, PASSWORD, type Site, test } from './fixtures.ts'

const SAMPLE = 'e2e/samples/corvane-2009-q3-8k.txt'
const HEADLINE = 'Corvane Aquatics Reports Results for the Third Quarter of 2009'
const ZONE = 'America/Los_Angeles'

test.use({ expectedErrors: [/404/] })

/** The portal is Corvane's, and nobody approves what they wrote. */
function makeCorvanes(site: Site) {
  const settings = { name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317', onePersonMode: false }
  site.db
    .update(company)
    .set({ ...settings, mic: null, timeZone: ZONE })
    .run()
}

/** Invites an approver, who makes an account in a browser of their own. */
async function inviteApprover(page: Page, browser: Browser, site: Site): Promise<{ bo: Page; link: string }> {
  await page.goto('/admin/people')
  await page.getByLabel('E-mail').fill('bo@example.com')
  await page.getByLabel('Role', { exact: true }).selectOption('Approver')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const told = await page.getByText(/works once, within a week/).textContent()
  const link = /http\S+/.exec(told ?? '')?.[0] ?? ''
  const bo = await (await browser.newContext({ baseURL: site.url })).newPage()
  await bo.goto(link)
  await bo.getByLabel('Your name').fill('Bo Lund')
  await bo.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await bo.getByRole('button', { name: 'Create the account' }).click()
  await bo.waitForURL('**/admin')
  return { bo, link }
}

/** The beginning of a minute that is at least so many seconds ahead. */
function minuteAhead(seconds: number): Date {
  return new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000)
}

/** What a `datetime-local` input takes for an instant, on the company's clock. */
function onTheClock(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE })
    .format(at)
    .replace(' ', 'T')
}

/** Changes one thing of a draft, from the review in edit mode. */
async function edit(page: Page, link: string, field: string, text: string, reason: string) {
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('link', { name: link }).first().click()
  await page.getByLabel(field).fill(text)
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/edit=1&at=/)
}

test('The story of one quarter, told by two people: from upload to correction', async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(240_000)
  await becomeAdmin(page, site)
  makeCorvanes(site)
  const { bo } = await inviteApprover(page, browser, site)
  const reader = await (await browser.newContext({ baseURL: site.url })).newPage()
  const review = '/admin/reports/2009-q3/1'

  await test.step('Ada uploads the filing and submits it; she cannot approve what she wrote', async () => {
    await page.goto('/admin/filings')
    await page.getByLabel('Filings').setInputFiles(SAMPLE)
    await page.getByRole('link', { name: 'Review it' }).click()
    await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await expect(page.getByText('In review')).toBeVisible()
    await page.goto('/admin')
    await expect(page.getByRole('row', { name: /Q3 2009/ })).toContainText('Bo Lund, to approve it')
  })

  await test.step('Bo approves; an edit of Ada’s takes the approval away, and nothing can be published', async () => {
    await bo.goto(review)
    await bo.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(bo.getByText('By Bo Lund,')).toBeVisible()
    await page.goto(review)
    await edit(page, 'Edit: City of the dateline', 'What it should say', 'Astoria', 'The office has moved.')
    await expect(page.getByText('By Bo Lund,')).toHaveCount(0)
    await bo.getByRole('button', { name: 'Publish now' }).click()
    await expect(bo.getByText('Draft', { exact: true }).or(bo.getByText('In review'))).toBeVisible()
    expect((await reader.request.get('/results/2009-q3')).status()).toBe(404)
  })

  const liveAt = minuteAhead(20)
  await test.step('Bo sees the edit, approves again, and holds the quarter under embargo', async () => {
    await bo.goto(review)
    await expect(bo.getByText('One edit by hand')).toBeVisible()
    await expect(bo.getByText('The office has moved.')).toBeVisible()
    await bo.getByRole('button', { name: 'Approve', exact: true }).click()
    await bo.getByText('Hold it under embargo').click()
    await bo.getByLabel('Public from').fill(onTheClock(liveAt))
    await bo.getByRole('button', { name: 'Schedule' }).click()
    await expect(bo.getByText('Under embargo until')).toBeVisible()
    await page.goto('/admin')
    await expect(page.getByRole('row', { name: /Q3 2009/ })).toContainText('The clock')
  })

  await test.step('Until its minute nobody can read it; then it is public, and the open board says so', async () => {
    for (const path of [
      '/',
      '/results',
      '/feed.atom',
      '/sitemap.xml',
      '/api/v1/reports',
      '/search?q=Corvane',
    ]) {
      expect(await (await reader.request.get(path)).text(), path).not.toContain('2009-q3')
    }
    expect((await reader.request.get('/results/2009-q3')).status()).toBe(404)
    expect(Date.now(), 'all this took place before the minute').toBeLessThan(liveAt.getTime())
    await expect(page.getByRole('row', { name: /Q3 2009/ })).toContainText('Public since', {
      timeout: 100_000,
    })
    expect(Date.now()).toBeGreaterThanOrEqual(liveAt.getTime())
    await reader.goto('/results/2009-q3')
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
    await expect(reader.getByText('Astoria,').first()).toBeVisible()
    expect(await (await reader.request.get('/sitemap.xml')).text()).toContain('2009-q3')
  })

  await test.step('Ada corrects a number of the call; Bo approves and publishes it', async () => {
    await page.goto(review)
    await page.getByText('Correct it', { exact: true }).click()
    await page.getByLabel('What is corrected, and why').fill('The number of the call was wrong.')
    await page.getByRole('button', { name: 'Begin a correction' }).click()
    await page.waitForURL('**/admin/reports/2009-q3/2')
    await edit(page, 'Edit: (503) 555-0143', 'Number', '(503) 555-0199', 'Two digits were swapped.')
    await page.goto('/admin/reports/2009-q3/2')
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await expect(page.getByText('In review')).toBeVisible()
    await reader.reload()
    await expect(reader.getByText('(503) 555-0143').first()).toBeVisible()
    await bo.goto('/admin/reports/2009-q3/2')
    await bo.getByRole('button', { name: 'Approve', exact: true }).click()
    await bo.getByRole('button', { name: 'Publish now' }).click()
    await expect(bo.getByRole('link', { name: 'it is public' })).toBeVisible()
  })

  await test.step('Readers see that it was corrected, why, and what changed; the first version stays', async () => {
    await reader.goto('/results/2009-q3')
    await expect(reader.getByRole('note').filter({ hasText: 'Corrected on' })).toContainText(
      'The number of the call was wrong.',
    )
    const changes = reader.getByRole('region', { name: 'What changed' })
    await expect(changes.locator('del')).toContainText('(503) 555-0143')
    await expect(changes.locator('ins')).toContainText('(503) 555-0199')
    await reader.goto('/results/2009-q3/versions/1')
    await expect(reader.getByText('This version is superseded.')).toBeVisible()
    await expect(reader.getByText('(503) 555-0143').first()).toBeVisible()
  })

  await test.step('The audit log tells all of it, in one chain', async () => {
    await page.goto('/admin/audit')
    for (const verb of ['upload', 'submit', 'approve', 'withdraw approval', 'edit', 'correct']) {
      await expect(page.getByRole('cell').getByText(verb, { exact: true }).first()).toBeVisible()
    }
    await expect(page.getByText(/chain is whole/i)).toBeVisible()
  })
})

test('Who is shut out is out at once, and the link that let them in opens nothing', async ({
  page,
  site,
  browser,
}) => {
  await becomeAdmin(page, site)
  const { bo, link } = await inviteApprover(page, browser, site)
  await page.goto('/admin/people')
  await page.getByText('Change Bo Lund').click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Bo Lund' })
    .getByRole('button', { name: 'Shut out' })
    .click()
  await expect(page.locator('strong', { hasText: 'Shut out' })).toBeVisible()
  await bo.goto('/admin')
  await expect(bo).toHaveURL(/sign-in/)
  await bo.goto(link)
  await expect(bo.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible()
})
