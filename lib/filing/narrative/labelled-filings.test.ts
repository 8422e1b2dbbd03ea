import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import type { Filing } from '../filing.ts'
import { parseFiling } from '../parse-filing.ts'

const filings = join(import.meta.dirname, '../../../../shared/filings')
const skip = existsSync(filings) ? false : 'the folder of real filings, ../shared/filings, is not here'

async function read(name: string): Promise<Filing> {
  const reading = await parseFiling(new Uint8Array(readFileSync(join(filings, name))), name)
  assert.ok(reading.filing, reading.fault?.message)
  return reading.filing
}

const squash = (text: string | null | undefined) =>
  (text ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '')

interface Label {
  file: string
  periodEnd: string
  currency: string
  headline: string | null
  call: { date: string | null } | null
  forwardLooking: { first60: string; last60: string } | null
}

const labels: Label[] = skip
  ? []
  : readdirSync(join(filings, 'gold')).map((name) =>
      JSON.parse(readFileSync(join(filings, 'gold', name), 'utf8')),
    )

for (const label of labels) {
  const name = basename(label.file)
  test(`Labelled: the narrative of ${name}`, async () => {
    const filing = await read(name)
    assert.equal(filing.earnings, true)
    assert.equal(filing.period?.end, label.periodEnd)
    assert.equal(filing.currency, label.currency)
    if (label.headline) assert.equal(squash(filing.release?.headline), squash(label.headline))
    assert.equal(filing.calls.length, label.call ? 1 : 0)
    if (label.call?.date) assert.equal(filing.calls[0]?.start?.slice(0, 10), label.call.date)
    const statement = squash(filing.safeHarbor?.text)
    if (!label.forwardLooking) assert.equal(statement, '')
    else {
      assert.ok(statement.includes(squash(label.forwardLooking.first60)))
      assert.ok(statement.endsWith(squash(label.forwardLooking.last60)))
    }
  })
}

const others =
  /^(?:worthington-2023|pericom-2005-08-03|walmart-1995|oracle-2019|nordstrom-2023|iff-2025|philips-2023)/
const notEarnings = skip ? [] : readdirSync(filings).filter((name) => others.test(name))

for (const name of notEarnings) {
  test(`Nothing is invented from ${name}, which is no earnings release`, async () => {
    const filing = await read(name)
    assert.equal(filing.earnings, false)
    assert.equal(filing.period, null)
    assert.deepEqual(filing.calls, [])
  })
}

test('The real filings are here', { skip }, () => assert.equal(notEarnings.length, 7))
