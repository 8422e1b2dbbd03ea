import { keyed } from '#app/keyed.ts'
import { withDashes } from '#app/words/typeset-words.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { type ReleasePart, releaseParts } from '#lib/syndication/release-parts.ts'

/** The paragraphs of the release as they were filed, its headings, lists and quotations set apart. */
export function Release({ filing }: { filing: Filing }) {
  const linked = filing.safeHarbor !== null
  return (
    <section aria-labelledby="release" className="prose">
      <h2 id="release" className="sr-only">
        Release
      </h2>
      {keyed(stretchesOf(releaseParts(filing))).map(({ key, item: parts }) =>
        parts[0]?.kind === 'item' ? (
          <ul key={key} className="list-[square] space-y-1.5 pl-[1.1em] marker:text-soft">
            {keyed(parts).map(({ key, item }) => (
              <li key={key}>
                <Words text={item.text} linked={linked} />
              </li>
            ))}
          </ul>
        ) : (
          parts.map((part) => <Part key={key} part={part} linked={linked} />)
        ),
      )}
    </section>
  )
}

/** Items that follow one another are one list; all else stands alone. */
function stretchesOf(parts: readonly ReleasePart[]): ReleasePart[][] {
  const stretches: ReleasePart[][] = []
  for (const part of parts) {
    const before = stretches.at(-1)
    if (part.kind === 'item' && before?.[0]?.kind === 'item') before.push(part)
    else stretches.push([part])
  }
  return stretches
}

function Part({ part, linked }: { part: ReleasePart; linked: boolean }) {
  if (part.kind === 'heading') return <h3 className="label pt-3">{withDashes(part.text)}</h3>
  const text = (
    <p>
      <Words text={part.text} linked={linked} />
    </p>
  )
  return part.kind === 'quotation' ? <blockquote className="quotation">{text}</blockquote> : text
}

/** A passage; one that looks forward leads to the cautionary text, where there is one. */
function Words({ text, linked }: { text: string; linked: boolean }) {
  return (
    <>
      {withDashes(text)}
      {linked && looksForward(text) && (
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
}

const LOOKS_FORWARD =
  /\b(expects?|expected to|anticipates?|believes?|intends?|plans? to|will|outlook|guidance|forecasts?|projects?|estimates? that|targets?)\b/i
/** What "will be webcast" is no forecast. */
const OF_THE_CALL = /\b(conference call|webcast|replay|simulcast)\b/i

const looksForward = (text: string) => LOOKS_FORWARD.test(text) && !OF_THE_CALL.test(text)
