/**
 * `npm run bench pages`: whether forty years of quarters slow any page. Two production servers in one run, one with
 * 8 quarters and one with 160, and beside them a bare node:http server that sends the same bytes. Loopback only; the
 * number of requests is fixed.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildSite } from './build-site.ts'
import { freePort } from './free-port.ts'
import { madeQuarters } from './made-quarters.fixture.ts'

const [FEW, MANY] = [8, 160]
const LATEST = '2025-q4'
const PAGES = [
  '/',
  '/results',
  `/results/${LATEST}`,
  `/results/${LATEST}?changes=1&sources=1`,
  '/financials',
  '/financials?view=trailing-year',
  '/events',
  '/filings',
  '/alerts',
  '/search',
  '/search?q=gauges',
  `/results/${LATEST}/downloads/statements.csv`,
  '/api/v1/reports',
  `/api/v1/reports/${LATEST}`,
  '/api/v1/events',
  '/api/v1/financials/quarter',
  '/feed.atom',
  '/feed.json',
  '/events/calendar.ics',
  '/sitemap.xml',
  '/news-sitemap.xml',
]
/** Of each page and server: requests to warm up, to be timed, and, a few at once, to count by the second. */
const [WARM, TIMED, AT_ONCE, IN_ALL] = [20, 100, 8, 80]
const BAR = 1.2

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

export async function benchPages(): Promise<void> {
  if (!buildSite()) process.exit(1)
  const folder = mkdtempSync(join(tmpdir(), 'openbell-bench-'))
  const servers: ChildProcess[] = []
  try {
    const ports = await Promise.all([freePort(), freePort(), freePort()])
    const [few, many, bare] = ports.map((port) => `http://localhost:${port}`) as [string, string, string]
    for (const [at, count] of [FEW, MANY].entries()) {
      const path = join(folder, `${count}.sqlite`)
      madeQuarters(path, count)
      servers.push(portal(ports[at] ?? 0, path))
    }
    servers.push(spawn(process.execPath, ['-e', BARE, String(ports[2])], { stdio: 'inherit' }))
    for (const base of [few, many, bare]) await untilAnswered(base)
    await comparePages(few, many, bare)
  } finally {
    for (const server of servers) server.kill()
    agent.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

function portal(port: number, databasePath: string): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_PATH: databasePath,
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: 'only-for-benches-only-for-benches-only-for-benches',
  }
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  return spawn(process.execPath, [next, 'start', '-p', String(port)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Sends as many bytes as the address asks for, and does nothing else. */
const BARE = `
  const bodies = new Map()
  require('node:http').createServer((request, response) => {
    const size = Number(request.url.slice(1)) || 1
    if (!bodies.has(size)) bodies.set(size, Buffer.alloc(size, 'x'))
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(bodies.get(size))
  }).listen(Number(process.argv[1]))`

async function comparePages(few: string, many: string, bare: string): Promise<void> {
  console.log(
    `${FEW} quarters / ${MANY} quarters, of ${TIMED} requests; requests a second with ${AT_ONCE} at once\n`,
  )
  console.log(
    `${'page'.padEnd(40)} KB          median ms      ratio  p99 ms         a second     bare server`,
  )
  const over: string[] = []
  for (const page of PAGES) {
    const bytes = [await warmed(few + page), await warmed(many + page)]
    const times = await timesOf(few + page, many + page)
    const medians = times.map((of) => quantile(of, 0.5))
    const ratio = (medians[1] ?? 0) / (medians[0] ?? 1)
    if (ratio > BAR) over.push(page)
    const rates = [await perSecond(few + page), await perSecond(many + page)]
    const bareRate = await perSecond(`${bare}/${bytes[1]}`)
    console.log(
      [
        page.padEnd(40),
        pair(
          bytes.map((of) => of / 1024),
          0,
        ),
        pair(medians, 1),
        ratio.toFixed(2).padStart(5),
        pair(
          times.map((of) => quantile(of, 0.99)),
          1,
        ),
        pair(rates, 0),
        bareRate.toFixed(0).padStart(6),
      ].join('  '),
    )
  }
  console.log(
    over.length === 0
      ? `\nNo page is more than 20 % slower with ${MANY} quarters.`
      : `\nMore than 20 % slower: ${over.join(', ')}`,
  )
}

const pair = (numbers: number[], places: number) =>
  numbers.map((number) => number.toFixed(places).padStart(5)).join(' / ')

/** Asks until a page is as fast as it gets; gives its size in bytes. */
async function warmed(url: string): Promise<number> {
  let size = 0
  for (let request = 0; request < WARM; request += 1) size = await fetched(url)
  return size
}

/** Times in milliseconds. The two servers take turns, so that what else the machine does falls on both. */
async function timesOf(one: string, other: string): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let request = 0; request < TIMED; request += 1) {
    times[0].push(await timeOf(one))
    times[1].push(await timeOf(other))
  }
  return times
}

async function timeOf(url: string): Promise<number> {
  const start = performance.now()
  await fetched(url)
  return performance.now() - start
}

async function perSecond(url: string): Promise<number> {
  const start = performance.now()
  let left = IN_ALL
  const reader = async () => {
    while (left-- > 0) await fetched(url)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
  return (IN_ALL * 1000) / (performance.now() - start)
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Reads an answer to its end; gives its size. Throws where it is no success. */
function fetched(url: string): Promise<number> {
  return new Promise((read, failed) => {
    const request = get(url, { agent }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      response.on('end', () =>
        response.statusCode === 200
          ? read(size)
          : failed(new Error(`${url} answered ${response.statusCode}.`)),
      )
      response.on('error', failed)
    })
    // a server may close a kept connection just as it is used again (Node's documentation of `reusedSocket`)
    request.on('error', (error) => (request.reusedSocket ? read(fetched(url)) : failed(error)))
  })
}

async function untilAnswered(base: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await fetched(`${base}/robots.txt`).catch(() => 0)) return
    await wait(50)
  }
  throw new Error(`${base} did not answer within 20 seconds.`)
}
