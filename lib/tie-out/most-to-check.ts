import type { Check, Filing, Paragraph } from '#lib/filing/filing.ts'

/** Several times what the longest releases have; what has more was made to keep the checks busy. */
const MOST_STATEMENTS = 100
const MOST_LINES = 1000
const MOST_PROSE = 150_000

/** As much of a filing as is checked, and a word on what is left out; the statements keep their places. */
export function mostToCheck(filing: Filing): { checked: Filing; left: Check[] } {
  const { statements, release } = filing
  const paragraphs = release ? withinProse(release.paragraphs) : []
  const isWhole =
    statements.length <= MOST_STATEMENTS &&
    statements.every(({ lines }) => lines.length <= MOST_LINES) &&
    (!release || paragraphs.length === release.paragraphs.length)
  if (isWhole) return { checked: filing, left: [] }
  const message = `The file holds more than is checked: the first ${MOST_STATEMENTS} statements, ${MOST_LINES} lines of each, and the first ${MOST_PROSE} characters of the text were.`
  const checked = {
    ...filing,
    statements: statements
      .slice(0, MOST_STATEMENTS)
      .map((statement) => ({ ...statement, lines: statement.lines.slice(0, MOST_LINES) })),
    release: release && { ...release, paragraphs },
  }
  return {
    checked,
    left: [{ rule: 'too-much', verdict: 'unlinked', message, statement: null, sources: [] }],
  }
}

function withinProse(paragraphs: readonly Paragraph[]): Paragraph[] {
  let length = 0
  return paragraphs.filter(({ text }) => {
    length += text.length
    return length <= MOST_PROSE
  })
}
