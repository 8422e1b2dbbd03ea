import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDateline } from './dateline.ts'

const examples: readonly (readonly [printed: string, city: string | null, date: string | null])[] = [
  ['Boston, July 31, 2003 -Acme Technologies, Inc. (NASDAQ: ACME), a leading', 'Boston', '2003-07-31'],
  ['SAN JOSE, Calif., Oct. 21 /PRNewswire-FirstCall/ -- Acme Corporation', 'SAN JOSE', '2003-10-21'],
  ['SAN DIEGO, CA – (BUSINESS WIRE) – April 29, 2020 – Acme Financial', 'SAN DIEGO', '2020-04-29'],
  ['MERRIMACK, N.H.--(BUSINESS WIRE)--April 29, 2020--Acme', 'MERRIMACK', '2020-04-29'],
  ['ROSWELL, GA. — (BUSINESS WIRE) — Acme Supply', 'ROSWELL', null],
  ['BOSTON -- Acme Pharmaceuticals Incorporated', 'BOSTON', null],
  ['CUPERTINO, California—July 14, 2004—Acme today', 'CUPERTINO', '2004-07-14'],
  ['Orlando, Fla., April 29, 2020- (NYSE: ACM) Acme Brands', 'Orlando', '2020-04-29'],
  ['Amsterdam, the Netherlands – Royal Acme (NYSE', 'Amsterdam', null],
  ['New Brunswick, N.J. (April 18, 2023) – Acme', 'New Brunswick', '2023-04-18'],
  ['ISSAQUAH, Wash., Dec. 08, 2022 (GLOBE NEWSWIRE) -- Acme', 'ISSAQUAH', '2022-12-08'],
  ['NEW YORK, NY / ACCESSWIRE / April 29, 2020 / Acme Corp', 'NEW YORK', '2020-04-29'],
  ['Thursday, April 30, 2020, Dallas, Texas - Acme', 'Dallas', '2020-04-30'],
  ['Denver, April 29, 2020. Acme Corporation today', 'Denver', '2020-04-29'],
  ['April 29, 2020 -- Acme Corporation, Inc. today', null, '2020-04-29'],
]

for (const [printed, city, date] of examples) {
  test(`A dateline is read: ${printed.slice(0, 40)}`, () => {
    assert.deepEqual(readDateline(printed, '2003-10-21'), { city, date })
  })
}

const others = [
  'Acme Technologies, Inc. (NASDAQ: ACME) today announced',
  'Net revenues for the first quarter were $11 million',
  'CONTACTS: Jane Roe, Chairman & CEO',
  'Highlights - First quarter',
]

for (const printed of others) {
  test(`No dateline is made of: ${printed}`, () => assert.equal(readDateline(printed, '2003-10-21'), null))
}
