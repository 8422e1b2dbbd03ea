import type { Filing, Source, Span } from '#lib/filing/filing.ts'

/** How much of a passage is looked for: a filing's lines break soon. */
const BEGINNING = 30

const isSpan = (source: Source | null): source is Span => Array.isArray(source)

/**
 * Where something stands in a filing that the reader had not seen and a person adds: its own words where they are
 * printed just once between its neighbours, else everything between them. A PDF's or Word's place is a neighbour's.
 */
export function standsBetween(
  content: Filing,
  filed: string,
  words: string,
  before: Source | null,
  after: Source | null,
): Source {
  if ((before && !isSpan(before)) || (after && !isSpan(after)))
    return before ?? after ?? wholeOf(content, filed)
  if (content.format === 'pdf' || content.format === 'docx') return wholeOf(content, filed)
  const from = isSpan(before) ? before[1] : 0
  const to =
    isSpan(after) && after[0] > from ? after[0] : before ? Math.min(filed.length, from + 4000) : filed.length
  const wanted = words.slice(0, BEGINNING)
  const at = wanted ? filed.indexOf(wanted, from) : -1
  const again = at < 0 ? -1 : filed.indexOf(wanted, at + 1)
  const once = at >= 0 && at + wanted.length <= to && (again < 0 || again >= to)
  return once ? [at, at + wanted.length] : [from, to]
}

/** The same for what has no neighbours. */
export const standsIn = (content: Filing, filed: string, words: string): Source =>
  standsBetween(content, filed, words, null, null)

function wholeOf({ format }: Filing, filed: string): Source {
  if (format === 'pdf') return { page: 1, box: [0, 0, 0, 0] }
  return format === 'docx' ? { paragraph: 0 } : [0, filed.length]
}
