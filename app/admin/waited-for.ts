import type { Standing } from '#lib/publication/standing.ts'

/** Who has to act next on a version. */
export function waitedFor(standing: Standing, onePersonMode: boolean): string {
  switch (standing.is) {
    case 'draft':
      return onePersonMode ? 'Review and approval' : 'The author, to submit it'
    case 'in review':
      return 'An approver'
    case 'approved':
      return 'An approver, to publish or schedule it'
    case 'scheduled':
      return 'The clock'
    default:
      return 'Nobody'
  }
}
