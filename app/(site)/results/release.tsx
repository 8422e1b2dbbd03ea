import { keyed } from '#app/keyed.ts'
import type { Filing, Paragraph } from '#lib/filing/filing.ts'

/** The paragraphs of the release as they were filed, its quotations set apart. */
export function Release({ filing }: { filing: Filing }) {
  const paragraphs =
    filing.release?.paragraphs.filter((paragraph) => !repeatsSafeHarbor(paragraph, filing)) ?? []
  return (
    <section aria-labelledby="release" className="prose">
      <h2 id="release" className="sr-only">
        Release
      </h2>
      {keyed(paragraphs).map(({ key, item }) => (
        <ReleaseParagraph key={key} text={item.text} linked={filing.safeHarbor !== null} />
      ))}
    </section>
  )
}

const OPENS_WITH_QUOTE = /^["“«]/
const LOOKS_FORWARD =
  /\b(expects?|expected to|anticipates?|believes?|intends?|plans? to|will|outlook|guidance|forecasts?|projects?|estimates? that|targets?)\b/i

/** What "will be webcast" is no forecast. */
const OF_THE_CALL = /\b(conference call|webcast|replay|simulcast)\b/i

function ReleaseParagraph({ text, linked }: { text: string; linked: boolean }) {
  const content = (
    <>
      {text}
      {linked && LOOKS_FORWARD.test(text) && !OF_THE_CALL.test(text) && (
        <a
          href="#safe-harbor"
          className="ahead"
          aria-label="Forward-looking statement: see the cautionary text"
        >
          †
        </a>
      )}
    </>
  )
  if (!OPENS_WITH_QUOTE.test(text)) return <p>{content}</p>
  return (
    <blockquote className="quotation">
      <p>{content}</p>
    </blockquote>
  )
}

/** The cautionary text has its own section; a release that contains it says it once. */
function repeatsSafeHarbor(paragraph: Paragraph, { safeHarbor }: Filing): boolean {
  return safeHarbor !== null && squeezed(safeHarbor.text).includes(squeezed(paragraph.text))
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
