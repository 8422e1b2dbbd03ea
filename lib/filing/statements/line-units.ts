/** What each line is counted in, and what its printed figures are multiplied by. */
import type { LabelledLine } from './labelled-lines.ts'
import type { ScaleWords } from './scale.ts'
import { readScaleWords } from './scale.ts'
import { COUNT, COUNTED, EQUITY_LINE, isSum, MONEY, PER_SHARE, POINTS, RATIO, SHARES } from './unit-words.ts'

export interface LineUnit {
  /** ISO 4217, "USD/share", "shares", "percent", "ratio"; null for a heading or a plain count. */
  unit: string | null
  scale: number
}

type Group = 'per-share' | 'shares' | null

/**
 * Runs down the lines; "Basic" and "Diluted" are of what the heading above them says. In a `plain` table
 * only a line's own words make money of its figures.
 */
export function lineUnits(
  lines: readonly LabelledLine[],
  scope: { scale: number; words: ScaleWords | null; currency: string; kind: string; plain: boolean },
): LineUnit[] {
  const places = usualPlaces(lines)
  let group: Group = null
  let headed = false
  let groupScale: number | null = null
  let heading = ''
  return lines.map((line): LineUnit => {
    const named = namedUnit(line, scope.kind)
    const own = readScaleWords(line.label)?.scale ?? null
    if (line.figures.every((figure) => figure === null)) {
      // "Per common share data:" / "Net income:" / "Basic": a heading that says nothing leaves the group open
      if (named !== null || scope.kind === 'balance') {
        group = named
        headed = named !== null
      }
      heading = line.label
      groupScale = own ?? (named === null ? groupScale : null)
      return { unit: null, scale: 1 }
    }
    const minor = isMinor(line, heading)
    const unit = figureUnit(line, named, group, scope.kind, places, headed, minor)
    if (unit === 'money' && scope.plain && !isSigned(line) && !isSum(line.label))
      return { unit: null, scale: own ?? 1 }
    if (unit === 'per-share') {
      group = 'per-share'
      return { unit: `${scope.currency}/share`, scale: minor ? 0.01 : 1 }
    }
    if (unit === 'shares') {
      if (named === 'shares' && group !== 'shares') {
        group = 'shares'
        headed = false
      }
      return { unit: 'shares', scale: own ?? groupScale ?? (scope.words?.exceptShares ? 1 : scope.scale) }
    }
    if (unit === 'money') {
      if (line.figures.some((figure) => figure?.amount && !figure.amount.dash)) group = null
      return { unit: scope.currency, scale: isTooFine(line, places, scope.scale) ? 1 : (own ?? scope.scale) }
    }
    return { unit, scale: unit === null ? (own ?? 1) : 1 }
  })
}

function isSigned(line: LabelledLine): boolean {
  return line.figures.some((figure) => figure?.amount?.currency)
}

/** Per share, in pence or cents: hundredths of the currency. */
function isMinor(line: LabelledLine, heading: string): boolean {
  if (line.figures.some((figure) => figure?.amount && /\dp\)?$/.test(figure.printed))) return true
  if (isSigned(line)) return false
  return [line.label, heading].some((words) =>
    /\bpence\b|\(p\)|\(?\b(?:euro)?cents?\b(?: per|\)|$)/i.test(words),
  )
}

/** Decimals that most figures of the table are printed with. */
function usualPlaces(lines: readonly LabelledLine[]): number {
  const counts = [0, 0, 0, 0]
  for (const line of lines)
    for (const figure of line.figures)
      if (figure?.amount && !figure.amount.dash && !figure.amount.percent)
        counts[Math.min(figure.amount.places, 3)]!++
  return counts.indexOf(Math.max(...counts))
}

/** "$ 19.77" among whole thousands is no thousands: it is printed as it is. */
function isTooFine(line: LabelledLine, places: number, scale: number): boolean {
  const amounts = plainAmounts(line)
  return (
    scale > 1 &&
    places === 0 &&
    amounts.length > 0 &&
    amounts.some((amount) => amount.places >= 2) &&
    amounts.every((amount) => amount.places !== 0 && Math.abs(Number(amount.value)) < 1000)
  )
}

function plainAmounts(line: LabelledLine) {
  return line.figures.flatMap((figure) =>
    figure?.amount && !figure.amount.dash && !figure.amount.percent && !POINTS.test(figure.printed)
      ? [figure.amount]
      : [],
  )
}

function namedUnit(line: LabelledLine, kind: string): Group {
  // "Dividends paid ($.04 per share)" is money, whatever stands in brackets
  const label = line.label.replace(/\([^()]*[$€£]\s?[\d.]+[^()]*\)/g, ' ')
  const bare = label.replace(/(?:common|ordinary) stock equivalents?/gi, 'equivalents')
  // a statement of cash flows tells of money only: "Shares issued" is what was paid for them
  if (kind !== 'cash-flow' && SHARES.test(label) && !EQUITY_LINE.test(bare)) {
    if (kind === 'balance' && !/outstanding|number of/i.test(label)) return null
    // "shares used in computing net income per share" counts; "net income per share - average shares" is money
    const [money, count] = [label.search(PER_SHARE), label.search(SHARES)]
    const counts =
      money < 0 || count <= money || /^(?:weighted|average|shares|number|common shares)/i.test(label)
    return counts ? 'shares' : 'per-share'
  }
  if (kind === 'balance' && EQUITY_LINE.test(label)) return null
  return PER_SHARE.test(label) && !/\bpar value\b|\bauthorized\b/i.test(label) ? 'per-share' : null
}

/** The words propose, the figures dispose: a per-share figure has decimals, a count of shares is large. */
function figureUnit(
  line: LabelledLine,
  named: Group,
  group: Group,
  kind: string,
  places: number,
  headed: boolean,
  minor: boolean,
): 'per-share' | 'shares' | 'money' | 'percent' | 'ratio' | null {
  const printed = line.figures.flatMap((figure) => (figure?.amount && !figure.amount.dash ? [figure] : []))
  const plain = plainAmounts(line)
  if (printed.length > 0 && plain.length === 0) return 'percent'
  if (printed.some((figure) => /\d(?:x|:\s?1)\)?$/i.test(figure.printed))) return 'ratio'
  const most = Math.max(0, ...plain.map((amount) => Math.abs(Number(amount.value))))
  const decimals = plain.some((amount) => amount.places >= 2)
  const signed = isSigned(line)
  // a ratio below the earnings per share is none of them
  const wanted = named ?? (RATIO.test(line.label) ? null : group)
  if (plain.length === 0) return wanted ?? 'money'
  if (wanted !== null && named === null && COUNT.test(line.label) && !isSum(line.label)) return null
  if (wanted === 'per-share' && minor) return 'per-share'
  if (wanted === 'per-share' && looksPerShare(most, decimals, named !== null)) return 'per-share'
  if (wanted === 'shares' && decimals && most < 20 && (signed || places < 2)) return 'per-share'
  if (
    wanted === 'shares' &&
    !signed &&
    (named === 'shares' || COUNTED.test(line.label) || (headed && !MONEY.test(line.label)))
  )
    return 'shares'
  if (wanted === 'per-share' && !signed && most > 1000 && COUNTED.test(line.label)) return 'shares'
  if (signed) return 'money'
  if (
    kind !== 'balance' &&
    kind !== 'cash-flow' &&
    RATIO.test(line.label) &&
    most < 10_000 &&
    plain.every((amount) => amount.places > 0)
  )
    return /ratio|turns/i.test(line.label) && !/%/.test(line.label) ? 'ratio' : 'percent'
  const mayCount =
    kind === 'other' || ((kind === 'reconciliation' || kind === 'segment') && !isSum(line.label))
  return mayCount && COUNT.test(line.label) ? null : 'money'
}

function looksPerShare(most: number, decimals: boolean, named: boolean): boolean {
  return (decimals && most < 10_000) || (named && most < 100)
}
