import type { Person } from '#db/schema.ts'

export type Role = Person['role']

/** Everything that needs a permission, and who has it. */
const ALLOWED = {
  'read drafts': ['author', 'approver', 'admin'],
  upload: ['author', 'admin'],
  edit: ['author', 'admin'],
  approve: ['approver', 'admin'],
  publish: ['approver', 'admin'],
  'manage people': ['admin'],
  'change settings': ['admin'],
  'manage mail': ['admin'],
  'back up': ['admin'],
  'read audit': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof ALLOWED

/** Whether somebody may do a thing. A verb asks; a page asks only to leave out what would be refused. */
export function may(person: Pick<Person, 'role' | 'disabledAt'>, permission: Permission): boolean {
  return !person.disabledAt && (ALLOWED[permission] as readonly Role[]).includes(person.role)
}
