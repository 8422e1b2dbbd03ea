import type { Check, Filing } from '#lib/filing/filing.ts'
import { figureAt } from '../narrative/printed-figures.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'
import { quarterLabel } from './quarter-label.ts'

const FEWEST_WORDS = 8

/**
 * A release is written over last quarter's. A paragraph with figures that stands in last quarter's word for word, and
 * did not yet in the one before, may have been forgotten; what every release says is the company's standing text.
 */
export function leftovers(filing: Filing, { published, rawText }: TieOutContext): Check[] {
  const [last, ...older] = published?.releases.toReversed() ?? []
  if (!last) return []
  const said = new Set(last.paragraphs.map(plain))
  const standing = new Set(older.flatMap(({ paragraphs }) => paragraphs.map(plain)))
  return passagesOf(filing).flatMap((passage) => {
    const text = plain(passage.text)
    if (!said.has(text) || standing.has(text) || !isTold(passage.text)) return []
    const excerpt = passage.text.length > 80 ? `${passage.text.slice(0, 80)}…` : passage.text
    const message = `“${excerpt}” stands word for word in the release of ${quarterLabel(last.quarter)}, figures and all: is it left over?`
    return [wordCheck('leftover', 'unlinked', message, passage, null, rawText)]
  })
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A sentence or more, with an amount or a percentage in it. */
function isTold(text: string): boolean {
  if (plain(text).split(' ').length < FEWEST_WORDS) return false
  for (const { index } of text.matchAll(/[$€£¥\d]/g)) if (figureAt(text, index)) return true
  return false
}
