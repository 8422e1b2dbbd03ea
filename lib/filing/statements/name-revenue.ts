/** Which line is the company's revenue, where labels alone do not tell. */
import { NOT_GAAP, type PlainLine } from './plain-line.ts'

const BARE_REVENUE = /^(?:net )?(?:revenues?|sales)$/

/** "Homebuilding: Revenues …; Financial services: Revenues …": what stands under each is a part of the company only. */
export function dropSegments(names: (string | null)[], lines: readonly PlainLine[]): void {
  const segments = new Set(
    lines.flatMap(({ plain, heading, isHeading }) =>
      !isHeading && heading !== '' && BARE_REVENUE.test(plain) ? [heading] : [],
    ),
  )
  if (segments.size < 2) return
  const last = lines.findLastIndex(({ heading }) => segments.has(heading))
  lines.forEach(({ heading, plain }, i) => {
    const total = /^(?:total|consolidated|net income)\b|\bincome before\b|\btax/.test(plain)
    if (segments.has(heading) && i <= last && !total) names[i] = null
  })
}

/** A broker's "Total revenues", less interest expense, are its "Net revenues". */
export function nameNetRevenues(names: (string | null)[], lines: readonly PlainLine[]): void {
  const at = lines.findIndex(
    ({ plain }, i) => plain === 'net revenues' && lines[i - 1]?.plain === 'interest expense',
  )
  if (at > 0 && names.slice(0, at).includes('Revenues')) names[at] = 'RevenuesNetOfInterestExpense'
}

const REVENUE_HEADING = /^(?:net |operating |total )*(?:revenues?|sales)(?: and other income)?$/

/** "Revenues:" over one line only, or over several and a total without a label. */
export function nameRevenue(names: (string | null)[], lines: readonly PlainLine[]): void {
  if (names.includes('Revenues') || names.includes('SalesRevenueNet')) return
  const at = lines.findIndex((line) => line.isHeading && REVENUE_HEADING.test(line.plain))
  if (at < 0) {
    nameOnlyRevenue(names, lines)
    return
  }
  const end = lines.findIndex((line, i) => i > at && line.isHeading)
  const under = lines.slice(at + 1, end < 0 ? lines.length : end)
  const total = under.findIndex((line) => /^(?:total)?$/.test(line.plain))
  if (under.length === 1) names[at + 1] = 'Revenues'
  else if (total > 0) names[at + 1 + total] = 'Revenues'
}

const REVENUE = /\b(?:revenues?|sales)(?:,? net)?$/
const MORE_REVENUE =
  /^(?!costs?\b|total (?:operating )?(?:costs?|expenses)).*\b(?:revenues?|sales|income|fees|royalt\w+|grants?|other)\b/

/** "Contract revenue" at the top, and costs right below it: there is no other. */
function nameOnlyRevenue(names: (string | null)[], lines: readonly PlainLine[]): void {
  const [top, next] = lines.flatMap((line, i) => (line.isHeading ? [] : [i])).slice(0, 2)
  if (top === undefined || next === undefined) return
  const [first, second] = [lines[top], lines[next]]
  if (names[top] || first?.unit?.length !== 3 || !REVENUE.test(first.plain) || NOT_GAAP.test(first.plain))
    return
  if (!MORE_REVENUE.test(second?.plain ?? '')) names[top] = 'Revenues'
}
