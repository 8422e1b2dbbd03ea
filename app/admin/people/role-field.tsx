import { useId } from 'react'
import type { Role } from '#lib/auth/may.ts'

const ROLES: { role: Role; name: string }[] = [
  { role: 'author', name: 'Author' },
  { role: 'approver', name: 'Approver' },
  { role: 'admin', name: 'Admin' },
]

export function RoleField({ selected, of }: { selected: Role; of?: string }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{of ? `Role of ${of}` : 'Role'}</label>
      <select id={id} name="role" defaultValue={selected} className="input">
        {ROLES.map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
