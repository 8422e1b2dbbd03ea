import type { Person } from '#db/schema.ts'
import { may, type Permission } from '#lib/auth/may.ts'
import type { Standing } from '#lib/publication/standing.ts'

interface Waiting {
  standing: Standing
  version: { author: number; authorName: string }
  /** Who edited the version: they do not approve it either. */
  editors: readonly number[]
  /** Everyone who may sign in. */
  people: readonly Person[]
  onePersonMode: boolean
}

/** Who has to act next on a version, by name; null where nobody has to. */
export function waitedFor({ standing, version, editors, people, onePersonMode }: Waiting): string | null {
  const withHands = [version.author, ...editors]
  const free = people.filter(({ id }) => onePersonMode || !withHands.includes(id))
  switch (standing.is) {
    case 'draft':
      return onePersonMode
        ? `${namesOf(people, 'approve')}, to review and approve it`
        : `${version.authorName}, to submit it`
    case 'in review':
      return free.some((person) => may(person, 'approve'))
        ? `${namesOf(free, 'approve')}, to approve it`
        : 'Somebody who may approve it: invite an approver'
    case 'approved':
      return `${namesOf(people, 'publish')}, to publish or schedule it`
    case 'scheduled':
      return 'The clock'
    default:
      return null
  }
}

const MOST_NAMES = 3

function namesOf(people: readonly Person[], permission: Permission): string {
  const names = people.filter((person) => may(person, permission)).map(({ name }) => name)
  if (names.length === 0) return 'Nobody yet'
  if (names.length > MOST_NAMES) return `One of ${names.length} people`
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
}
