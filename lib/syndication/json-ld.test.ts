import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quarter } from './invented-quarter.ts'
import { corporationJsonLd, reportJsonLd } from './json-ld.ts'

const SITE = 'https://ir.harbor.example'
const issuer = {
  name: 'Harbor Lights Corporation',
  ticker: 'HRBR',
  mic: 'XNAS',
  website: null,
  contactEmail: null,
  contactPhone: null,
}
const report = {
  slug: '2024-q2',
  name: 'Second quarter 2024',
  periodEnd: '2024-06-30',
  liveAt: new Date('2024-07-25T20:05:00Z'),
  content: quarter,
}

/** As a search engine reads it: text, and every "@id" that is used leads to a thing of the graph. */
function read(thing: object): { '@type': string; '@id'?: string }[] {
  return JSON.parse(JSON.stringify(thing))['@graph']
}

test('The company is a Corporation whose ticker is its market code and symbol', () => {
  const company = JSON.parse(JSON.stringify(corporationJsonLd(issuer, SITE)))
  assert.equal(company.tickerSymbol, 'XNAS:HRBR')
  assert.ok(!('email' in company), 'what is not known is left out')
})

test('Every thing of a report that is referred to is in its graph', () => {
  const graph = read(reportJsonLd(report, issuer, SITE))
  const ids = new Set(graph.map((thing) => thing['@id']))
  for (const [, id] of JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)) assert.ok(ids.has(id), id)
})

test('The steps of the breadcrumb are numbered from one and end at the report', () => {
  const graph = read(reportJsonLd(report, issuer, SITE))
  const crumbs = graph.find((thing) => thing['@type'] === 'BreadcrumbList') as unknown as {
    itemListElement: { position: number; item: string }[]
  }
  assert.deepEqual(
    crumbs.itemListElement.map(({ position }) => position),
    [1, 2, 3],
  )
  assert.equal(crumbs.itemListElement.at(-1)?.item, `${SITE}/results/2024-q2`)
})
