/** Gives each line its us-gaap name: by its label, the heading it stands under, and which of several it is. */
import type { StatementKind } from '../filing.ts'
import { conceptOf, perShareConcept, plainLabel, sharesConcept } from './concepts.ts'
import type { LabelledLine } from './labelled-lines.ts'
import type { LineUnit } from './line-units.ts'

const PARTIAL_EPS =
  /\bdiscontinued\b|\bextraordinary\b|\bcumulative\b|\bbefore\b|\bcontinuing\b|\bchange in accounting|\bdividends?\b|\bdistributions?\b|\bbook value\b|\badjusted\b|\bnon-?gaap\b|\bpro ?forma\b|\bexcluding\b|\bcore\b|\bcash flow\b|\bundistributed|\bffo\b|\bebitda\b|\btangible\b|\bimpact\b|\beffect of\b|\bmarket\b|\bamortization\b|\bcharges?\b|\bgain\b/

/** One entry a line. A name is given once a statement: where two lines claim it, by the rule of the statement. */
export function nameLines(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  kind: StatementKind,
): (string | null)[] {
  if (kind !== 'income' && kind !== 'balance' && kind !== 'cash-flow') return lines.map(() => null)
  let heading = ''
  const names = lines.map((line, i) => {
    const plain = plainLabel(line.label)
    if (line.figures.every((figure) => figure === null)) {
      heading = plain
      return null
    }
    const unit = units[i]?.unit ?? null
    if (unit === 'shares')
      return kind === 'income'
        ? sharesConcept(/basic|dilut/.test(plain) ? plain : `${heading} ${plain}`)
        : null
    if (unit?.endsWith('/share')) return kind === 'income' ? perShareName(plain, heading) : null
    if (unit === null || unit === 'percent' || unit === 'ratio') return null
    if (/\badjusted\b|\bnon-?gaap\b|\bpro ?forma\b/.test(plain)) return null
    return conceptOf(kind, plain)
  })
  return once(names, kind, lines)
}

/** "Net income per share: Basic": neither discontinued operations' share of it, nor a dividend. */
function perShareName(plain: string, heading: string): string | null {
  const own = /basic|dilut|primary/.test(plain)
  const about =
    own && /per|share|income/.test(plain.replace(/shares? outstanding/, '')) ? plain : `${heading} ${plain}`
  if (PARTIAL_EPS.test(plain) || (own && PARTIAL_EPS.test(heading) && !/income (?:per|from)/.test(plain)))
    return null
  const concept = perShareConcept(own ? plain : about)
  if (concept) return concept
  return /^(?:net )?income per (?:common |ordinary )?(?:share|unit)(?: of common stock)?$|^eps$/.test(plain)
    ? perShareConcept(heading)
    : null
}

/** Which of two claimants keeps the name: the total stands last; a profit's first printing is the statement's own. */
const LAST_KEEPS = new Set([
  'EarningsPerShareBasic',
  'EarningsPerShareDiluted',
  'EarningsPerShareBasicAndDiluted',
])

function once(
  names: readonly (string | null)[],
  kind: StatementKind,
  lines: readonly LabelledLine[],
): (string | null)[] {
  const out = [...names]
  const seen = new Map<string, number>()
  names.forEach((name, i) => {
    if (name === null) return
    const earlier = seen.get(name)
    if (earlier === undefined) {
      seen.set(name, i)
      return
    }
    const later = LAST_KEEPS.has(name) || (kind === 'income' && isTotal(lines[i]) && !isTotal(lines[earlier]))
    out[later ? earlier : i] = null
    if (later) seen.set(name, i)
  })
  return out
}

function isTotal(line: LabelledLine | undefined): boolean {
  return /^\s*total\b/i.test(line?.label ?? '')
}
