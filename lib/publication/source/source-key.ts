import type { Filing, Source } from '#lib/filing/filing.ts'

/** A source as an address writes it: "1200-1207" of text, "p3:72,118,140,131" of a page, "n41" of a paragraph. */
export function sourceKey(source: Source): string {
  if ('page' in source)
    return `p${source.page}:${source.box.map((edge) => Math.round(edge * 100) / 100).join(',')}`
  if ('paragraph' in source) return `n${source.paragraph}`
  return `${source[0]}-${source[1]}`
}

/** The source that an address names; null where it names none. */
export function readSourceKey(key: string | null | undefined): Source | null {
  const span = /^(\d{1,9})-(\d{1,9})$/.exec(key ?? '')
  if (span) return [Number(span[1]), Number(span[2])]
  const paragraph = /^n(\d{1,7})$/.exec(key ?? '')
  if (paragraph) return { paragraph: Number(paragraph[1]) }
  const page = /^p(\d{1,6}):(-?[\d.]+),(-?[\d.]+),(-?[\d.]+),(-?[\d.]+)$/.exec(key ?? '')
  if (!page) return null
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.slice(2).map(Number)
  return { page: Number(page[1]), box: [x0, y0, x1, y1] }
}

/** The sources that an address names, in order; a key that names none is left out. */
export function readSourceKeys(keys: string | readonly string[] | null | undefined): Source[] {
  const all = typeof keys === 'string' ? [keys] : (keys ?? [])
  return all.map(readSourceKey).filter((source) => source !== null)
}

/** Every place of a filing that something shown in a review was read from. */
export function sourcesOf(content: Filing): Source[] {
  return [
    ...(content.release?.paragraphs.map(({ source }) => source) ?? []),
    ...content.calls.map(({ source }) => source),
    ...(content.safeHarbor ? [content.safeHarbor.source] : []),
    ...content.statements.flatMap(({ lines }) =>
      lines.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.source] : []))),
    ),
  ]
}

/** Where a review of a filing begins to read: its release, or its first table. */
export function firstSource(content: Filing): Source {
  const [first] = sourcesOf(content)
  return first ?? [0, 0]
}
