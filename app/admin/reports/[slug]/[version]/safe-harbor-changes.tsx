import { keyed } from '#app/keyed.ts'
import { type DiffPart, safeHarborHistory, safeHarborSentence } from '#lib/tie-out/words/safe-harbor.ts'

interface Props {
  text: string
  /** The texts of the quarters before, the newest last. */
  before: readonly { quarter: string; text: string }[]
}

/** What a quarter changes in the words of the safe harbor that the quarter before published. */
export function SafeHarborChanges({ text, before }: Props) {
  const history = safeHarborHistory(text, before)
  if (history.is === 'first') return null
  const sentence = safeHarborSentence(history)
  if (history.is === 'unchanged') return <p className="text-note text-soft">{sentence}</p>
  return (
    <details className="notice caution">
      <summary className="min-h-6 font-semibold">{sentence}</summary>
      <p className="prose my-2">
        {keyed(history.parts).map(({ key, item }) => (
          <Part key={key} part={item} />
        ))}
      </p>
    </details>
  )
}

/** Screen readers pass over what ins and del mean, so it is said in words that are not seen. */
function Part({ part: { text, change } }: { part: DiffPart }) {
  if (change === 'added')
    return (
      <ins className="text-gain underline decoration-2">
        <span className="sr-only"> [added: </span>
        {text}
        <span className="sr-only">] </span>
      </ins>
    )
  if (change === 'removed')
    return (
      <del className="text-fault line-through">
        <span className="sr-only"> [removed: </span>
        {text}
        <span className="sr-only">] </span>
      </del>
    )
  return text
}
