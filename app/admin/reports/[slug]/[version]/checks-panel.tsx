import { keyed } from '#app/keyed.ts'
import type { Check, Finding, Source, Verdict } from '#lib/filing/filing.ts'
import { Disagreements, type Overruling } from './disagreements.tsx'
import { sourceHref } from './source-link.tsx'

/** What does not stand in the way, folded away. */
const GROUPS: { verdict: Verdict; title: (count: number) => string; tone: string }[] = [
  {
    verdict: 'unlinked',
    title: (n) => `${count(n, 'claim')} could not be proved`,
    tone: 'caution',
  },
  {
    verdict: 'rounding',
    title: (n) => `${count(n, 'figure')} ${n === 1 ? 'agrees' : 'agree'} within rounding`,
    tone: 'gain',
  },
  {
    verdict: 'agrees',
    title: (n) => `${count(n, 'figure')} ${n === 1 ? 'agrees' : 'agree'} exactly`,
    tone: 'gain',
  },
]

/** A footing has as many places as rows: all are lit, and the first ones have a link each. */
const MOST_LINKS = 3
const MOST_LIT = 30

const count = (n: number, noun: string) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`

const FINDING_TONES: Record<Finding['severity'], string> = { error: 'fault', warning: 'caution', notice: '' }

interface Props {
  checks: Check[]
  findings: Finding[]
  overruling: Overruling
}

/** What was found doubtful, and which figures tie out. */
export function ChecksPanel({ checks, findings, overruling }: Props) {
  return (
    <section aria-labelledby="checks" className="mt-8">
      <h2 id="checks" className="mb-3">
        Checks
      </h2>
      {checks.length === 0 && <p className="text-soft">No figure could be checked against another.</p>}
      {findings.length > 0 && (
        <ul className="mb-4 space-y-2">
          {keyed(findings).map(({ key, item }) => (
            <li key={key} className={`notice ${FINDING_TONES[item.severity]}`}>
              <Told message={item.message} sources={item.source ? [item.source] : []} />
            </li>
          ))}
        </ul>
      )}
      <Disagreements
        checks={checks.filter(({ verdict }) => verdict === 'disagrees')}
        overruling={overruling}
      />
      {GROUPS.map(({ verdict, title, tone }) => {
        const group = checks.filter((check) => check.verdict === verdict)
        if (group.length === 0) return null
        return (
          <details key={verdict} className={`notice ${tone} mb-2`}>
            <summary className="min-h-6 font-semibold">{title(group.length)}</summary>
            <ul className="my-2 max-h-[24rem] space-y-1 overflow-auto">
              {keyed(group).map(({ key, item }) => (
                <li key={key}>
                  <Told message={item.message} sources={item.sources} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

/** A sentence that leads to all the places in the filing that it speaks of, and a link to each but the first. */
export function Told({ message, sources }: { message: string; sources: readonly Source[] }) {
  const [first, ...others] = sources
  if (!first) return unbroken(message)
  return (
    <>
      <a href={sourceHref(...sources.slice(0, MOST_LIT))} className="text-ink">
        {unbroken(message)}
      </a>
      {others.slice(0, MOST_LINKS).map((source, index) => (
        <a key={sourceHref(source)} href={sourceHref(source)} className="ml-2 inline-block min-h-6 text-note">
          place {index + 2}
        </a>
      ))}
    </>
  )
}

/** A percentage and its sign stay on one line. */
const unbroken = (message: string) => message.replace(/(\d) %/g, '$1\u00a0%')
