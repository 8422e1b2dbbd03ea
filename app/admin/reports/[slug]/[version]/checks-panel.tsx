import { keyed } from '#app/keyed.ts'
import type { Check, Finding, Source, Verdict } from '#lib/filing/filing.ts'
import { sourceHref } from './source-link.tsx'

/** The worst first; what agrees is folded away. */
const GROUPS: { verdict: Verdict; title: (count: number) => string; tone: string; open: boolean }[] = [
  {
    verdict: 'disagrees',
    title: (n) => `${count(n, 'figure')} ${n === 1 ? 'disagrees' : 'disagree'}`,
    tone: 'fault',
    open: true,
  },
  {
    verdict: 'unlinked',
    title: (n) => `${count(n, 'claim')} could not be proved`,
    tone: 'caution',
    open: false,
  },
  {
    verdict: 'rounding',
    title: (n) => `${count(n, 'figure')} ${n === 1 ? 'agrees' : 'agree'} within rounding`,
    tone: 'gain',
    open: false,
  },
  {
    verdict: 'agrees',
    title: (n) => `${count(n, 'figure')} ${n === 1 ? 'agrees' : 'agree'} exactly`,
    tone: 'gain',
    open: false,
  },
]

const count = (n: number, noun: string) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`

const FINDING_TONES: Record<Finding['severity'], string> = { error: 'fault', warning: 'caution', notice: '' }

/** What was found doubtful, and which figures tie out. */
export function ChecksPanel({ checks, findings }: { checks: Check[]; findings: Finding[] }) {
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
              <Told message={item.message} source={item.source} />
            </li>
          ))}
        </ul>
      )}
      {GROUPS.map(({ verdict, title, tone, open }) => {
        const group = checks.filter((check) => check.verdict === verdict)
        if (group.length === 0) return null
        return (
          <details key={verdict} open={open} className={`notice ${tone} mb-2`}>
            <summary className="min-h-6 font-semibold">{title(group.length)}</summary>
            <ul className="my-2 max-h-[24rem] space-y-1 overflow-auto">
              {keyed(group).map(({ key, item }) => (
                <li key={key}>
                  <Told message={item.message} source={item.sources[0] ?? null} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

function Told({ message, source }: { message: string; source: Source | null }) {
  if (!source) return message
  return (
    <a href={sourceHref(source)} className="text-ink">
      {message}
    </a>
  )
}
