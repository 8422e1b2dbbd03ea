import { crc32, deflateSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { becomeAdmin, expect, test } from './fixtures.ts'

/** A picture of one colour: a real PNG. */
function png(width: number, height: number, red: number): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, 60, 90]))])
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('A logo is uploaded, shown to everybody, replaced, put back and removed; an SVG is not taken', async ({
  page,
  site,
  browser,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/settings')
  const section = page.getByRole('region', { name: 'Logo' })
  const upload = async (name: string, buffer: Buffer) => {
    await section
      .getByLabel('Picture', { exact: true })
      .setInputFiles({ name, mimeType: 'image/png', buffer })
    await section
      .getByRole('button', { name: /^(Upload|Replace) it$/ })
      .first()
      .click()
  }
  await upload(
    'logo.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  )
  await expect(section.getByRole('alert')).toContainText('no whole PNG, JPEG or WebP picture')
  await upload('logo.png', png(320, 80, 200))
  await expect(section.getByRole('img')).toBeVisible()
  const first = await section.getByRole('img').getAttribute('src')

  const reader = await (await browser.newContext({ baseURL: site.url })).newPage()
  await reader.goto('/')
  const shown = reader.getByRole('banner').getByRole('img', { name: 'Thistlewane Instruments' })
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
  const served = await reader.request.get(first ?? '')
  expect(served.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
  const etag = served.headers().etag ?? ''
  const again = await reader.request.get(first ?? '', { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  const { violations } = await new AxeBuilder({ page: reader }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await upload('newer.png', png(200, 100, 20))
  await expect(section.getByRole('img').first()).not.toHaveAttribute('src', first ?? '')
  expect((await reader.request.get(first ?? '')).status()).toBe(404)
  await section.getByRole('button', { name: 'Put the last one back' }).first().click()
  await expect(section.getByRole('img').first()).toHaveAttribute('src', first ?? '')
  await section.getByRole('button', { name: 'Remove it' }).first().click()
  await expect(section.getByText('the name stands in letters')).toBeVisible()
  await reader.reload()
  await expect(shown).toHaveCount(0)
})

test('The settings say what an accent lacks, while it is typed and when it is saved', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/settings')
  await page.getByLabel('Accent colour').fill('#ffcc00')
  await expect(page.getByText('On light pages #ffcc00 is too pale for text').first()).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toContainText('is shown there as')
  await page.getByLabel('Accent colour').fill('gold')
  await expect(page.getByText('The accent is a colour such as #1d4d4f.').first()).toBeVisible()
})
