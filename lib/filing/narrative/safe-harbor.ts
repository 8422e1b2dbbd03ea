import type { SafeHarbor } from '../filing.ts'
import { joinSourced, placeOf } from '../place.ts'
import type { Passage } from './passages.ts'
import { endOf, ownLength } from './safe-harbor-extent.ts'
import { headingLine, isHeading, isStatement, NAMED, openingInside } from './safe-harbor-opening.ts'

interface Candidate {
  from: number
  /** Last passage, inclusive. */
  to: number
  /** Characters of the first passage that belong to a heading or to what stands before. */
  skip: number
  score: number
}

/** Under "Safe Harbor" the next passage is the statement, even where it names itself only further on. */
function underHeading(passages: readonly Passage[], i: number): boolean {
  const [next, after] = [passages[i + 1], passages[i + 2]]
  if (!next || next.kind === 'row' || isHeading(next)) return false
  if (next.text.length > 60 && NAMED.test(next.text)) return true
  return next.text.length > 80 && isStatement(`${next.text} ${after?.text ?? ''}`)
}

/** "This release includes forward-looking statements.", whose risks are told in the paragraphs below it only. */
function opensStatement(passages: readonly Passage[], i: number): boolean {
  const opening = passages[i]?.text ?? ''
  if (openingInside(opening) !== 0) return false
  return isStatement(whole(passages.slice(i, endOf(passages, i, 0) + 1)))
}

const whole = (passages: readonly Passage[]) => passages.map((passage) => passage.text).join(' ')

function scoreOf(passages: readonly Passage[], headed: boolean): number {
  const text = whole(passages)
  const marks = [
    headed ? 3 : 0,
    /forward\s?[-‐‑–]?\s?looking/i.test(text) ? 1 : 0,
    /\brisks?\b|\buncertaint/i.test(text) ? 1 : 0,
    /\bsection (?:27A|21E)\b/i.test(text) ? 2 : 0,
    /litigation reform act/i.test(text) ? 3 : 0,
    /safe[\s-]harbou?r/i.test(text) ? 1 : 0,
    /differ\w* (?:materially|significantly|substantially)|materially differ/i.test(text) ? 2 : 0,
    /(?:no|any) (?:duty|obligation|intention|intent)|undertake|not intend to (?:update|revise)/i.test(text)
      ? 1
      : 0,
    Math.min(text.length / 600, 2),
  ]
  return marks.reduce((sum, mark) => sum + mark, 0)
}

function candidateAt(passages: readonly Passage[], i: number): Candidate | null {
  const passage = passages[i]
  if (!passage || passage.kind === 'row' || !NAMED.test(passage.text)) return null
  if (isHeading(passage)) {
    if (!underHeading(passages, i)) return null
    const to = endOf(passages, i + 1, 2)
    return { from: i + 1, to, skip: 0, score: scoreOf(passages.slice(i + 1, to + 1), true) }
  }
  if (passage.bullet || !(isStatement(passage.text) || opensStatement(passages, i))) return null
  const skip = openingInside(passage.text)
  if (skip === null) return null
  const to = endOf(passages, i, 0)
  return { from: i, to, skip, score: scoreOf(passages.slice(i, to + 1), false) }
}

/** Naming forward-looking statements is not enough: the law, a heading, a risk or a duty disclaimed must be with it. */
const SURE = 2

/**
 * The whole forward-looking statement of a release and nothing else, without a heading printed apart from it; null
 * where the release has none. The Private Securities Litigation Reform Act of 1995 is what makes companies print it.
 */
export function readSafeHarbor(passages: readonly Passage[]): SafeHarbor | null {
  const candidates: Candidate[] = []
  for (let i = 0; i < passages.length; i++) {
    const candidate = candidateAt(passages, i)
    if (!candidate) continue
    candidates.push(candidate)
    i = Math.max(i, candidate.to)
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  const first = best ? passages[best.from] : undefined
  if (!best || !first || best.score < SURE) return null
  const joined = joinSourced(passages.slice(best.from, best.to + 1))
  const from = best.skip || headingLine(first)
  const text = joined.text.slice(from, from + ownLength(joined.text.slice(from))).trim()
  return { text, source: placeOf(joined, from, from + text.length) }
}
