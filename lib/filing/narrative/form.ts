import type { Tree } from '../tree.ts'
import type { Part } from './parts.ts'
import { coverFact } from './registrant.ts'

const PRINTED = /\bform\s+((?:8|6)\s?-\s?k|10\s?-\s?[qk]|20\s?-\s?f|40\s?-\s?f)\s?(\/\s?a\b)?/i

/** The form as printed ("8-K", "8-K/A"); null for a bare exhibit. */
export function readForm(tree: Tree, cover: Part | null): string | null {
  if (tree.header?.form) return tree.header.form
  const tagged = coverFact(tree.facts, 'dei:DocumentType')
  if (tagged) return tagged
  if (!cover) return null
  const text = cover.passages
    .slice(0, 40)
    .map((passage) => passage.text)
    .join(' ')
  const match = PRINTED.exec(text)
  return match?.[1] ? `${match[1]}${match[2] ?? ''}`.replace(/\s/g, '').toUpperCase() : cover.type
}
