export interface Sentence {
  text: string
  /** Where it begins in its paragraph. */
  at: number
}

const ABBREVIATION =
  /\b(?:U\.S|Inc|Corp|Co|Ltd|vs|No|Mr|Ms|Dr|Jr|St|a\.m|p\.m|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/i

/** A paragraph's sentences. A semicolon or a bullet ends one too: what follows is a thing of its own. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of paragraph.matchAll(/[.!?]["”’)]*\s+(?=["“(]?[A-Z0-9])|;\s+|\s*[•●▪■◦·]\s*/g)) {
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(paragraph.slice(Math.max(0, match.index - 8), match.index))
    )
      continue
    sentences.push({ text: paragraph.slice(start, match.index), at: start })
    start = match.index + match[0].length
  }
  sentences.push({ text: paragraph.slice(start), at: start })
  return sentences.filter(({ text }) => text.trim() !== '')
}
