import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { filing, original, version } from '../db/schema.ts'
import { becomeAdmin, expect, test } from './fixtures.ts'

const SAMPLE = readFileSync('e2e/samples/corvane-2009-q3-8k.txt')
const EXE = Buffer.concat([
  Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0', 'latin1'),
  Buffer.alloc(5000, 7),
])
const HOSTILE = `<html><body><script>document.title='ran'</script><img src=x onerror="document.title='ran'">${'<div>'.repeat(40_000)}</body></html>`
/** The cover of a filing on something else. */
const OTHER_8K = SAMPLE.toString('latin1')
  .slice(0, 1500)
  .replace('2.02  Results of Operations and Financial Condition', '5.02  Departure of Directors')

/** What each bad file is told, and what is kept of it. */
const BAD: { name: string; buffer: Buffer; told: RegExp }[] = [
  {
    name: 'archive.zip',
    buffer: Buffer.from(zipSync({ 'a.txt': SAMPLE })),
    told: /ZIP archive.*Save the filing/,
  },
  {
    name: 'model.xlsx',
    buffer: Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') })),
    told: /no Word document.*Save the filing/,
  },
  { name: 'renamed.txt', buffer: EXE, told: /no text, HTML, PDF or Word document/ },
  { name: 'empty.htm', buffer: Buffer.alloc(0), told: /is empty. Fetch it anew/ },
  { name: 'cut.pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), told: /PDF/ },
  { name: 'hostile.htm', buffer: Buffer.from(HOSTILE), told: /reports no results of operations/ },
  { name: 'other.txt', buffer: Buffer.from(OTHER_8K, 'latin1'), told: /reports no results of operations/ },
  {
    name: 'turned.txt',
    buffer: SAMPLE.map((byte) => (byte + 64) % 256) as Buffer,
    told: /Nothing was stored/,
  },
]

const item = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Uploads' }).getByRole('listitem').filter({ hasText: name })

test('Each file that is no filing gets a sentence that says what to do, and nothing of it is kept', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/filings')
  const before = site.db.select({ sha256: original.sha256 }).from(original).all()
  await page
    .getByLabel('Filings')
    .setInputFiles(BAD.map(({ name, buffer }) => ({ name, mimeType: 'application/octet-stream', buffer })))
  for (const { name, told } of BAD) {
    await expect(item(page, name)).toContainText(told)
    await expect(item(page, name)).toContainText('Nothing was stored')
  }
  expect(site.db.select({ sha256: original.sha256 }).from(original).all()).toEqual(before)
  expect(await page.title()).not.toContain('ran')
})

test('A file over the limit is not even sent; a large one shows how far it has come', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/filings')
  const sent: string[] = []
  page.on('request', (request) => request.url().includes('/upload?') && sent.push(request.url()))
  const huge = Buffer.alloc(26 * 1024 * 1024, 'Net sales 1,000\n')
  await page.getByLabel('Filings').setInputFiles({ name: 'huge.txt', mimeType: 'text/plain', buffer: huge })
  await expect(item(page, 'huge.txt')).toContainText('larger than 25 MB')
  expect(sent).toEqual([])
  // The limit is the server's too.
  const answer = await page.request.post('/admin/filings/upload?name=huge.txt', {
    data: huge,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  expect((await answer.json()).sentence).toContain('larger than 25 MB')

  const large = Buffer.concat([SAMPLE, Buffer.alloc(8 * 1024 * 1024, '\n')])
  await page.getByLabel('Filings').setInputFiles({ name: 'large.txt', mimeType: 'text/plain', buffer: large })
  await expect(page.getByRole('progressbar', { name: 'large.txt' })).toBeVisible()
  await expect(item(page, 'large.txt')).toContainText('was read: Q3 2009')
})

test('An upload from another site’s page, or without a session, is turned away', async ({ page, site }) => {
  await becomeAdmin(page, site)
  const before = site.db.select().from(filing).all().length
  const address = '/admin/filings/upload?name=a.txt'
  const foreign = await page.request.post(address, {
    data: SAMPLE,
    headers: { 'Sec-Fetch-Site': 'cross-site' },
  })
  expect(foreign.status()).toBe(403)
  await page.context().clearCookies()
  const nobody = await page.request.post(address, {
    data: SAMPLE,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  expect(nobody.status()).toBe(401)
  expect(site.db.select().from(filing).all()).toHaveLength(before)
})

test('Another company’s filing, the same bytes again and a cut filing are said to be so', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/filings')
  const upload = (name: string, buffer: Buffer) =>
    page.getByLabel('Filings').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await upload('first.txt', SAMPLE)
  await expect(item(page, 'first.txt')).toContainText('this portal is Thistlewane Instruments')
  const versions = site.db.select().from(version).all().length
  await upload('again.txt', SAMPLE)
  await expect(item(page, 'again.txt')).toContainText('is here already, as Q3 2009. Nothing was changed.')
  expect(site.db.select().from(version).all()).toHaveLength(versions)
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SAMPLE.toString('latin1'), 'utf16le')])
  await upload('utf16.txt', utf16)
  await expect(item(page, 'utf16.txt')).toContainText('It is version 2 of that quarter')
  await upload('cut.txt', SAMPLE.subarray(0, 2600))
  await expect(item(page, 'cut.txt')).toContainText('No statement was found in it: is the file whole?')
})
