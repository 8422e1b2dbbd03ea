import type { Filing, Paragraph } from '../filing/filing.ts'

/** A paragraph of a release, and how it is set; an item comes without its bullet. */
export interface ReleasePart {
  kind: 'heading' | 'quotation' | 'item' | 'paragraph'
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
    .map(({ text }) => ({ kind: kindOf(text), text: text.replace(BULLET, '') }))
}

const LONGEST_HEADING = 80
const BULLET = /^[•·▪■●◦‣∙]\s*/
/** Who speaks is told by a verb of speech behind the end of a quotation, or the whole is one. A term explained is none. */
const QUOTATION =
  /^["“«](.*[,.?!]["”»]\s+(?!["“«])[^"“”]*\b(said|says|stated|states|commented|comments|added|adds|noted|notes|continued|concluded|remarked|explained)\b|[^"“”]*[.?!]["”»]$|[^"”»]*$)/s

/** A heading is short, all in capitals, and no sentence; a quotation opens with its mark, an item of a list with its bullet. */
function kindOf(text: string): ReleasePart['kind'] {
  if (BULLET.test(text)) return 'item'
  if (QUOTATION.test(text)) return 'quotation'
  const capitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
  return capitals && text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) ? 'heading' : 'paragraph'
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
