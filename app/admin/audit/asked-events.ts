import { z } from 'zod'
import type { AuditFilter } from '#db/queries/audit.ts'

/** A choice that was left open arrives as an empty text; a senseless one counts as left open. */
const open = (given: unknown) => (given === '' ? undefined : given)
const number = (least: number) =>
  z.preprocess(open, z.coerce.number().int().min(least).optional()).catch(undefined)
const word = z.preprocess(open, z.string().max(60).optional()).catch(undefined)

const query = z.object({ person: number(0), verb: word, quarter: word, before: number(1) })

export interface AskedEvents {
  filter: AuditFilter
  before: number | undefined
}

/** Which events the address of the audit page asks for. */
export function askedEvents(parameters: Record<string, unknown>): AskedEvents {
  const { person, verb, quarter, before } = query.parse(parameters)
  return { filter: { personId: person, verb, quarter }, before }
}

/** The same events as the query of an address: those before the event `before`, where it is given. */
export function addressOf(path: string, { personId, verb, quarter }: AuditFilter, before?: number): string {
  const parts = Object.entries({ person: personId, verb, quarter, before }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return parts.length > 0 ? `${path}?${new URLSearchParams(parts)}` : path
}
