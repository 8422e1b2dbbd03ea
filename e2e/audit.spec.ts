import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { checkChain, listEvents } from '../db/queries/audit.ts'
import { session } from '../db/schema.ts'
import { addPerson } from '../db/scratch-db.ts'
import { becomeAdmin, expect, type Site, test } from './fixtures.ts'

const verify = (site: Site) =>
  spawnSync(process.execPath, ['bin/audit.ts'], {
    env: { ...process.env, DATABASE_PATH: site.databasePath },
    encoding: 'utf8',
  })

test('The log shows what was done, by person, verb and quarter, and can be taken away', async ({
  page,
  site,
}) => {
  await becomeAdmin(page, site)
  await page.goto('/admin/reports/2027-q1/1')
  await page.goto('/admin/reports/2027-q1/1')
  await page.goto('/admin/audit')
  await expect(page.getByText(/^The chain is whole/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Events' }).locator('tbody tr')
  await expect(rows.first()).toContainText('view 2027-q1')

  await page.getByLabel('What').selectOption('view')
  await page.getByLabel('Person').selectOption('Ada Marsh')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/verb=view/)
  await expect(rows).toHaveCount(1) // looked at twice within the hour
  await page.getByLabel('Quarter').selectOption('2026-q1')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('No such event.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.goto('/admin/audit')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const lines = readFileSync(await (await coming).path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines[0]).toBe('event,at,person,name,verb,subject,detail,previous_hash,hash')
  expect(lines[1]).toContain('download,audit log')
  expect(lines.length - 1).toBe(checkChain(site.db).events)
})

test('The page and the command name the first event that does not follow', async ({ page, site }) => {
  await becomeAdmin(page, site)
  const whole = verify(site)
  expect(whole.status).toBe(0)
  expect(whole.stdout).toContain(`Newest hash: ${checkChain(site.db).head}`)
  site.db.$client.exec('drop trigger audit_event_not_changed')
  site.db.$client.exec("update audit_event set subject = 'nothing' where id = 3")
  await page.goto('/admin/audit')
  await expect(page.getByText(/^The chain is broken\. Event 3 is the first/)).toBeVisible()
  const broken = verify(site)
  expect(broken.status).toBe(1)
  expect(broken.stderr).toContain('Event 3 does not follow')
})

test('Only who may read the log gets it', async ({ page, site }) => {
  await becomeAdmin(page, site)
  const author = addPerson(site.db, 'author', 'Bo Lind')
  site.db.update(session).set({ personId: author.id }).run()
  await page.goto('/admin/audit')
  await expect(page).toHaveURL(/\/admin$/)
  const taken = await page.request.get('/admin/audit/export')
  expect(taken.status()).toBe(404)
  expect(listEvents(site.db, 9, { verb: 'download' })).toEqual([])
})
