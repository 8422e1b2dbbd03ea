/** How long a file of 25 MB takes with all its figures proved: well meant, hostile and damaged. */
import { BOMBS, DAMAGES, seeded } from '#lib/filing/hostile-inputs.fixture.ts'
import { htmlOfSize, inlineXbrlOfSize, textOfSize } from '#lib/filing/made-filings.fixture.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { report } from './bench-report.ts'
import { inOwnTime } from './own-time.ts'

const SIZE = 25_000_000
const MOST_SECONDS = 2
const encode = (text: string) => new TextEncoder().encode(text)

/** `filings` are repeated up to that size, and damaged on the way. */
export async function benchBigFiles(filings: readonly Uint8Array[]): Promise<void> {
  console.log('\n25 MB, tied out')
  await parseFiling(encode(htmlOfSize(4_000_000)), 'warm-up')
  await parseFiling(encode(textOfSize(1_000_000)), 'warm-up')
  for (const [name, made] of [
    ['text', textOfSize],
    ['HTML', htmlOfSize],
    ['inline XBRL', inlineXbrlOfSize],
  ] as const)
    report(name, await secondsFor(encode(made(SIZE))), 's', MOST_SECONDS, 'most')
  await reportSlowest('hostile', hostile())
  await reportSlowest('damaged', damaged(filings.length > 0 ? filings : [encode(textOfSize(SIZE))]))
}

type Case = [name: string, bytes: Uint8Array]

function* hostile(): Generator<Case> {
  for (const [name, bomb] of Object.entries(BOMBS)) yield [name, bomb(SIZE)]
}

/** Every damage, and every filing, at least once. */
function* damaged(filings: readonly Uint8Array[]): Generator<Case> {
  const random = seeded(25)
  const damages = Object.entries(DAMAGES)
  for (let i = 0; i < Math.max(filings.length, damages.length); i++) {
    const [name, damage] = damages[i % damages.length] ?? ['whole', (bytes: Uint8Array) => bytes]
    const [one, other] = [i, i + 1].map((at) => repeated(filings[at % filings.length] ?? new Uint8Array(1)))
    if (one && other) yield [name, damage(one, other, random).slice(0, SIZE)]
  }
}

function repeated(filing: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(SIZE)
  for (let at = 0; at < SIZE; at += filing.length) bytes.set(filing.subarray(0, SIZE - at), at)
  return bytes
}

async function reportSlowest(what: string, cases: Iterable<Case>): Promise<void> {
  let [slowest, most, count] = ['', 0, 0]
  for (const [name, bytes] of cases) {
    const taken = await secondsFor(bytes)
    count++
    if (taken > most) [slowest, most] = [name, taken]
  }
  report(`${what}, slowest of ${count}`, most, 's', MOST_SECONDS, 'most')
  console.log(`  ${slowest}`)
}

/** What takes too long is given a second chance: code is slow while it is compiled. */
async function secondsFor(bytes: Uint8Array): Promise<number> {
  const once = () => inOwnTime(() => parseFiling(bytes, 'big'))
  const { seconds } = await once()
  return seconds <= MOST_SECONDS ? seconds : Math.min(seconds, (await once()).seconds)
}
