import type { MailState } from '#lib/alerts/mail-state.ts'

const NAMES: Record<MailState, { name: string; tone: string }> = {
  queued: { name: 'Queued', tone: 'text-accent' },
  sending: { name: 'Being sent', tone: 'text-accent' },
  sent: { name: 'Sent', tone: 'text-gain' },
  written: { name: 'Written, not sent', tone: 'text-soft' },
  unknown: { name: 'Unknown', tone: 'text-caution' },
  failed: { name: 'Failed', tone: 'text-fault' },
  dropped: { name: 'Dropped', tone: 'text-soft' },
}

export function StateName({ state }: { state: MailState }) {
  const { name, tone } = NAMES[state]
  return <strong className={`font-semibold whitespace-nowrap ${tone}`}>{name}</strong>
}
