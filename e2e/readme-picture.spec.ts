import { writeFileSync } from 'node:fs'
import { listLiveQuarters } from '../db/queries/public-quarters.ts'
import { expect, test } from './fixtures.ts'

/** Run with `--update-snapshots` to renew the README's picture; otherwise only that it can be taken is tested. */
test("The README's picture is of a quarter's page", async ({ page, site }, { config }) => {
  await page.setViewportSize({ width: 1280, height: 1400 })
  await page.goto(`/results/${listLiveQuarters(site.db, new Date())[0]?.slug}`)
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ animations: 'disabled' })
  expect(picture.length).toBeGreaterThan(20_000)
  if (config.updateSnapshots === 'all') writeFileSync('e2e/readme.png', picture)
})
