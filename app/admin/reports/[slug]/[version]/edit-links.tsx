import { keyed } from '#app/keyed.ts'
import type { Statement } from '#lib/filing/filing.ts'

/** The address at which a place of a draft can be changed; null where nothing can. */
export type EditHref = ((place: string) => string) | null

/** Leads to where one thing can be changed. Nothing where it cannot. */
export function EditLink({ to, place, name }: { to: EditHref; place: string; name: string }) {
  if (!to) return null
  return (
    <a href={to(place)} className="ml-2 font-sans text-note" aria-label={`Edit: ${name}`}>
      Edit
    </a>
  )
}

/** A way to the title, the heads and the labels of a statement; its figures are links themselves. */
export function EditStatement({
  action,
  statement,
  at,
}: {
  action: string
  statement: Statement
  at: number
}) {
  const base = `statements.${at}`
  return (
    <form action={action} method="get" className="mt-3 flex flex-wrap items-end gap-3 text-note">
      <label className="grid min-w-0 gap-1">
        Change a figure by its link, or the words of
        <select name="place" className="input max-w-[24rem]">
          <option value={`${base}.title`}>Title: {statement.title}</option>
          {keyed(statement.columns).map(({ key, item, at: column }) => (
            <option key={key} value={`${base}.columns.${column}`}>
              Column: {item.label || column + 1}
            </option>
          ))}
          {keyed(statement.lines).map(({ key, item, at: line }) => (
            <option key={key} value={`${base}.lines.${line}`}>
              Line: {item.label || line + 1}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button quiet">
        Edit
      </button>
    </form>
  )
}
