import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { hubNotice } from '#db/schema.ts'
import { withdraw } from '#lib/publication/withdraw.ts'
import { after, NOON, portal, publishQuarter } from './alerts.fixture.ts'
import { noteChange, tellHub } from './tell-hub.ts'

const FEEDS = ['https://investors.lantern.example/feed.atom', 'https://investors.lantern.example/feed.json']

/** A hub on loopback that keeps what it is told, and answers with the status that it is given. */
async function loopbackHub(context: TestContext) {
  const hub = { address: '', feeds: FEEDS, status: 204, told: [] as URLSearchParams[] }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    hub.told.push(new URLSearchParams(body))
    response.writeHead(hub.status).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  context.after(() => server.close())
  hub.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return hub
}

const at = (time: Date) => () => time

test('A hub is told of both feeds once a report is live, and not a moment before', async (context) => {
  const [of, hub] = [portal(), await loopbackHub(context)]
  publishQuarter(of, after(10), NOON)
  noteChange(of.db, new Date(after(10).getTime() - 1))
  await tellHub(of.db, hub, at(after(9)))
  assert.deepEqual(of.db.select().from(hubNotice).all(), [])
  assert.equal(hub.told.length, 0)
  for (const time of [after(10), after(11)]) {
    noteChange(of.db, time)
    await tellHub(of.db, hub, at(time))
  }
  assert.equal(hub.told.length, 1)
  assert.equal(hub.told[0]?.get('hub.mode'), 'publish')
  assert.deepEqual(hub.told[0]?.getAll('hub.url'), FEEDS)
})

test('A withdrawal changes the feeds too', async (context) => {
  const [of, hub] = [portal(), await loopbackHub(context)]
  const { reportId } = publishQuarter(of, NOON, NOON)
  noteChange(of.db, NOON)
  await tellHub(of.db, hub, at(NOON))
  withdraw(of.db, of.admin, reportId, 'By mistake.', after(5))
  noteChange(of.db, after(5))
  await tellHub(of.db, hub, at(after(5)))
  assert.equal(hub.told.length, 2)
})

test('A hub that refuses is asked again later, and a later change speaks for the one before', async (context) => {
  const [of, hub] = [portal(), await loopbackHub(context)]
  const { reportId } = publishQuarter(of, NOON, NOON)
  hub.status = 503
  noteChange(of.db, NOON)
  await tellHub(of.db, hub, at(NOON))
  await tellHub(of.db, hub, at(NOON))
  assert.equal(hub.told.length, 1, 'not at once again')
  assert.equal(of.db.select().from(hubNotice).get()?.remark, 'The hub answered 503.')
  withdraw(of.db, of.admin, reportId, 'By mistake.', after(5))
  noteChange(of.db, after(5))
  hub.status = 202
  await tellHub(of.db, hub, at(after(5)))
  assert.equal(hub.told.length, 2)
  const rows = of.db.select().from(hubNotice).all()
  assert.deepEqual(
    rows.map(({ toldAt, droppedAt }) => [toldAt, droppedAt]),
    [
      [null, after(5)],
      [after(5), null],
    ],
  )
})

test('A hub that never answers well is given up after ten tries', async (context) => {
  const [of, hub] = [portal(), await loopbackHub(context)]
  publishQuarter(of, NOON, NOON)
  noteChange(of.db, NOON)
  hub.status = 500
  for (let hours = 0; hours < 100; hours += 7) await tellHub(of.db, hub, at(after(hours * 60)))
  assert.equal(hub.told.length, 10)
  assert.ok(of.db.select().from(hubNotice).get()?.droppedAt)
})
