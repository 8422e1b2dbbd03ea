import type { Registrant } from '../filing.ts'
import type { InlineFact, Tree } from '../tree.ts'
import { besideLabel, type CoverLine } from './cover-lines.ts'
import { jurisdictionIn, jurisdictionName } from './jurisdictions.ts'
import { findPhones } from './phone-numbers.ts'

const NAME_LABEL = /\(?\s*(?:exact\s+)?name\s+of\s+(?:the\s+)?(?:registrant|issuer|company)\b[^)]*(?:\)|$)/i
const STATE_LABEL = /\(?\s*(?:state|jurisdiction)(?:,| or| of)\b/i
const PHONE_LABEL = /telephone\s+number|area\s+code/i
const NOT_A_NAME = /\bform\s+\d|date of|commission|\bact of\b|current report|pursuant|^\W*$|washington, d/i
const FILE_NUMBER = /(?<![\d-])(\d{1,3}-\d{2,6}(?:-\d{1,2})?)(?![\d-])/
const EMPLOYER_ID = /(?<![\d-])(\d{2}-\d{7})(?![\d-])/

type Field = Exclude<keyof Registrant, never>

const TAGS: Readonly<Record<Field, string>> = {
  name: 'dei:EntityRegistrantName',
  cik: 'dei:EntityCentralIndexKey',
  commissionFileNumber: 'dei:EntityFileNumber',
  employerId: 'dei:EntityTaxIdentificationNumber',
  stateOfIncorporation: 'dei:EntityIncorporationStateCountryCode',
  phone: 'dei:LocalPhoneNumber',
}

/** The tagged cover fact of the entity as a whole (co-registrants carry a dimension). */
export function coverFact(facts: readonly InlineFact[], name: string): string | null {
  const fact =
    facts.find((one) => one.name === name && one.dimensions.length === 0) ??
    facts.find((one) => one.name === name)
  return fact?.value?.replace(/\s+/g, ' ').trim() || null
}

function taggedPhone(facts: readonly InlineFact[]): string | null {
  const [area, local] = [coverFact(facts, 'dei:CityAreaCode'), coverFact(facts, TAGS.phone)]
  if (!local) return null
  return area ? `(${area.replace(/[()]/g, '')}) ${local}` : local
}

function printedName(lines: readonly CoverLine[]): string | null {
  const beside = besideLabel(lines, NAME_LABEL)
  if (!beside) return null
  const above = beside.above.filter((text) => /[a-z]/i.test(text))
  const [last, before] = above
  const name = beside.before || last
  if (!name || NOT_A_NAME.test(name)) return null
  // A long name is set on two lines: the second then begins in its middle.
  const broken = !beside.before && before && !NOT_A_NAME.test(before) && /(?:&|\band|\bof|,)$/i.test(before)
  return (broken ? `${before} ${name}` : name).replace(/\s+/g, ' ')
}

function printedState(lines: readonly CoverLine[]): string | null {
  const beside = besideLabel(lines, STATE_LABEL)
  if (!beside) return null
  for (const text of [beside.before, beside.after, ...beside.above]) {
    const found = jurisdictionIn(text)
    if (found) return found
  }
  return null
}

function printedNumber(lines: readonly CoverLine[], pattern: RegExp, label: RegExp): string | null {
  if (!lines.some((line) => label.test(line.text))) return null
  for (const { text } of lines) {
    const found = pattern.exec(text.replace(/[‐‑–—]/g, '-'))?.[1]
    if (found && !findPhones(text).some((phone) => phone.printed.includes(found))) return found
  }
  return null
}

function printedPhone(lines: readonly CoverLine[]): string | null {
  const beside = besideLabel(lines, PHONE_LABEL)
  if (!beside) return null
  const own = `${beside.before} ${beside.after} ${beside.below[0] ?? ''}`
  const nearby = [`${beside.after} ${beside.below[0] ?? ''}`, ...beside.above, own]
  for (const text of nearby) {
    const phone = findPhones(text)[0]
    if (phone) return phone.printed.replace(/\s+/g, ' ')
  }
  return null
}

/** The registrant as the cover prints it; tags and the submission's header fill in what is not printed. */
export function readRegistrant(tree: Tree, lines: readonly CoverLine[]): Registrant {
  const filer = tree.header?.filers[0]
  const tagged = (field: Field) => coverFact(tree.facts, TAGS[field])
  const state = tagged('stateOfIncorporation') ?? filer?.stateOfIncorporation ?? null
  return {
    name: printedName(lines) ?? tagged('name') ?? filer?.name ?? null,
    cik: filer?.cik ?? tagged('cik'),
    commissionFileNumber:
      tagged('commissionFileNumber') ??
      printedNumber(lines, FILE_NUMBER, /commission/i) ??
      filer?.fileNumber ??
      null,
    employerId:
      tagged('employerId') ?? printedNumber(lines, EMPLOYER_ID, /employer/i) ?? dashed(filer?.employerId),
    stateOfIncorporation: printedState(lines) ?? (state ? jurisdictionName(state) : null),
    phone: taggedPhone(tree.facts) ?? printedPhone(lines) ?? filer?.phone ?? null,
  }
}

/** EDGAR's header prints the employer's number without its dash. */
function dashed(id: string | null | undefined): string | null {
  return id && /^\d{9}$/.test(id) ? `${id.slice(0, 2)}-${id.slice(2)}` : (id ?? null)
}
