import type { Check, Filing, Line } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { MEASURES, type NonGaapMeasure } from './non-gaap-measures.ts'
import { type Passage, passagesOf, wordCheck } from './prose.ts'

const PRIMARY = ['income', 'balance', 'cash-flow', 'equity']
const QUALIFIED = /\b(?:non-?GAAP|adjusted|core|normalized|EBITDA?|free cash flow|FFO)\b/i

/**
 * A non-GAAP measure is accompanied by the most directly comparable GAAP measure and a reconciliation to it
 * (Regulation G, 17 CFR 244.100(a)): a table that has both. Whether it adds up is for the footing check.
 */
export function nonGaap(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const passages = passagesOf(filing)
  return MEASURES.flatMap((measure) => {
    const said = firstSaid(measure, passages)
    if (!said) return []
    const { passage, match } = said
    const table = reconciliationOf(measure, filing)
    const place = { index: match.index, length: match[0].length }
    const about = `“${match[0]}” is a non-GAAP measure`
    if (table === null) {
      const message = `${about}; no table was found that reconciles it to ${measure.comparableName} (Regulation G).`
      return [wordCheck('non-gaap', 'unlinked', message, passage, place, rawText)]
    }
    const message = `${about}, and is reconciled to ${measure.comparableName}: agrees.`
    const check = wordCheck('non-gaap', 'agrees', message, passage, place, rawText)
    return [{ ...check, statement: table.at, sources: [...check.sources, ...table.sources] }]
  })
}

/** Where a measure is named first. */
function firstSaid(
  measure: NonGaapMeasure,
  passages: readonly Passage[],
): { passage: Passage; match: RegExpExecArray } | null {
  for (const passage of passages) {
    const match = measure.said.exec(passage.text)
    if (match) return { passage, match }
  }
  return null
}

/** The table that has the measure and its comparable measure, with the first figure of each. */
function reconciliationOf({ label, comparable }: NonGaapMeasure, filing: Filing) {
  for (const [at, { kind, lines }] of filing.statements.entries()) {
    if (PRIMARY.includes(kind)) continue
    const measure = lines.find((line) => label.test(line.label) && firstSource(line))
    const gaap = lines.find((line) => comparable.test(line.label) && !QUALIFIED.test(line.label))
    if (measure && gaap) return { at, sources: [measure, gaap].flatMap((line) => firstSource(line) ?? []) }
  }
  return null
}

function firstSource({ cells }: Line) {
  const source = cells.find((cell) => cell !== null)?.source
  return source ? [source] : null
}
