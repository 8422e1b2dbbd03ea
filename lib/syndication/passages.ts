import type { Filing } from '../filing/filing.ts'

/** A piece of a report's text that a search can find, and where its page shows it. */
export interface Passage {
  /** The fragment of the page's address. */
  anchor: string
  part: string
  text: string
}

/** All text of a report in the order of its page: headline, paragraphs, each statement's labels, safe harbor. */
export function passagesOf(filing: Pick<Filing, 'release' | 'statements' | 'safeHarbor'>): Passage[] {
  const { release, statements, safeHarbor } = filing
  const cautionary = squeezed(safeHarbor?.text ?? '')
  return [
    ...(release?.headline ? [{ anchor: '', part: 'Headline', text: release.headline }] : []),
    ...(release?.paragraphs ?? [])
      .filter(({ text }) => !cautionary.includes(squeezed(text)))
      .map(({ text }) => ({ anchor: '#release', part: 'Release', text })),
    ...statements.map((statement, at) => ({
      anchor: `#statement-${at + 1}`,
      part: statement.title || 'Statement',
      text: [statement.title, ...statement.lines.map((line) => line.label)].join('; '),
    })),
    ...(safeHarbor
      ? [{ anchor: '#safe-harbor', part: 'Forward-looking statements', text: safeHarbor.text }]
      : []),
  ]
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
