import { gzipSync } from 'node:zlib'
import { getLatestLiveReport } from '../db/queries/reports.ts'
import { expect, type Site, test } from './fixtures.ts'
import { publicPages } from './public-pages.ts'

const WIDTHS = [320, 390, 768, 1440, 1600]

test.use({ expectedErrors: [/404/] })

test('No page is wider than its window, from 320 to 1600 pixels', async ({ page, site }) => {
  for (const path of publicPages(site)) {
    await page.goto(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
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

function latestOf(site: Site): { slug: string } {
  return { slug: getLatestLiveReport(site.db, new Date())?.slug ?? '' }
}
