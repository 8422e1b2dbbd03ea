import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { quarter } from './invented-quarter.ts'
import { oimFaults } from './oim.fixture.ts'
import { oimPeriod, type XbrlFact, xbrlJson } from './xbrl-json.ts'

/** The rules of xBRL-JSON 1.0 that a report of numeric facts must keep. */
const SCHEMA = {
  type: 'object',
  required: ['documentInfo', 'facts'],
  additionalProperties: false,
  properties: {
    documentInfo: {
      type: 'object',
      required: ['documentType', 'namespaces', 'taxonomy'],
      properties: {
        documentType: { const: 'https://xbrl.org/2021/xbrl-json' },
        namespaces: { type: 'object', additionalProperties: { type: 'string', pattern: '^https?://' } },
        taxonomy: { type: 'array', minItems: 1, items: { type: 'string' } },
      },
    },
    facts: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['value', 'dimensions'],
        additionalProperties: false,
        properties: {
          value: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
          decimals: { type: 'integer' },
          dimensions: {
            type: 'object',
            required: ['concept', 'entity', 'period', 'unit'],
            additionalProperties: false,
            properties: {
              concept: { type: 'string', pattern: '^us-gaap:[A-Z]\\w+$' },
              entity: { type: 'string', pattern: '^cik:\\d{10}$' },
              period: {
                type: 'string',
                pattern: '^\\d{4}-\\d\\d-\\d\\dT00:00:00(/\\d{4}-\\d\\d-\\d\\dT00:00:00)?$',
              },
              unit: { type: 'string', pattern: '^\\w+:\\w+(/\\w+:\\w+)?$' },
            },
          },
        },
      },
    },
  },
}

test('The facts keep the rules of xBRL-JSON, and every prefix is declared', () => {
  const report = xbrlJson(quarter, '822708')
  const validate = new Ajv().compile(SCHEMA)
  assert.ok(validate(report), JSON.stringify(validate.errors))
  for (const { dimensions } of Object.values(report.facts)) {
    for (const [, prefix = ''] of Object.values(dimensions)
      .join(' ')
      .matchAll(/([a-z][\w-]*):[A-Z\d]/g)) {
      assert.ok(prefix in report.documentInfo.namespaces, prefix)
    }
  }
})

test('A second reading of the specification finds no fault, and finds those that are put in', () => {
  const report = xbrlJson(quarter, '822708')
  assert.ok(Object.keys(report.facts).length > 10)
  assert.deepEqual(oimFaults(report), [])
  const [first] = Object.entries(report.facts)
  assert.ok(first)
  const [id, fact] = first
  const spoilt = (change: Partial<XbrlFact['dimensions']>, over: Partial<XbrlFact> = {}) =>
    oimFaults({
      ...report,
      facts: { [id]: { ...fact, ...over, dimensions: { ...fact.dimensions, ...change } } },
    }).map((told) => told.split(' ')[0])
  assert.deepEqual(spoilt({ period: '2024-06-31T00:00:00' }), ['oimce:invalidPeriodRepresentation'])
  assert.deepEqual(spoilt({ period: '2024-07-01T00:00:00/2024-04-01T00:00:00' }), [
    'oimce:invalidPeriodRepresentation',
  ])
  assert.deepEqual(spoilt({ unit: 'iso4217:USD/xbrli:shares/xbrli:shares' }), [
    'oimce:invalidUnitStringRepresentation',
  ])
  assert.deepEqual(spoilt({ concept: 'ifrs:Revenue' }), ['oimce:unboundPrefix'])
  assert.deepEqual(spoilt({}, { decimals: 2.5 }), ['xbrlje:invalidDecimals'])
  assert.deepEqual(spoilt({}, { value: '7,100' }), ['xbrl:invalidDecimalValue'])
  assert.deepEqual(oimFaults({ ...report, facts: { a: fact, b: fact } }), ['duplicate fact at b'])
})

test('A figure of thousands is a fact to the thousand, and one per share to the cent', () => {
  const facts = Object.values(xbrlJson(quarter, '822708').facts)
  assert.deepEqual(
    facts.find((fact) => fact.dimensions.concept === 'us-gaap:Cash'),
    {
      value: '8417000',
      decimals: -3,
      dimensions: {
        concept: 'us-gaap:Cash',
        entity: 'cik:0000822708',
        period: '2024-07-01T00:00:00',
        unit: 'iso4217:USD',
      },
    },
  )
  const perShare = facts.find((fact) => fact.dimensions.unit === 'iso4217:USD/xbrli:shares')
  assert.deepEqual([perShare?.value, perShare?.decimals], ['-0.02', 2])
})

test('Without a CIK there is no entity that a fact could be about', () => {
  assert.deepEqual(xbrlJson(quarter, null).facts, {})
})

test('A period runs from midnight to midnight, and one of unsure length is none', () => {
  assert.equal(
    oimPeriod({ end: '2024-06-30', months: 3, weeks: null }),
    '2024-04-01T00:00:00/2024-07-01T00:00:00',
  )
  assert.equal(
    oimPeriod({ end: '2024-12-28', months: 3, weeks: 13 }),
    '2024-09-29T00:00:00/2024-12-29T00:00:00',
  )
  assert.equal(oimPeriod({ end: '2024-12-28', months: 3, weeks: null }), null)
  assert.equal(
    oimPeriod({ end: '2024-12-31', months: 12, weeks: null }),
    '2024-01-01T00:00:00/2025-01-01T00:00:00',
  )
})
