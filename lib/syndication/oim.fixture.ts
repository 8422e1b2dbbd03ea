/**
 * The rules of the Open Information Model (xbrl.org/Specification/oim-common and xbrl-json, 1.0) that the numeric
 * facts of a report must keep, apart from the code that writes them. Faults are told by the codes of the specification.
 */
import { Temporal } from 'temporal-polyfill'
import type { XbrlFact, XbrlReport } from './xbrl-json.ts'

/** Each fault of a report, as its code and where it is. */
export function oimFaults(report: XbrlReport): string[] {
  const { documentInfo, facts } = report
  const prefixes = new Set(Object.keys(documentInfo.namespaces))
  const faults = Object.entries(facts).flatMap(([id, fact]) =>
    RULES.filter(([, isKept]) => !isKept(fact, prefixes)).map(([code]) => `${code} at ${id}`),
  )
  if (documentInfo.documentType !== 'https://xbrl.org/2021/xbrl-json')
    faults.push('oimce:unsupportedDocumentType')
  if (documentInfo.taxonomy.length === 0) faults.push('oime:noTaxonomy')
  const unnamed = Object.keys(facts).filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))
  return [...faults, ...unnamed.map((id) => `xbrlje:invalidFactId ${id}`), ...duplicatesOf(facts)]
}

type Rule = [code: string, isKept: (fact: XbrlFact, prefixes: ReadonlySet<string>) => boolean]

const QNAME = /^([A-Za-z_][\w.-]*):([A-Za-z_][\w.-]*)$/
/** An SQName's local part may be anything that has no white space. */
const SQNAME = /^([A-Za-z_][\w.-]*):(\S+)$/
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/

const RULES: Rule[] = [
  ['oimce:invalidQName', ({ dimensions }) => QNAME.test(dimensions.concept)],
  ['oimce:invalidSQName', ({ dimensions }) => SQNAME.test(dimensions.entity)],
  [
    'oimce:unboundPrefix',
    ({ dimensions: { concept, entity, unit } }, prefixes) =>
      [concept, entity, ...(unit ?? '').split(/[*/()]/).filter(Boolean)].every((name) =>
        prefixes.has(name.slice(0, name.indexOf(':'))),
      ),
  ],
  ['oimce:invalidPeriodRepresentation', ({ dimensions }) => isPeriod(dimensions.period)],
  [
    'oimce:invalidUnitStringRepresentation',
    ({ dimensions }) => dimensions.unit === undefined || isUnit(dimensions.unit),
  ],
  // A pure number has no unit at all.
  ['oimce:illegalPureUnit', ({ dimensions }) => dimensions.unit !== 'xbrli:pure'],
  ['xbrlje:invalidDecimals', ({ decimals }) => decimals === undefined || Number.isInteger(decimals)],
  ['xbrl:invalidDecimalValue', ({ value }) => /^-?(\d+(\.\d*)?|\.\d+)$/.test(value)],
]

/** A point in time, or two with a slash between, the second later; in full, which every reader takes. */
function isPeriod(text: string): boolean {
  const parts = text.split('/')
  if (parts.length > 2 || !parts.every((part) => DATE_TIME.test(part) && isMoment(part))) return false
  return parts.length === 1 || (parts[0] ?? '') < (parts[1] ?? '')
}

function isMoment(text: string): boolean {
  try {
    return Boolean(Temporal.PlainDateTime.from(text, { overflow: 'reject' }))
  } catch {
    return false
  }
}

/** Measures joined by "*" in the order of their names; a divisor of several is in parentheses. */
function isUnit(text: string): boolean {
  const [numerator = '', denominator, ...more] = text.split('/')
  if (more.length > 0) return false
  const parts = [numerator, ...(denominator === undefined ? [] : [denominator])]
  return parts.every((part) => {
    const measures = part.replace(/^\((.*\*.*)\)$/, '$1').split('*')
    return measures.every((name) => QNAME.test(name)) && measures.join() === measures.toSorted().join()
  })
}

/** The specification allows the same fact twice; a report of ours never tells one twice, nor otherwise. */
function duplicatesOf(facts: XbrlReport['facts']): string[] {
  const seen = new Set<string>()
  return Object.entries(facts).flatMap(([id, { dimensions }]) => {
    const key = JSON.stringify(Object.entries(dimensions).toSorted())
    const twice = seen.has(key)
    seen.add(key)
    return twice ? [`duplicate fact at ${id}`] : []
  })
}
