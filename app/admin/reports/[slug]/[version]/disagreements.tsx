import { keyed } from '#app/keyed.ts'
import type { Overrule } from '#db/schema.ts'
import type { Check } from '#lib/filing/filing.ts'
import { checkKey } from '#lib/publication/overrule.ts'
import { ActionForm } from '../../../action-form.tsx'
import { TextField } from '../../../field.tsx'
import { SubmitButton } from '../../../submit-button.tsx'
import { overruleTicked } from './actions.ts'
import { Told } from './checks-panel.tsx'

/** Who overruled what in this version, and whether its reader may overrule the rest. */
export interface Overruling {
  versionId: number
  overrules: (Overrule & { by: string })[]
  allowed: boolean
}

/** The checks that disagree: what stands in the way of an approval, and what was overruled by whom and why. */
export function Disagreements({ checks, overruling }: { checks: Check[]; overruling: Overruling }) {
  const { versionId, overrules, allowed } = overruling
  const byKey = new Map(overrules.map((row) => [row.checkKey, row]))
  const open = checks.filter((check) => !byKey.has(checkKey(check)))
  const overruled = checks.filter((check) => byKey.has(checkKey(check)))
  return (
    <>
      {open.length > 0 && (
        <section aria-labelledby="disagreements" className="notice fault mb-2">
          <h3 id="disagreements" className="font-semibold">
            {open.length === 1 ? '1 check disagrees' : `${open.length} checks disagree`}, and stand
            {open.length === 1 ? 's' : ''} in the way of an approval
          </h3>
          {allowed ? (
            <ActionForm action={overruleTicked.bind(null, versionId)} className="mt-2 space-y-3">
              <ul className="max-h-[24rem] space-y-1 overflow-auto">
                {keyed(open).map(({ key, item }) => (
                  <li key={key} className="flex items-baseline gap-3">
                    <input
                      type="checkbox"
                      name="check"
                      value={checkKey(item)}
                      className="size-5 shrink-0 self-center"
                      aria-label={`Overrule: ${item.message}`}
                    />
                    <span>
                      <Told message={item.message} sources={item.sources} />
                    </span>
                  </li>
                ))}
              </ul>
              <TextField label="Why the ticked ones are right all the same" name="reason" required />
              <SubmitButton tone="quiet">Overrule the ticked</SubmitButton>
            </ActionForm>
          ) : (
            <ul className="my-2 space-y-1">
              {keyed(open).map(({ key, item }) => (
                <li key={key}>
                  <Told message={item.message} sources={item.sources} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {overruled.length > 0 && (
        <details className="notice caution mb-2">
          <summary className="min-h-6 font-semibold">
            {overruled.length} {overruled.length === 1 ? 'check was' : 'checks were'} overruled
          </summary>
          <ul className="my-2 space-y-1">
            {keyed(overruled).map(({ key, item }) => (
              <li key={key}>
                <Told message={item.message} sources={item.sources} />{' '}
                <span className="text-soft">
                  By {byKey.get(checkKey(item))?.by}: {byKey.get(checkKey(item))?.reason}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
