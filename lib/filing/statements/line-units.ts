/** What each line is counted in, and what its printed figures are multiplied by. */
import type { LabelledLine } from './labelled-lines.ts'
import type { ScaleWords } from './scale.ts'
import { readScaleWords } from './scale.ts'

export interface LineUnit {
  /** ISO 4217, "USD/share", "shares", "percent", "ratio"; null for a heading or a plain count. */
  unit: string | null
  scale: number
}

const SHARES =
  /\b(?:weighted[\s-]+)?average\b.*\b(?:shares?|units|adss?)\b|\bshares?\b.*\b(?:outstanding|used|issued)\b|\bnumber of (?:[\w-]+ )*shares\b|\b(?:basic|diluted|common|ordinary) shares\b(?! *(?:,|and|issued|\$))|^shares\b|\bshares? (?:count|data|used)\b|\bunits outstanding\b|\bdilutive (?:potential )?(?:common )?(?:shares|securities|effect)|\baverage (?:common|diluted|basic) shares|\bshares? and (?:common )?(?:share|stock)? ?equivalents?|\b(?:in|for) (?:the )?(?:computation|calculation|computing)\b/i
const PER_SHARE =
  /\bper\b[\s\w,&/()-]*?\b(?:shares?|units?|adss?|adrs?|stock)\b|\bper[\s-]share\b|\beps\b|\/share\b|\b(?:earnings|loss|income) (?:\(loss\) )?a share\b|^basic (?:earnings|loss|income|net)|^diluted (?:earnings|loss|income|net)|\bper-share\b/i
const EQUITY_LINE =
  /\b(?:par value|no par|authorized|treasury|common stock|preferred stock|ordinary shares,|capital stock|common shares,|preferred shares)\b/i
const RATIO =
  /\bratio\b|\bto[\s-]equity\b|\bturns?\b|\bmargin\b|\b(?:effective|tax) (?:tax )?rate\b|\byield\b|\breturn on\b|\bspread\b|\befficiency\b|\bpercent(?:age)?\b|%|\bas a % of\b/i
const COUNT =
  /\bnumber of\b|\bstores?\b|\bemployees\b|\bheadcount\b|\bsquare f(?:ee|oo)t|\bdays\b|\bbranches\b|\bcustomers\b|\bsubscribers\b|\bfull-time\b|\bexchange rate\b|\bweeks\b|\bunits sold\b|\blocations\b|\brestaurants\b|\bvisits\b/i

/** Runs down the lines; "Basic" and "Diluted" are of what the heading above them says. */
export function lineUnits(
  lines: readonly LabelledLine[],
  scope: { scale: number; words: ScaleWords | null; currency: string; kind: string },
): LineUnit[] {
  let group: 'per-share' | 'shares' | null = null
  let groupScale: number | null = null
  const units = lines.map((line): LineUnit => {
    const named = namedUnit(line)
    const heading = line.figures.every((figure) => figure === null)
    const own = readScaleWords(line.label)?.scale ?? null
    if (heading) {
      group = named
      groupScale = own
      return { unit: null, scale: 1 }
    }
    const unit = figureUnit(line, named ?? (inherits(line.label, group) ? group : null), scope.kind)
    if (unit === 'per-share') {
      group = 'per-share'
      return { unit: `${scope.currency}/share`, scale: 1 }
    }
    if (unit === 'shares') {
      if (named === 'shares') group = 'shares'
      return { unit: 'shares', scale: own ?? groupScale ?? (scope.words?.exceptShares ? 1 : scope.scale) }
    }
    if (unit === 'money') {
      if (!inherits(line.label, group)) group = null
      return { unit: scope.currency, scale: own ?? scope.scale }
    }
    return { unit, scale: 1 }
  })
  return units
}

function namedUnit(line: LabelledLine): 'per-share' | 'shares' | null {
  const label = line.label
  if (SHARES.test(label) && !EQUITY_LINE.test(label.replace(/common stock equivalents?/i, ''))) {
    // "Net income per share - average shares outstanding" is money, "shares used in computing net income per share" is not
    const lead = label.search(PER_SHARE)
    const count = label.search(SHARES)
    if (lead < 0 || count <= lead || /^(?:weighted|average|shares|number|common shares)/i.test(label))
      return 'shares'
    return 'per-share'
  }
  if (
    PER_SHARE.test(label) &&
    !EQUITY_LINE.test(label.replace(/per (?:share of )?common (?:stock|shares?)/gi, 'per share'))
  )
    return 'per-share'
  return null
}

function inherits(label: string, group: string | null): boolean {
  if (group === null) return false
  return label.length < 90
}

/** The words propose, the figures dispose: a per-share figure has decimals, a count of shares is large. */
function figureUnit(
  line: LabelledLine,
  named: 'per-share' | 'shares' | null,
  kind: string,
): 'per-share' | 'shares' | 'money' | 'percent' | 'ratio' | null {
  const amounts = line.figures.flatMap((figure) =>
    figure?.amount && !figure.amount.dash ? [figure.amount] : [],
  )
  const plain = amounts.filter((amount) => !amount.percent)
  if (amounts.length > 0 && plain.length === 0) return 'percent'
  const printed = line.figures.find((figure) => figure?.amount && !figure.amount.percent)?.printed ?? ''
  if (/x\)?$/i.test(printed)) return 'ratio'
  const small = plain.every((amount) => Math.abs(Number(amount.value)) < 10_000)
  const decimals = plain.some((amount) => amount.places >= 2)
  const signed = line.figures.some((figure) => figure?.amount?.currency)
  if (
    named === 'per-share' &&
    small &&
    (decimals || amounts.length === 0 || plain.every((amount) => Math.abs(Number(amount.value)) < 100))
  )
    return 'per-share'
  if (
    named === 'shares' &&
    !signed &&
    !(decimals && small && plain.every((amount) => Math.abs(Number(amount.value)) < 10))
  )
    return 'shares'
  if (named === 'shares' && decimals && small) return 'per-share'
  if (
    named === 'per-share' &&
    !decimals &&
    !signed &&
    plain.some((amount) => Math.abs(Number(amount.value)) > 1000) &&
    /^(?:basic|diluted|.*dilut|.*shares)/i.test(line.label)
  )
    return 'shares'
  if (signed) return 'money'
  if (
    kind !== 'balance' &&
    kind !== 'cash-flow' &&
    RATIO.test(line.label) &&
    small &&
    plain.some((amount) => amount.places > 0)
  )
    return /ratio|turns/i.test(line.label) && !/%/.test(line.label) ? 'ratio' : 'percent'
  if (kind === 'other' && COUNT.test(line.label)) return null
  return 'money'
}
