import { becomeAdmin, expect, test } from './fixtures.ts'

test('A check lights the words and the figures that it is about, and the way back is one step', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/reports/2026-q4/1')
  await page.getByText(/figures agree exactly/).click()
  const check = page.getByRole('link', { name: /^Net sales .* is stated as .*: agrees\.$/ }).first()
  const said = /is stated as (\S+ \w+);/.exec((await check.textContent()) ?? '')?.[1] ?? 'nothing'
  await check.click()

  const source = page.getByRole('region', { name: /^Source:/ })
  await expect(source.locator('.hit').first()).toBeInViewport()
  await expect(source.locator('.hit').filter({ hasText: said.split(' ')[0] })).not.toHaveCount(0)
  const figure = page.locator('#read table a[aria-current]')
  await expect(figure).toHaveCount(1)
  await expect(figure).toBeInViewport()
  expect(new URL(page.url()).searchParams.getAll('source').length).toBeGreaterThan(1)

  await page.getByRole('button', { name: 'Back to the check' }).click()
  await expect(check).toBeFocused()
  await expect(check).toBeInViewport()

  // the same address shows the same places without a click
  await page.reload()
  await expect(source.locator('.hit').first()).toBeVisible()
  await expect(figure).toHaveCount(1)
})

test("The safe harbor's words are shown against those of the quarter before", async ({ page, site }) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/reports/2026-q4/1')
  const section = page.getByRole('region', { name: 'Forward-looking statements' })
  await section.getByText(/differs from that of Q3 2026: \d+ words? added, \d+ removed\./).click()
  await expect(section.getByRole('deletion').first()).toBeVisible()
  await expect(section.getByText('[removed:').first()).toBeAttached()

  await page.goto('/admin/reports/2027-q1/1')
  await expect(
    page
      .getByRole('region', { name: 'Forward-looking statements' })
      .getByText('The safe-harbor statement is unchanged for one quarter, since Q4 2026.'),
  ).toBeVisible()
})
