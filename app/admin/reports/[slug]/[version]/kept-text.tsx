import { keptParts } from '#lib/publication/places/kept-parts.ts'

/** What an edit kept of one side, in words. */
export function KeptText({ text }: { text: string | null }) {
  const parts = keptParts(text)
  if (parts.length === 0) return <p className="text-soft">nothing</p>
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
      {parts.map(({ name, value }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          {name && <dt className="text-soft">{name}</dt>}
          <dd className={`[overflow-wrap:anywhere] ${name ? '' : 'col-span-2'}`}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
