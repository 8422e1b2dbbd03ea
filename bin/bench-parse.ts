/**
 * `npm run bench parse`: how fast the reader is on the filings of ../shared/filings where that folder is there and
 * on documents made here. Every figure stands beside its bar and their ratio. Whatever else the machine does slows
 * down all of them alike: the first line, a loop of known work, tells by how much.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { htmlOfSize, inlineXbrlOfSize, textOfSize } from '#lib/filing/made-filings.fixture.ts'
import { benchBigFiles } from './bench-big-files.ts'
import { report } from './bench-report.ts'
import type { BenchJob } from './bench-thread.ts'
import { inThreads } from './in-threads.ts'
import { readUnproved } from './read-unproved.ts'

const FOLDER = new URL('../../shared/filings/', import.meta.url)
const ROUNDS = 5
/** As `npm run parse` has it. */
const PARSE_FLAG = '--max-semi-space-size=4'
const MB = 1_000_000

interface Sample {
  name: string
  bytes: Uint8Array
}

export async function benchParse(): Promise<void> {
  const unit = loopTime()
  console.log(
    `reference loop            ${unit.toFixed(0)} ms (20 on an idle core of the machine it was written on)\n`,
  )
  const filings = existsSync(FOLDER) ? realFilings() : []
  await speeds(filings)
  await doubling()
  peakMemory()
  await benchBigFiles(filings.map(({ bytes }) => bytes))
}

/** A fixed amount of string work, to tell a busy machine from a slow reader. */
function loopTime(): number {
  const start = performance.now()
  let sum = 0
  const text = 'Net sales and other revenue 1,234,567 '.repeat(1000)
  for (let round = 0; round < 60; round++) for (const word of text.split(' ')) sum += word.charCodeAt(0) || 1
  return sum > 0 ? performance.now() - start : 0
}

function realFilings(): Sample[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(?:txt|htm)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))) }))
}

async function speeds(filings: readonly Sample[]): Promise<void> {
  if (filings.length === 0) console.log('The folder ../shared/filings is not there: made documents alone.')
  const isHtml = ({ bytes }: Sample) =>
    /<(?:div|html|p|font)\b/i.test(Buffer.from(bytes).toString('latin1', 0, 60_000))
  const made = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
  const texts = filings.filter((sample) => !isHtml(sample))
  const pages = filings.filter(isHtml)
  if (texts.length > 0) await rate('text', texts, 200)
  if (pages.length > 0) await rate('HTML', pages, 40)
  await rate('text, made, 40 KB', [made('text', textOfSize(0.04 * MB))], 200)
  await rate('HTML, made, 400 KB', [made('html', htmlOfSize(0.4 * MB))], 40)
  if (pages.length > 0) await secondsPerMegabyte('HTML', pages, 0.05)
  await secondsPerMegabyte('HTML, made', [made('html', htmlOfSize(4 * MB))], 0.05)
  const tenQ = await timed([made('10-Q', inlineXbrlOfSize(2 * MB))])
  report('10-Q of 2 MB, tagged', tenQ * 1000, 'ms', 150, 'most')
}

/** Seconds for all samples, the best of a few rounds. */
async function timed(samples: readonly Sample[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    for (const { bytes, name } of samples) await readUnproved(bytes, name)
    best = Math.min(best, performance.now() - start)
  }
  return best / 1000
}

/** The bar is set for two cores, so the line of two threads is judged by it. */
async function rate(name: string, samples: readonly Sample[], bar: number): Promise<void> {
  const [one, two] = [await perSecond(samples, 1, false), await perSecond(samples, 2, false)]
  report(`${name} (${samples.length})`, two, 'documents/s', bar, 'least')
  const [oneProved, twoProved] = [await perSecond(samples, 1, true), await perSecond(samples, 2, true)]
  console.log(
    `  in one thread ${one.toFixed(1)}; tied out in two ${twoProved.toFixed(1)}, in one ${oneProved.toFixed(1)}`,
  )
}

const THREAD = new URL('./bench-thread.ts', import.meta.url)
/** Of a round; a thread is at its full speed only after some hundred documents. */
const FEWEST_DOCUMENTS = 110

/** Documents a second in the best of a few rounds. */
async function perSecond(samples: readonly Sample[], threads: number, proved: boolean): Promise<number> {
  const jobs: BenchJob[] = samples.map((sample) => ({ ...sample, proved }))
  const round = Array.from({ length: Math.ceil(FEWEST_DOCUMENTS / jobs.length) }, () => jobs).flat()
  const rounds = Array.from({ length: ROUNDS }, () => round).flat()
  let [best, start, done] = [Number.POSITIVE_INFINITY, performance.now(), 0]
  for await (const name of inThreads(THREAD, rounds, threads, (job) => `died of ${job.name}`)) {
    if (name.startsWith('died')) throw new Error(`The reader ${name}.`)
    if (++done % round.length !== 0) continue
    best = Math.min(best, performance.now() - start)
    start = performance.now()
  }
  return (round.length * 1000) / best
}

async function secondsPerMegabyte(name: string, samples: readonly Sample[], bar: number): Promise<void> {
  const size = samples.reduce((sum, { bytes }) => sum + bytes.length, 0) / MB
  report(`${name} (${size.toFixed(1)} MB)`, (await timed(samples)) / size, 's/MB', bar, 'most')
}

/** Twice the input may take twice the time, and not more. */
async function doubling(): Promise<void> {
  console.log('\ndoubling                     1 MB     2 MB     4 MB     8 MB   (ms; growth a step)')
  for (const [name, make] of [
    ['text', textOfSize],
    ['HTML', htmlOfSize],
    ['inline XBRL', inlineXbrlOfSize],
  ] as const) {
    const times: number[] = []
    for (const size of [1, 2, 4, 8]) {
      times.push((await timed([{ name, bytes: new TextEncoder().encode(make(size * MB)) }])) * 1000)
    }
    const growth = times.slice(1).map((time, i) => `×${(time / (times[i] ?? 1)).toFixed(2)}`)
    console.log(
      `${name.padEnd(24)}${times.map((time) => time.toFixed(0).padStart(9)).join('')}   ${growth.join(' ')}`,
    )
  }
}

/** Each size in a process of its own: a peak never goes down again. */
function peakMemory(): void {
  console.log('\npeak memory')
  const peaks = [0, 7.5, 15, 30].map((size) => {
    const child = spawnSync(
      process.execPath,
      [PARSE_FLAG, fileURLToPath(new URL('./bench-memory.ts', import.meta.url)), String(size)],
      {
        encoding: 'utf8',
      },
    )
    return Number(child.stdout)
  })
  const [idle = 0, ...sized] = peaks
  console.log(
    `  at rest ${idle.toFixed(0)} MB; HTML of 7.5, 15, 30 MB: ${sized.map((peak) => peak.toFixed(0)).join(', ')} MB`,
  )
  report('HTML of 30 MB', sized.at(-1) ?? 0, 'MB', 250, 'most')
}
