/**
 * `npm run fuzz -- [SECONDS] [SEED]`: three minutes (or so many seconds) of hostile and damaged filings. Each case
 * runs in a worker, so that one that hangs is found and ended. Prints every case that throws, hangs, takes too long
 * for its size or points out of its file, with the seed that makes it again; the exit status is then 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { decode } from '#lib/filing/decode.ts'
import { BOMBS, DAMAGES, type Random, seeded } from '#lib/filing/hostile-inputs.fixture.ts'
import { htmlOfSize, inlineXbrlOfSize, textOfSize } from '#lib/filing/made-filings.fixture.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { faultsOf } from '#lib/filing/sound-reading.fixture.ts'
import { inOwnTime } from './own-time.ts'

const FOLDER = new URL('../../shared/filings/', import.meta.url)
/** The bar: no file of up to 25 MB takes more than 2 s. */
const MOST_SECONDS = 2
const HANGS_AFTER = 30_000
const SIZES = [100_000, 1_000_000, 5_000_000, 25_000_000]

interface Outcome {
  name: string
  seed: number
  bytes: number
  seconds: number
  faults: string[]
}

if (isMainThread)
  await fuzz(Number(process.argv[2] ?? 180), Number(process.argv[3] ?? Date.now() % 1_000_000))
else await work(workerData as { seed: number })

async function fuzz(seconds: number, firstSeed: number): Promise<void> {
  const end = Date.now() + seconds * 1000
  let [cases, failures, seed] = [0, 0, firstSeed]
  console.log(`fuzz: ${seconds} s from seed ${firstSeed}`)
  while (Date.now() < end) {
    const stopped = await watch(seed, end, (outcome) => {
      cases++
      seed = outcome.seed + 1
      if (outcome.faults.length > 0) failures++
      for (const fault of outcome.faults) console.log(`seed ${outcome.seed}  ${outcome.name}  ${fault}`)
    })
    if (stopped === 'hung') {
      failures++
      console.log(`seed ${seed}  hangs: ended after ${HANGS_AFTER / 1000} s`)
      seed++
    }
  }
  console.log(`fuzz: ${cases} cases, ${failures} failures`)
  if (failures > 0) process.exitCode = 1
}

/** One worker until the time is over, or until it stays silent for too long. */
function watch(seed: number, end: number, heard: (outcome: Outcome) => void): Promise<'over' | 'hung'> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seed } })
    const stop = (how: 'over' | 'hung') => {
      clearTimeout(silence)
      void worker.terminate().then(() => resolve(how))
    }
    let silence = setTimeout(() => stop('hung'), HANGS_AFTER)
    worker.on('message', (outcome: Outcome) => {
      heard(outcome)
      clearTimeout(silence)
      silence = setTimeout(() => stop('hung'), HANGS_AFTER)
      if (Date.now() >= end) stop('over')
    })
    worker.on('error', (error) => {
      console.log(`seed ${seed}  the worker died: ${error.message}`)
      stop('hung')
    })
  })
}

async function work({ seed }: { seed: number }): Promise<void> {
  const filings = samples()
  await parseFiling(filings[0] ?? new Uint8Array(1), 'warm-up')
  for (let next = seed; ; next++) {
    const { name, bytes } = madeCase(next, filings)
    const length = decode(bytes).text.length
    const { done, seconds } = await inOwnTime(() => parseFiling(bytes, name))
    const faults = faultsOf(done, length)
    const most = MOST_SECONDS * Math.max(1, bytes.length / 25_000_000)
    if (seconds > most)
      faults.push(`takes ${seconds.toFixed(2)} s for ${bytes.length} bytes, more than ${most.toFixed(2)} s`)
    parentPort?.postMessage({ name, seed: next, bytes: bytes.length, seconds, faults } satisfies Outcome)
  }
}

/** Real filings where they are there, and made ones. */
function samples(): Uint8Array[] {
  const made = [textOfSize(30_000), htmlOfSize(60_000), inlineXbrlOfSize(60_000)].map((text) =>
    new TextEncoder().encode(text),
  )
  if (!existsSync(FOLDER)) return made
  const names = readdirSync(FOLDER).filter((name) => /\.(?:txt|htm|pdf)$/.test(name))
  return [...made, ...names.map((name) => new Uint8Array(readFileSync(new URL(name, FOLDER))))]
}

function madeCase(seed: number, filings: readonly Uint8Array[]): { name: string; bytes: Uint8Array } {
  const random = seeded(seed)
  if (random() < 0.25) {
    const [name, bomb] = pick(Object.entries(BOMBS), random)
    const size = pick(SIZES, random)
    return { name: `${name}, ${size} bytes`, bytes: bomb(size) }
  }
  let bytes = pick(filings, random)
  const names: string[] = []
  for (let rounds = 1 + Math.floor(random() * 3); rounds > 0; rounds--) {
    const [name, damage] = pick(Object.entries(DAMAGES), random)
    names.push(name)
    bytes = damage(bytes, pick(filings, random), random)
  }
  return { name: names.join(', '), bytes }
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}
