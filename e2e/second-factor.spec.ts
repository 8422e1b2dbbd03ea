import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { listEvents } from '../db/queries/audit.ts'
import { company } from '../db/schema.ts'
import { becomeAdmin, expect, PASSWORD, test } from './fixtures.ts'

/** Enrols as a person does, by the key in letters. Answers with the app, and the recovery codes that were shown. */
async function enrol(page: Page): Promise<{ app: TOTP; codes: string[] }> {
  await page.goto('/admin/account')
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()
  const app = new TOTP({ secret: Secret.fromBase32(key?.replaceAll(' ', '') ?? '') })
  await page.getByLabel('Code that the app shows now').fill(app.generate())
  await page.getByRole('button', { name: 'Turn on' }).click()
  const shown = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  return { app, codes: await shown.allTextContents() }
}

async function givePassword(page: Page) {
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('With an app enrolled, signing in takes its code or a recovery code, each once', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/account')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const { app, codes } = await enrol(page)
  await page.getByRole('button', { name: 'Sign out' }).click()

  await givePassword(page)
  await page.waitForURL('**/admin/sign-in/code**')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.goto('/admin')
  await expect(page).toHaveURL(/sign-in/) // the password alone opened nothing
  await givePassword(page)
  await giveCode(page, '000000')
  await expect(page.getByText(/^This code does not fit/)).toBeVisible()
  await giveCode(page, app.generate({ timestamp: Date.now() + 30_000 }))
  await page.waitForURL('**/admin')

  for (const opened of [true, false]) {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await givePassword(page)
    await giveCode(page, codes[0] ?? '')
    if (opened) await page.waitForURL('**/admin')
    else await expect(page.getByText(/^This code does not fit/)).toBeVisible()
  }
})

test('Without scripts one enrols, sees the recovery codes, and signs in with one', async ({
  page,
  browser,
  site,
}) => {
  await becomeAdmin(page, site)
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const plain = await context.newPage()
  await givePassword(plain)
  await expect(plain.getByRole('heading', { name: 'Board' })).toBeVisible()
  const { codes } = await enrol(plain)
  await plain.getByRole('button', { name: 'Sign out' }).click()
  await givePassword(plain)
  await giveCode(plain, codes[3] ?? '')
  await expect(plain.getByRole('heading', { name: 'Board' })).toBeVisible()
})

test('An admin requires it: who has none is led to enrol before anything else', async ({ page, site }) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/settings')
  await page.getByLabel('Require a second factor').check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(() => site.db.select().from(company).get()?.secondFactorRequired).toBe(true)
  await page.goto('/admin/filings')
  await expect(page).toHaveURL(/\/admin\/account$/)
  await expect(page.getByText(/asks for a second factor/)).toBeVisible()
  expect((await page.request.get('/admin/audit/export')).status()).toBe(404)
  await enrol(page)
  await page.goto('/admin/filings')
  await expect(page).toHaveURL(/\/admin\/filings$/)
  expect(listEvents(site.db, 1)[0]?.verb).toBe('enrol second factor')
})

test('A new password ends the other sessions, which are listed and can be ended', async ({
  page,
  browser,
  site,
}) => {
  await becomeAdmin(page, site)
  const elsewhere = await (await browser.newContext({ baseURL: site.url })).newPage()
  await givePassword(elsewhere)
  await elsewhere.waitForURL('**/admin')
  await page.goto('/admin/account')
  await page.getByRole('button', { name: 'End' }).click()
  await expect(page.getByRole('button', { name: 'End' })).toHaveCount(0)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/sign-in/)

  await givePassword(elsewhere)
  await elsewhere.waitForURL('**/admin')
  await page.getByLabel('Password until now').fill(PASSWORD)
  await page.getByLabel('New password').fill('an even quieter quarter')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Changed. Your other sessions have ended.')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/sign-in/)
})
