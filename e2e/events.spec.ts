import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { listAllEvents } from '../db/queries/events.ts'
import { becomeAdmin, expect, type Site, test } from './fixtures.ts'

const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 16)

/** Announces an event from the newsroom; its times are on the clock of UTC. Its page in the newsroom is returned. */
async function announce(page: Page, { start, publicFrom }: { start: string; publicFrom?: string }) {
  await page.goto('/admin/events')
  await page.getByLabel('Title').fill('Investor day')
  await page.getByLabel('Starts').fill(start)
  await page.getByLabel('Time zone').selectOption('UTC')
  if (publicFrom) await page.getByLabel('Readers see it from').fill(publicFrom)
  await page.getByLabel('Dial-in').fill('+1 312 555 0100, toll-free, passcode 8812')
  await page.getByLabel('Webcast').fill('https://webcast.example.com/day')
  await page.getByLabel('Short link').fill('dd')
  await page.getByRole('button', { name: 'Announce' }).click()
  await page.waitForURL(/\/admin\/events\/\d+$/)
  return new URL(page.url()).pathname
}

/** The public address of the event that was announced last, which by then may be no reader's to know. */
const slugOfLatest = ({ db }: Site) => listAllEvents(db)[0]?.slug

/** All that a reader without a session is told of events, and what the short link's address answers. */
async function whatReadersSee(request: APIRequestContext) {
  const text = async (path: string) => (await request.get(path)).text()
  return {
    list: await text('/events'),
    overview: await text('/'),
    interface: await text('/api/v1/events'),
    calendar: await text('/events/calendar.ics'),
  }
}

test.describe('An event that is not public yet', () => {
  test.use({ expectedErrors: [/404/] })

  test('is told nowhere, and its addresses answer as unknown ones', async ({ page, request, site }) => {
    await becomeAdmin(page, site)
    await announce(page, { start: inDays(20), publicFrom: inDays(5) })
    await expect(page.getByText('Not public yet')).toBeVisible()
    for (const [place, told] of Object.entries(await whatReadersSee(request))) {
      expect(told, place).not.toContain('Investor day')
    }
    for (const [hidden, unknown] of [
      ['/dd', '/zz'],
      [`/events/announced/${slugOfLatest(site)}.ics`, '/events/announced/2026-01-01-no-such-day-bcdfgh.ics'],
    ] as const) {
      const [one, other] = [await request.get(hidden), await request.get(unknown)]
      expect(one.status()).toBe(404)
      expect(other.status()).toBe(404)
      expect((await one.text()).replaceAll(/\bdd\b/g, 'zz')).toBe(await other.text())
      const headers = ({ date: _, ...rest }: Record<string, string>) => rest
      expect(headers(one.headers())).toEqual(headers(other.headers()))
    }
  })
})

test('An event is announced, moved and called off, and readers are told each time', async ({
  page,
  request,
  site,
}) => {
  await becomeAdmin(page, site)
  const start = inDays(20)
  const own = await announce(page, { start })
  await expect(page.getByText('Public since')).toBeVisible()

  for (const [place, told] of Object.entries(await whatReadersSee(request))) {
    expect(told, place).toContain('Investor day')
  }
  const shortLink = await request.get('/dd', { maxRedirects: 0 })
  expect(shortLink.status()).toBe(307)
  expect(shortLink.headers().location).toMatch(/\/events#\d{4}-\d\d-\d\d-investor-day-\w{6}$/)
  await page.goto('/dd')
  const entry = page.getByRole('listitem').filter({ hasText: 'Investor day' })
  await expect(entry.getByRole('link', { name: '+1 312 555 0100' })).toHaveAttribute(
    'href',
    'tel:+13125550100',
  )
  await expect(entry.getByRole('link', { name: 'https://webcast.example.com/day' })).toBeVisible()
  const inCalendar = async () => {
    const file = await (await request.get(`/events/announced/${slugOfLatest(site)}.ics`)).text()
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined,
    )
    return { start: event.startDate.toJSDate(), status: event.component.getFirstPropertyValue('status') }
  }
  expect(await inCalendar()).toEqual({ start: new Date(`${start}Z`), status: 'CONFIRMED' })

  await page.goto(own)
  const moved = inDays(21)
  await page.getByLabel('Starts').fill(moved)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  expect(await inCalendar()).toEqual({ start: new Date(`${moved}Z`), status: 'CONFIRMED' })

  await page.getByText('Call it off').first().click()
  await page.getByLabel('Reason for calling it off').fill('A storm is coming.')
  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('Called off').first()).toBeVisible()
  expect(await inCalendar()).toEqual({ start: new Date(`${moved}Z`), status: 'CANCELLED' })
  expect((await request.get('/dd')).status()).toBe(404)
  await page.goto('/events')
  await expect(page.getByText('Called off: A storm is coming.')).toBeVisible()

  await page.goto(own)
  await page.getByText('Withdraw it').click()
  await page.getByLabel('Reason for withdrawing').fill('Announced by mistake.')
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(page.getByText('Readers see nothing of it')).toBeVisible()
  for (const [place, told] of Object.entries(await whatReadersSee(request))) {
    expect(told, place).not.toContain('Investor day')
  }
})

test('Whoever saw an older state of an event is told, and changes nothing', async ({
  page,
  context,
  site,
}) => {
  await becomeAdmin(page, site)
  const own = await announce(page, { start: inDays(20) })
  const other = await context.newPage()
  await other.goto(own)
  await page.getByLabel('Title').fill('Investor morning')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await other.getByLabel('Title').fill('Investor evening')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'Somebody changed' })).toBeVisible()
  await other.goto('/events')
  await expect(other.getByText('Investor morning')).toBeVisible()
})

test('After the call a replay is added, heard in parts, and removed', async ({ page, request, site }) => {
  await becomeAdmin(page, site)
  await announce(page, { start: inDays(20) })
  const bytes = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(500, 7)])
  await page.getByLabel('File').setInputFiles({ name: 'call.mp3', mimeType: 'audio/mpeg', buffer: bytes })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Replay call.mp3')).toBeVisible()
  const address = `/events/materials/${slugOfLatest(site)}/1`
  const part = await request.get(address, { headers: { Range: 'bytes=0-2' } })
  expect(part.status()).toBe(206)
  expect(await part.text()).toBe('ID3')
  expect(await (await request.get('/events')).text()).toContain(address)
  await page.getByText('Remove it').click()
  await page.getByLabel('Reason for removing').fill('The wrong recording.')
  await page.getByRole('button', { name: 'Remove now' }).click()
  await expect(page.getByText('Replay call.mp3')).toBeHidden()
  expect((await request.get(address)).status()).toBe(404)
})

test('The pages of events have no faults that axe knows, narrow and wide', async ({ page, site }) => {
  test.slow()
  await becomeAdmin(page, site)
  const own = await announce(page, { start: inDays(20) })
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/events', '/admin/events', own]) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, `${path} at ${width}`).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an event can be announced', async ({ page, request, site }) => {
    await becomeAdmin(page, site)
    await announce(page, { start: inDays(20) })
    expect(await (await request.get('/events')).text()).toContain('Investor day')
  })
})
