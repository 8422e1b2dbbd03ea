import { keyed } from '#app/keyed.ts'
import type { Check } from '#lib/filing/filing.ts'

/** What was checked before publication, in a quiet line, and every figure that restates an earlier quarter. */
export function TieOutNote({ checks }: { checks: readonly Check[] }) {
  const count = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict).length
  const [agree, rounding, disagree] = [count('agrees'), count('rounding'), count('disagrees')]
  const restated = checks.filter(({ rule }) => rule === 'restatement')
  if (agree + rounding + disagree === 0) return null
  return (
    <section aria-labelledby="tie-out" className="mt-10 text-note text-soft">
      <h2 id="tie-out" className="label mb-2">
        How the figures tie out
      </h2>
      <p className="max-w-[60ch]">
        The figures in this filing’s tables and text were held against each other and against earlier
        quarters: {agree} agree exactly{rounding > 0 && <>, {rounding} within rounding</>}
        {disagree > 0 && <>; {disagree} do not, and were published for a reason on record</>}.
      </p>
      {restated.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6">
            {restated.length} {restated.length === 1 ? 'figure restates' : 'figures restate'} an earlier
            quarter
          </summary>
          <ul className="mt-2 max-w-[75ch] space-y-1">
            {keyed(restated).map(({ key, item }) => (
              <li key={key}>{item.message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
