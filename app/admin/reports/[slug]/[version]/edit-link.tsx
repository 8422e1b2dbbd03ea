/** The address at which a place of a draft can be changed; null while nothing is. */
export type EditHref = ((place: string) => string) | null

interface Props {
  to: EditHref
  place: string
  name: string
  verb?: 'Edit' | 'Add' | 'Move'
}

/** Leads to where one thing can be changed. Nothing while the draft is only read. */
export function EditLink({ to, place, name, verb = 'Edit' }: Props) {
  if (!to) return null
  return (
    <a
      href={to(place)}
      className="ml-2 inline-block min-h-6 font-sans text-note font-normal"
      aria-label={verb === 'Add' ? undefined : `${verb}: ${name}`}
    >
      {verb === 'Add' ? `Add ${name}` : verb}
    </a>
  )
}
