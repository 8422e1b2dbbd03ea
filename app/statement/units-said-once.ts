import type { Statement } from '#lib/filing/filing.ts'

const SCALES: Record<number, string> = { 1000: 'thousands', 1000000: 'millions', 1000000000: 'billions' }
const CURRENCIES: Record<string, string> = {
  USD: 'US dollars',
  EUR: 'euros',
  GBP: 'pounds sterling',
  JPY: 'yen',
  CAD: 'Canadian dollars',
  CHF: 'Swiss francs',
  CNY: 'renminbi',
}

/** The one sentence that says what the figures of a statement are, such as "In thousands of US dollars, except per share". */
export function unitsSaidOnce(
  statement: Pick<Statement, 'scale' | 'lines' | 'audited'>,
  currency: string | null,
): string {
  const units = new Set(statement.lines.map((line) => line.unit))
  const money = [...units].find((unit) => unit !== null && /^[A-Z]{3}$/.test(unit)) ?? currency
  const named = money === null || money === undefined ? 'amounts' : (CURRENCIES[money] ?? money)
  const scale = SCALES[statement.scale]
  const amounts = scale ? `In ${scale} of ${named}` : `In ${named}`
  const perShare = [...units].some((unit) => unit?.endsWith('/share'))
  const shares = units.has('shares') && !sharesAreScaled(statement)
  const except = [shares ? 'shares' : null, perShare ? 'per-share figures' : null].filter(
    (part) => part !== null,
  )
  const audited = { true: 'audited', false: 'unaudited', null: null }[`${statement.audited}`]
  return [amounts, except.length ? `except ${except.join(' and ')}` : null, audited]
    .filter(Boolean)
    .join(', ')
}

/** Whether numbers of shares are printed in the statement's scale: then they need no exception. */
function sharesAreScaled(statement: Pick<Statement, 'scale' | 'lines'>): boolean {
  const cells = statement.lines.filter((line) => line.unit === 'shares').flatMap((line) => line.cells)
  return cells.every((cell) => {
    if (!cell?.value || cell.value === '0') return true
    const printed = Number(cell.printed.replaceAll(/[^\d.]/g, ''))
    return Math.abs(printed * statement.scale) === Math.abs(Number(cell.value))
  })
}
