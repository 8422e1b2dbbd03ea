import { keyed } from '#app/keyed.ts'
import { withDashes } from '#app/words/typeset-words.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { type ReleasePart, releaseParts } from '#lib/syndication/release-parts.ts'

/** The paragraphs of the release as they were filed, its headings and quotations set apart. */
export function Release({ filing }: { filing: Filing }) {
  return (
    <section aria-labelledby="release" className="prose">
      <h2 id="release" className="sr-only">
        Release
      </h2>
      {keyed(releaseParts(filing)).map(({ key, item }) => (
        <Part key={key} part={item} linked={filing.safeHarbor !== null} />
      ))}
    </section>
  )
}

function Part({ part, linked }: { part: ReleasePart; linked: boolean }) {
  if (part.kind === 'heading') return <h3 className="label pt-3">{withDashes(part.text)}</h3>
  const text = (
    <p>
      {withDashes(part.text)}
      {linked && looksForward(part.text) && (
        <a
          href="#safe-harbor"
          className="ahead"
          aria-label="Forward-looking statement: see the cautionary text"
        >
          †
        </a>
      )}
    </p>
  )
  return part.kind === 'quotation' ? <blockquote className="quotation">{text}</blockquote> : text
}

const LOOKS_FORWARD =
  /\b(expects?|expected to|anticipates?|believes?|intends?|plans? to|will|outlook|guidance|forecasts?|projects?|estimates? that|targets?)\b/i
/** What "will be webcast" is no forecast. */
const OF_THE_CALL = /\b(conference call|webcast|replay|simulcast)\b/i

const looksForward = (text: string) => LOOKS_FORWARD.test(text) && !OF_THE_CALL.test(text)
