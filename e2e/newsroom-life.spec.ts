import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { company } from '../db/schema.ts'
import { becomeAdmin, expect, test } from './fixtures.ts'

const SAMPLE = 'e2e/samples/corvane-2009-q3-8k.txt'

/** What a `datetime-local` input takes for a day so many days ahead, at 7:05 in the morning. */
function morningIn(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T07:05`
}

/** Opens one of the folded steps and gives its reason. */
async function open(page: Page, step: string): Promise<Locator> {
  const folded = page
    .getByRole('group')
    .filter({ has: page.getByText(step, { exact: true }) })
    .first()
  await folded.getByText(step, { exact: true }).first().click()
  return folded
}

/** Sends a form; where there is something to warn of, accepts it and sends it again. */
async function send(form: Locator, button: string) {
  await form.getByRole('button', { name: button }).click()
  const warned = form.getByLabel('Keep this time all the same')
  await form.page().waitForTimeout(500)
  if (!(await warned.isVisible())) return
  await warned.check()
  await form.getByRole('button', { name: button }).click()
}

test('A report is held, moved, cancelled, published, corrected and withdrawn', async ({ page, site }) => {
  await becomeAdmin(page, site)
  site.db.update(company).set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317' }).run()
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await page.getByRole('link', { name: 'Review it' }).click()

  const hold = await open(page, 'Hold it under embargo')
  await hold.getByLabel('Public from').fill(morningIn(30))
  await send(hold, 'Schedule')
  await expect(page.getByText('Under embargo until')).toBeVisible()

  const move = await open(page, 'Change the time')
  await move.getByLabel('Public from').fill(morningIn(31))
  await move.getByLabel('Reason for the change').fill('The board meets a day later.')
  await send(move, 'Change the time')
  const day = new Date(Date.now() + 31 * 86_400_000)
  await expect(page.getByText('Under embargo until')).toContainText(
    `${day.getUTCDate()}, ${day.getUTCFullYear()}`,
  )

  const cancel = await open(page, 'Cancel the publication')
  await cancel.getByLabel('Reason for cancelling').fill('The date is open again.')
  await cancel.getByRole('button', { name: 'Cancel the publication' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
  expect((await page.request.get('/results/2009-q3')).status()).toBe(200)

  const correct = await open(page, 'Correct it')
  await correct.getByLabel('What is corrected, and why').fill('The passcode of the replay was wrong.')
  await correct.getByRole('button', { name: 'Begin a correction' }).click()
  await page.waitForURL('**/admin/reports/2009-q3/2')
  await page.goto('/admin')
  const row = page.getByRole('row', { name: /Q3 2009/ })
  await expect(row).toContainText('Draft')
  await expect(row).toContainText('Version 1 meanwhile: Public since')
  await page.goto('/admin/reports/2009-q3/2')
  await page.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
  await page.goto('/results/2009-q3')
  await expect(page.getByText('The passcode of the replay was wrong.').first()).toBeVisible()

  await page.goto('/admin/reports/2009-q3/2')
  const withdraw = await open(page, 'Withdraw it')
  await withdraw.getByLabel('Reason for withdrawing').fill('Another company’s filing.')
  await withdraw.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(page.getByText('Withdrawn', { exact: true }).first()).toBeVisible()
  for (const path of ['/results/2009-q3', '/results/2009-q3/versions/1']) {
    expect((await page.request.get(path)).status(), path).toBe(404)
  }
})

/** What stands in the newsroom besides its rooms: reviews, their edit pages and what opens from a room. */
const INSIDE = [
  '/admin/account',
  '/admin/reports/2027-q1/1',
  '/admin/reports/2026-q4/1',
  '/admin/reports/2009-q3/1',
  '/admin/reports/2009-q3/1?edit=1',
  '/admin/reports/2009-q3/1/preview',
  ...[
    'period',
    'calls.0',
    'statements.0.lines.1',
    'statements.0.lines.1.whole',
    'statements.0.lines.1.gap',
  ].map((place) => `/admin/reports/2009-q3/1/edit?place=${place}`),
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the newsroom in the ${colorScheme} scheme, on a screen or a phone`, async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    await page.goto('/admin/sign-in')
    await expectNoViolations(page)
    await becomeAdmin(page, site)
    await page.goto('/admin/filings')
    await page.getByLabel('Filings').setInputFiles(SAMPLE)
    await expect(page.getByRole('link', { name: 'Review it' })).toBeVisible()
    const rooms = await page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link').all()
    const paths = await Promise.all(rooms.map((room) => room.getAttribute('href')))
    for (const path of [...paths, ...INSIDE]) {
      await page.goto(path ?? '')
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await expectNoViolations(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `${path} at ${width} pixels`).toBeLessThanOrEqual(width)
      }
    }
  })
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  expect(told, page.url()).toEqual([])
}

test('A review is read, edited and approved by keyboard alone', async ({ page, site }) => {
  await becomeAdmin(page, site)
  site.db.update(company).set({ name: 'Corvane Aquatics, Inc.', commissionFileNumber: '000-99317' }).run()
  await page.goto('/admin/filings')
  await page.getByLabel('Filings').setInputFiles(SAMPLE)
  await expect(page.getByRole('link', { name: 'Review it' })).toBeVisible()
  await page.goto('/admin/reports/2009-q3/1?edit=1')

  // Past the header by the skip links.
  for (const skip of ['Skip to the content', 'Skip to the next step', 'Skip to what was read']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: skip })).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Edit: Cover' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/place=cover/)

  await page.getByLabel('Form', { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('8-K/A')
  await page.getByLabel('Reason').focus()
  await page.keyboard.type('It is the amendment.')
  await page.keyboard.press('Enter')
  await page.waitForURL(/edit=1&at=cover/)
  await expect(page.getByRole('link', { name: 'Edit: Cover' })).toBeFocused()

  await page.getByRole('button', { name: 'Approve and publish' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'it is public' })).toBeVisible()
  // The button is gone; the keyboard goes on at the next step.
  await expect(page.getByRole('heading', { name: 'Next step' })).toBeFocused()
})
