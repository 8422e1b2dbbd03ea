import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { getLatestLiveReport } from '../db/queries/reports.ts'
import { expect, test } from './fixtures.ts'
import { publicPages } from './public-pages.ts'

const [PHONE, DESK] = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

test.use({ expectedErrors: [/404/] })

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [PHONE, DESK]) {
    test(`axe finds nothing on any public page, ${colorScheme} and ${size.width} pixels wide`, async ({
      page,
      site,
    }) => {
      test.setTimeout(300_000)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      for (const path of publicPages(site)) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
        expect(told, path).toEqual([])
      }
    })
  }
}

for (const size of [PHONE, DESK]) {
  test(`Every page is walked from end to end by keyboard alone, ${size.width} pixels wide`, async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000)
    await page.setViewportSize(size)
    for (const path of publicPages(site)) {
      await page.goto(path)
      await page.keyboard.press('Tab')
      await expect(page.getByRole('link', { name: 'Skip to the content' }), path).toBeFocused()
      const wanted = await page.evaluate(markStops)
      const stops = [await page.evaluate(focusedStop)]
      while (stops.length < wanted) {
        await page.keyboard.press('Tab')
        stops.push(await page.evaluate(focusedStop))
      }
      // Each once, in the order of the page, in sight, and told apart from its neighbours.
      expect(
        stops.filter(({ visible, marked }) => !visible || !marked),
        path,
      ).toEqual([])
      expect(
        stops.map(({ at }) => at),
        path,
      ).toEqual(Array.from({ length: wanted }, (_, at) => at))
      // And out at the end: nothing keeps the focus to itself.
      await page.keyboard.press('Tab')
      expect((await page.evaluate(focusedStop)).at, path).not.toBe(wanted - 1)
    }
  })
}

test('By keyboard alone a reader skips to the content, searches, and opens what was found', async ({
  page,
}) => {
  await page.goto('/results')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.goto('/')
  await tabTo(page, 'Search')
  await page.keyboard.press('Enter')
  await page.waitForURL('/search')
  await tabTo(page, 'Search in all published text')
  await page.keyboard.type('net sales')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  const first = page.locator('main ol a').first()
  await tabTo(page, (await first.textContent()) ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/results\/\d{4}-q\d$/)
})

test('With larger letters nothing runs out of the window', async ({ page, site }) => {
  for (const [width, size] of [
    [640, '200%'],
    [320, '150%'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of publicPages(site)) {
      await page.goto(path)
      await page.addStyleTag({ content: `html { font-size: ${size} !important }` })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}, ${size}`).toBeLessThanOrEqual(0)
    }
  }
})

test('Who asks for less motion gets none, and forced colours keep marks and charts to be seen', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  for (const path of publicPages(site)) {
    await page.goto(path)
    expect(await page.evaluate(movingParts), path).toEqual([])
    expect(await page.evaluate(unseenMarks), path).toEqual([])
    await page.keyboard.press('Tab')
    const { marked } = await page.evaluate(focusedStop)
    expect(marked, path).toBe(true)
  }
})

test('On paper there is the document and nothing to press', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' })
  const slug = getLatestLiveReport(site.db, new Date())?.slug
  for (const path of [`/results/${slug}`, '/financials', '/filings']) {
    await page.goto(path)
    for (const nav of await page.getByRole('navigation').all()) await expect(nav).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.statement-scroll')].filter((box) =>
        ['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX),
      ),
    )
    expect(cut, path).toHaveLength(0)
  }
})

async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
    })
    if (focused === name.trim()) return
  }
  throw new Error(`"${name}" is not reached by keyboard.`)
}

/** In the page: numbers all that should be reached, in order; the answer is how many there are. */
function markStops(): number {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex="0"]',
  )
  const reached = [...all].filter((element) => element.tabIndex >= 0 && element.checkVisibility())
  for (const [at, element] of reached.entries()) element.dataset.stop = String(at)
  return reached.length
}

/** In the page: which of them has the focus, whether it is in sight, and whether an outline tells. */
function focusedStop(): { at: number; html: string; visible: boolean; marked: boolean } {
  const element = document.activeElement as HTMLElement
  const box = element.getBoundingClientRect()
  const within = element.closest('form') ?? element
  const marks = [element, within].map((one) => getComputedStyle(one))
  return {
    at: Number(element.dataset.stop ?? -1),
    html: element.outerHTML.slice(0, 160),
    visible: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    marked: marks.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px'),
  }
}

/** In the page: what still moves. */
function movingParts(): string[] {
  const animated = document.getAnimations().map((one) => one.toString())
  const slow = [...document.querySelectorAll('body *')].filter((element) =>
    getComputedStyle(element)
      .transitionDuration.split(', ')
      .some((duration) => Number.parseFloat(duration) > 0.01),
  )
  return [...animated, ...slow.map((element) => element.outerHTML.slice(0, 120))]
}

/** In the page: bars and lines of charts, and marks in texts, whose colour is that of what they stand on. */
function unseenMarks(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor
  const parts = [...document.querySelectorAll('.chart rect, .chart path, .chart line')]
  return parts
    .filter((part) => {
      const { fill, stroke } = getComputedStyle(part)
      return [fill, stroke].every((colour) => [ground, 'none', 'rgba(0, 0, 0, 0)'].includes(colour))
    })
    .map((part) => part.outerHTML.slice(0, 120))
}
