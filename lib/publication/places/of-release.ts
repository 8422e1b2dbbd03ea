import type { Filing, Release } from '#lib/filing/filing.ts'
import { type EditPlace, isDay, misfit, wordsPlace } from './place.ts'
import { standsIn } from './stands-at.ts'

const NOTHING: Release = { headline: null, city: null, date: null, paragraphs: [] }

const NAMES = { headline: 'Headline', city: 'City of the dateline', date: 'Date of the dateline' }

/** One line of the release; made where the reader found no release. */
export function ofRelease(content: Filing, part: 'headline' | 'city' | 'date'): EditPlace {
  const release = content.release ?? NOTHING
  return wordsPlace({
    name: NAMES[part],
    text: release[part],
    source: null,
    ...(part === 'date' && { hint: 'As year, month and day: 2026-04-21.' }),
    write: (text) =>
      part === 'date' && text !== null && !isDay(text)
        ? misfit('Write the date as year, month and day: 2026-04-21.')
        : { ...content, release: { ...release, [part]: text } },
  })
}

export function ofParagraph(content: Filing, at: number): EditPlace | null {
  const { release } = content
  const paragraph = release?.paragraphs[at]
  if (!release || !paragraph) return null
  const { text, source } = paragraph
  return wordsPlace({
    name: `Paragraph ${at + 1}`,
    text,
    source,
    long: true,
    write: (changed) =>
      changed === null
        ? misfit('A paragraph cannot be empty. Remove it instead.')
        : {
            ...content,
            release: { ...release, paragraphs: release.paragraphs.with(at, { text: changed, source }) },
          },
  })
}

/** The safe-harbor text; empty where there is none. `filed` is the filing's own text, to find new words in. */
export function ofSafeHarbor(content: Filing, filed: string): EditPlace {
  const { safeHarbor } = content
  return wordsPlace({
    name: 'Forward-looking statements',
    text: safeHarbor?.text ?? null,
    source: safeHarbor?.source ?? null,
    long: true,
    write: (text) => ({
      ...content,
      safeHarbor:
        text === null ? null : { text, source: safeHarbor?.source ?? standsIn(content, filed, text) },
    }),
  })
}
