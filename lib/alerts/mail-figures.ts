import type { Filing } from '#lib/filing/filing.ts'
import type { Change } from '#lib/syndication/change.ts'
import { type KeyFigure, keyFigures } from '#lib/syndication/key-figures.ts'

/** "Net sales: USD 1,200,000, up 9.1% from USD 1,100,000", one line for each key figure that the filing prints. */
export function figureLines(content: Pick<Filing, 'statements' | 'period'>): string[] {
  return keyFigures(content).map((figure) => {
    const earlier = figure.earlier
      ? `, ${CHANGES[figure.earlier.change.kind](figure.earlier.change.percent)} ${amount(figure.earlier.cell.value, figure.unit)}`
      : ''
    return `${figure.label}: ${amount(figure.cell.value, figure.unit)}${earlier}`
  })
}

type InWords = (percent: string | null) => string

const CHANGES: Record<Change['kind'], InWords> = {
  up: (percent) => (percent ? `up ${percent}% from` : 'up from'),
  down: (percent) => (percent ? `down ${percent}% from` : 'down from'),
  unchanged: () => 'unchanged from',
  'loss-narrowed': () => 'a smaller loss than',
  'loss-widened': () => 'a larger loss than',
  'profit-after-loss': () => 'after a loss of',
  'loss-after-profit': () => 'after a profit of',
}

/** An exact decimal with its unit, digit for digit: "USD 1,200,000", "USD −0.12"; per share is told by the label. */
function amount(value: KeyFigure['cell']['value'], unit: string): string {
  const [whole = '', decimals] = value.replace(/^-/, '').split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const digits = decimals === undefined ? grouped : `${grouped}.${decimals}`
  return `${unit.split('/')[0]} ${value.startsWith('-') ? '−' : ''}${digits}`
}
