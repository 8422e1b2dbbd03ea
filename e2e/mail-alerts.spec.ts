import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { listPeople } from '../db/queries/people.ts'
import {
  type OutboxRow,
  outbox,
  type Person,
  type Publication,
  publication,
  subscription,
} from '../db/schema.ts'
import { reschedule } from '../lib/publication/cancel.ts'
import { becomeAdmin, expect, type Site, test } from './fixtures.ts'

const ANN = 'ann@example.com'

test('A reader subscribes by two words, is mailed when the embargo ends and not before, and leaves by one click', async ({
  page,
  site,
  request,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/alerts')
  await page.getByLabel('Your e-mail address').fill(ANN)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('status')).toContainText('Look into your mailbox')

  const confirm = await linkInMail(page, 'Confirmation', /\/alerts\/confirm\/\S+/)
  await page.goto(confirm)
  await page.getByRole('button', { name: 'Yes, send me these mails' }).click()
  await expect(page.getByRole('status')).toContainText('Confirmed')

  const held = scheduled(site)
  await page.waitForTimeout(2500)
  expect(mailsAbout(site, held.id)).toEqual([])

  const liveAt = new Date(Date.now() + 2000)
  const moved = reschedule(site.db, admin(site), held.reportId, liveAt, 'A test of the bell.', new Date())
  if (!moved.done) throw new Error(moved.refusal.message)
  await expect.poll(() => mailsAbout(site, moved.value.id).length, { timeout: 10_000 }).toBe(1)
  const [mail] = mailsAbout(site, moved.value.id)
  expect(mail?.queuedAt.getTime()).toBeGreaterThanOrEqual(liveAt.getTime())

  await page.goto('/admin/mail')
  await expect(page.getByText('One reader is subscribed')).toBeVisible()
  const leave = await linkInMail(page, /^Q\d|^\d{4} Q\d/, /\/alerts\/leave\/\S+/)
  const oneClick = leave.replace('/leave/', '/unsubscribe/')
  const looked = await request.get(oneClick, { maxRedirects: 0 })
  expect(looked.status()).toBe(303)
  const left = await request.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(left.status()).toBe(200)
  await page.goto('/admin/mail')
  await expect(page.getByText('Nobody is subscribed')).toBeVisible()
})

test('Who is subscribed cannot be found out, and good keys and bad ones are answered alike', async ({
  request,
  site,
}) => {
  const ask = () => request.post(`${site.url}/alerts/subscribe`, { form: { email: ANN }, maxRedirects: 0 })
  const first = await ask()
  const second = await ask()
  expect([first.status(), first.headers().location]).toEqual([second.status(), second.headers().location])
  const leave = (key: string) =>
    request.post(`${site.url}/alerts/unsubscribe/${key}`, { form: { 'List-Unsubscribe': 'One-Click' } })
  const answers = await Promise.all([leave('no-such-key'), leave(keyOf(site))])
  expect(answers[0]?.status()).toBe(answers[1]?.status())
  expect(await answers[0]?.text()).toBe(await answers[1]?.text())
})

test('An address that is none is told so', async ({ page }) => {
  await page.goto('/alerts')
  await page.getByLabel('Your e-mail address').fill('ann@nowhere')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByText('That is not an e-mail address.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the alerts, mail and backup pages in the ${colorScheme} scheme`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    await becomeAdmin(page, site)
    await page.request.post('/alerts/subscribe', { form: { email: ANN } })
    await expect.poll(() => site.db.select().from(outbox).all()[0]?.writtenAt ?? null).not.toBeNull()
    const key = keyOf(site)
    const pages = ['/alerts', '/alerts?told=asked', `/alerts/confirm/${key}`, `/alerts/leave/${key}`]
    for (const path of [...pages, '/admin/mail', '/admin/mail/1', '/admin/backup']) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
        path,
      ).toEqual([])
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
}

/** Opens a mail in the newsroom once it is there, and reads a link out of its text. */
async function linkInMail(page: Page, name: string | RegExp, link: RegExp): Promise<string> {
  const mail = page.getByRole('table', { name: 'Mails, the newest first' }).getByRole('link', { name })
  await expect(async () => {
    await page.goto('/admin/mail')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass()
  await mail.click()
  await page.waitForURL('**/admin/mail/*')
  const text = await page.locator('pre').textContent()
  return link.exec(text ?? '')?.[0] ?? ''
}

/** The demo's last quarter, which is under embargo. */
function scheduled({ db }: Site): Publication {
  const row = db
    .select()
    .from(publication)
    .all()
    .find(({ liveAt }) => liveAt > new Date())
  if (!row) throw new Error('The demo has nothing under embargo.')
  return row
}

function admin({ db }: Site): Person {
  const row = listPeople(db).find(({ role }) => role === 'admin')
  if (!row) throw new Error('Nobody is an admin.')
  return row
}

const mailsAbout = ({ db }: Site, id: number): OutboxRow[] =>
  db
    .select()
    .from(outbox)
    .all()
    .filter(({ publicationId }) => publicationId === id)

const keyOf = ({ db }: Site): string =>
  db
    .select()
    .from(subscription)
    .all()
    .find(({ email }) => email === ANN)?.key ?? ''
