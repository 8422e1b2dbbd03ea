import type { CallPhone } from '#lib/filing/filing.ts'

/** The numbers to dial, to hear a call or its replay. */
export function CallPhones({ phones }: { phones: CallPhone[] }) {
  if (phones.length === 0) return null
  return (
    <ul className="space-y-0.5 tabular-nums">
      {phones.map((phone) => (
        <li key={`${phone.for}-${phone.number}`}>
          <a href={`tel:${phone.number}`} className="inline-block py-0.5">
            {phone.printed}
          </a>
          <span className="text-soft">
            {[phone.for === 'replay' ? 'replay' : null, phone.audience]
              .filter(Boolean)
              .map((part) => `, ${part}`)}
            {phone.passcode && `, passcode ${phone.passcode}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
