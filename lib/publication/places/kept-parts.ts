/** One named part of what an edit kept; the name is empty where there is only one. */
export interface KeptPart {
  name: string
  value: string
}

const NAMES: Record<string, string> = {
  name: 'Registrant',
  commissionFileNumber: 'Commission file number',
  cik: 'CIK',
  employerId: 'Employer identification',
  stateOfIncorporation: 'State',
  reportDate: 'Report date',
  fiscalYear: 'Fiscal year',
  fiscalQuarter: 'Quarter',
  end: 'Last day',
  start: 'Begins',
  timeZone: 'Zone',
  replayUntil: 'Replay until',
  printed: 'Number',
  for: 'For',
}

/** What an edit kept, as a person reads it: words as they are, fields by their names, an entry of a list by what it holds. */
export function keptParts(text: string | null): KeptPart[] {
  if (text === null) return []
  const fields = fieldsOf(text)
  if (!fields) return [{ name: '', value: text }]
  return Object.entries(fields).flatMap(([key, value]) => {
    const told = inWords(key, value)
    return told ? [{ name: nameOf(key), value: told }] : []
  })
}

/** The parts that two sides differ in, each with its name. */
export function changedParts(before: string | null, after: string | null) {
  const [old, changed] = [keptParts(before), keptParts(after)]
  const names = [...new Set([...old, ...changed].map(({ name }) => name))]
  const valueIn = (parts: KeptPart[], wanted: string) =>
    parts.find(({ name }) => name === wanted)?.value ?? null
  return names
    .map((name) => ({ name, before: valueIn(old, name), after: valueIn(changed, name) }))
    .filter((part) => part.before !== part.after)
}

function fieldsOf(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const nameOf = (key: string) => NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1)

function inWords(key: string, value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (key === 'cells' && Array.isArray(value)) return value.map((cell) => cell?.printed ?? '·').join('   ')
  if (key === 'lines' && Array.isArray(value)) return `${value.length}`
  return null
}
