import type { Passage } from './passages.ts'

/** The words by which a forward-looking statement is called. */
export const NAMED = /forward\s?[-‐‑–]?\s?looking|safe[\s-]harbou?r|litigation reform act/i

const HEADING_WORDS = new Set(
  'special cautionary important disclosure disclosures disclaimer note notice statement statements caution information warning regarding concerning about on to investor investors and of the for as in with respect risk factors risks uncertainties language remark remarks under private securities litigation reform act safe harbor harbour forward looking future financial guidance outlook legal qualification matters relating related company provision provisions reader readers shareholder shareholders'.split(
    ' ',
  ),
)

/** A heading that announces the statement: it is made of such words and nothing else. */
function announcesStatement(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  return NAMED.test(text) && words.every((word) => HEADING_WORDS.has(word))
}

export const isHeading = ({ text }: Passage) => text.length < 160 && announcesStatement(text)

/** How the statement itself begins, when it stands without a heading. */
const OPENING =
  /^[\W]*(?:(?:please )?note[:.–—-]+\s*)?(?:(?:"|“)?safe[\s-]harbou?r|forward\s?[-‐‑–]?\s?looking|cautionary|note (?:regarding|concerning|to|on)|disclosure|(?:certain|some|all|any|various|many) (?:of the )?(?:statements?|information|matters|comments|remarks)|(?:the )?(?:statements?|information|matters|comments|discussion)\b|except (?:for|as to)|other than|with the exception|in addition to|this (?:(?:press|news|earnings?|quarterly|financial|media|shareholder|investor)\s)*(?:release|report|section|item|document|announcement|communication|letter|presentation|news|statement|information)|in (?:this|the)|the (?:foregoing|above|preceding)\b|(?:the|our|certain|these|any) forward|to the extent|words such|when used|pursuant|under the|as (?:required|provided)|(?:the )?private securities|the securities and exchange commission|statements|investors? (?:are|should)|readers? (?:are|should)|we (?:caution|make|may|have)|the company (?:cautions|wishes|desires|may|believes|notes|is)|from time to time|special note|important|[^.]{0,300}\b(?:is|are|constitutes?) [^.]{0,30}forward\s?[-‐‑–]?\s?looking statements?\b)/i

const RISK =
  /differ\w*,? (?:materially|significantly|substantially|possibly)|(?:materially|significantly|substantially) differ|could (?:differ|cause)|risks?,? (?:and|or|,) ?(?:other )?uncertaint|uncertaint(?:y|ies)|risk factors|cautionary|not guarantees|no assurance|speaks? only as of|undertakes? no|(?:no|disclaims any) (?:duty|obligation|intent)|(?:involve|subject to)[^.]{0,60}risks/i

/** "On a forward-looking basis" and "forward-looking non-GAAP measures" speak of guidance, not of statements. */
const SPOKEN_OF =
  /forward\s?[-‐‑–]?\s?looking(?!["”]?\s+(?:basis|non|gaap|measures?|financial|adjusted|guidance))|safe[\s-]harbou?r|litigation reform act/i
const ACT = /litigation reform act|\bsections? (?:27A|21E)\b/i

export const isStatement = (text: string) =>
  SPOKEN_OF.test(text) && (RISK.test(text) || ACT.test(text) || text.length > 400)

const SENTENCE = /[.!?]["”’)]*\s+(?=["“]?[A-Z])/g
const OPENS_INSIDE =
  /^(?:this (?:press |news |earnings |quarterly )?(?:release|announcement|report|section|item)\b[^.]{0,60}(?:contains?|includes?)\b[^.]{0,60}forward|certain (?:statements|information|of the)\b[^.]{0,160}forward|statements (?:contained |made )?in this\b[^.]{0,200}forward|except for (?:the )?historical|(?:"|“)?safe[\s-]harbou?r|forward-?\s?looking statements)/i

/** Where the statement begins inside a paragraph that begins with something else; 0 when it begins the paragraph. */
export function openingInside(text: string): number | null {
  if (OPENING.test(text)) return 0
  for (const match of text.matchAll(SENTENCE)) {
    const at = match.index + match[0].length
    if (OPENS_INSIDE.test(text.slice(at, at + 320))) return at
  }
  return null
}

/** A heading printed as the first line of its paragraph is no part of the statement. */
export function headingLine(passage: Passage): number {
  const first = passage.lines[0]
  if (!first || passage.lines.length < 2 || first.text.length > 90 || /:\s*\S/.test(first.text)) return 0
  return announcesStatement(first.text) ? first.text.length + 1 : 0
}
