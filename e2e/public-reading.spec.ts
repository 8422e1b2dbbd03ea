import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { getLatestLiveReport } from '../db/queries/reports.ts'
import { expect, type Site, test } from './fixtures.ts'

const WIDTHS = [320, 390, 768, 1440, 1600]

const pagesOf = ({ slug, figure }: { slug: string; figure: string }) => [
  '/',
  '/results',
  `/results/${slug}`,
  `/results/${slug}?changes=1&sources=1`,
  `/results/${slug}/source?figure=${figure}`,
  '/financials',
  '/events',
  '/filings',
  '/search?q=quarter',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any public page in the ${colorScheme} scheme`, async ({ page, site }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    for (const path of pagesOf(latestOf(site))) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      expect(told, path).toEqual([])
    }
  })
}

test('No page is wider than its window, from 320 to 1600 pixels', async ({ page, site }) => {
  for (const path of pagesOf(latestOf(site))) {
    await page.goto(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('A quarter can be read from end to end by keyboard alone', async ({ page, site }) => {
  const { slug } = latestOf(site)
  await page.goto(`/results/${slug}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  const table = page.locator('.statement-scroll').first()
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await table.evaluate((element) => element === document.activeElement)) break
  }
  await expect(table).toBeFocused()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there: the release, the statements, the search', async ({ page, site }) => {
    const { slug } = latestOf(site)
    await page.goto(`/results/${slug}`)
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.getByRole('link', { name: 'Show changes' }).click()
    await expect(page.getByRole('columnheader', { name: /^In percent/ }).first()).toBeVisible()
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('net sales')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('mark').first()).toBeVisible()
  })
})

test('A quarter is light, and nothing in it moves while it loads', async ({ page, site }) => {
  const { slug } = latestOf(site)
  const scripts: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  const answer = await page.goto(`/results/${slug}`, { waitUntil: 'networkidle' })
  expect(gzipSync((await answer?.body()) ?? '').length).toBeLessThanOrEqual(25_600)
  // Nearly all of it is the runtime of Next and React, in brotli.
  const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(120_000)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((told) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => told(sum), 500)
      }),
  )
  expect(shift).toBe(0)
})

test('A figure leads to its place in the filing', async ({ page, site }) => {
  const { slug } = latestOf(site)
  await page.goto(`/results/${slug}?sources=1`)
  const figure = page.locator('.statement td a').first()
  const shown = ((await figure.textContent()) ?? '').replaceAll(/[^\d.]/g, '')
  await figure.click()
  await expect(page.locator('mark')).toContainText(new RegExp(shown.split('').join('[,]?')))
})

/** The latest quarter, and the address of its first figure's source. */
function latestOf(site: Site): { slug: string; figure: string } {
  const live = getLatestLiveReport(site.db, new Date())
  const lines = live?.content.statements[0]?.lines ?? []
  const line = lines.findIndex(({ cells }) => cells[0]?.value)
  return { slug: live?.slug ?? '', figure: `1-${line + 1}-1` }
}
