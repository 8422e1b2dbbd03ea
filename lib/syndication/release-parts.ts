import type { Filing, Paragraph } from '../filing/filing.ts'

/** A paragraph of a release, and how it is set. */
export interface ReleasePart {
  kind: 'heading' | 'quotation' | 'paragraph'
  text: string
}

/** The release without the cautionary text, which its page shows apart, and without a heading left over from it. */
export function releaseParts({ release, safeHarbor }: Pick<Filing, 'release' | 'safeHarbor'>): ReleasePart[] {
  const cautionary = squeezed(safeHarbor?.text ?? '')
  const repeats = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && cautionary !== '' && cautionary.includes(squeezed(paragraph.text))
  const paragraphs = release?.paragraphs ?? []
  return paragraphs
    .filter((one, at) => !repeats(one) && !(kindOf(one.text) === 'heading' && repeats(paragraphs[at + 1])))
    .map(({ text }) => ({ kind: kindOf(text), text }))
}

const LONGEST_HEADING = 80

/** A heading is short, all in capitals, and no sentence; a quotation opens with its mark. */
function kindOf(text: string): ReleasePart['kind'] {
  if (/^["“«]/.test(text)) return 'quotation'
  const capitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
  return capitals && text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) ? 'heading' : 'paragraph'
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
