import type { Check, Filing } from '#lib/filing/filing.ts'
import { periodAt } from '../narrative/period-phrases.ts'
import type { TieOutContext } from '../tie-out.ts'
import { type Passage, passagesOf, wordCheck } from './prose.ts'

interface Named {
  passage: Passage
  index: number
  printed: string
  quarter: number
  year: number
}

const FORWARD =
  /\b(?:outlook|guidance|expects?|will|next|forecast|upcoming|compared|versus|from|prior|over|than)\b/i

/**
 * Headline and lead name the same quarter of the same year: a release is written over last quarter's, and one of the
 * two is easily left. Passages that look ahead or back name other quarters, and are not compared.
 */
export function quarterWords(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const [headline, lead] = passagesOf(filing).slice(0, filing.release?.headline ? 2 : 0)
  if (!headline || !lead) return []
  const [top, below] = [quartersIn(headline), quartersIn(lead)]
  const [first] = top
  if (!first || top.length !== 1 || below.length === 0 || FORWARD.test(headline.text)) return []
  const same = below.find(({ quarter, year }) => quarter === first.quarter && year === first.year)
  const other = below[0] as Named
  if (!same && (below.length > 1 || FORWARD.test(lead.text))) return []
  const message = same
    ? `Headline and lead both name ${same.printed}: agrees.`
    : `The headline names “${first.printed}”, the lead “${other.printed}”: disagrees.`
  const at = same ?? other
  const place = { index: at.index, length: at.printed.length }
  return [wordCheck('quarter-words', same ? 'agrees' : 'disagrees', message, at.passage, place, rawText)]
}

function quartersIn(passage: Passage): Named[] {
  const found: Named[] = []
  for (let at = 0; at < passage.text.length; at++) {
    const period = periodAt(passage.text, at)
    if (!period) continue
    const { quarter, year } = period.phrase
    if (quarter && year)
      found.push({ passage, index: at, printed: passage.text.slice(at, period.end), quarter, year })
    at = period.end - 1
  }
  return found
}
