import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'

const MEASURE =
  /\b(?:non-GAAP (?:net |gross |operating |diluted )*(?:income|loss|earnings|EPS|profit|margin|revenues?|expenses?)|adjusted (?:net |gross |operating |diluted )*(?:EBITDA|EBIT|income|loss|earnings|EPS|profit|margin)|EBITDA|free cash flow|core earnings)\b/i
const RECONCILED = /\breconcil/i

/**
 * A non-GAAP measure is accompanied by the most directly comparable GAAP measure and a reconciliation to it
 * (Regulation G, 17 CFR 244.100(a)). The reconciliation's sums are for the footing check; here it has to be there.
 */
export function nonGaap(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const passages = passagesOf(filing)
  const said = passages.find(({ text }) => MEASURE.test(text))
  const match = said && MEASURE.exec(said.text)
  if (!said || !match) return []
  const place = { index: match.index, length: match[0].length }
  const table = filing.statements.findIndex(
    ({ kind, title }) => kind === 'reconciliation' || RECONCILED.test(title),
  )
  const there =
    table >= 0 || filing.statements.some(({ lines }) => lines.some(({ label }) => RECONCILED.test(label)))
  const message = there
    ? `“${match[0]}” is a non-GAAP measure, and a reconciliation is printed: agrees.`
    : `“${match[0]}” is a non-GAAP measure; no reconciliation to the comparable GAAP measure was found (Regulation G).`
  const check = wordCheck('non-gaap', there ? 'agrees' : 'unlinked', message, said, place, rawText)
  return [{ ...check, statement: table >= 0 ? table : null }]
}
