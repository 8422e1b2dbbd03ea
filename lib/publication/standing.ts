import type { Approval, Publication, Version } from '#db/schema.ts'

/** Where a version stands, told by the rows that exist. */
export type Standing =
  | { is: 'draft' }
  | { is: 'in review'; since: Date }
  | { is: 'approved'; approval: Approval }
  | { is: 'scheduled'; publication: Publication }
  | { is: 'live'; publication: Publication }
  | { is: 'superseded'; publication: Publication }
  | { is: 'withdrawn'; publication: Publication }

/** `publications` are all of the version's report, in any order. */
export function standingOf(
  version: Pick<Version, 'id' | 'submittedAt'>,
  approval: Approval | null,
  publications: readonly Publication[],
  now: Date,
): Standing {
  const good = publications.filter((row) => !row.cancelledAt)
  const own = newest(good.filter((row) => row.versionId === version.id))
  if (own?.withdrawnAt) return { is: 'withdrawn', publication: own }
  if (own && own.liveAt > now) return { is: 'scheduled', publication: own }
  if (own) {
    const current = newest(good.filter((row) => !row.withdrawnAt && row.liveAt <= now))
    return { is: current?.id === own.id ? 'live' : 'superseded', publication: own }
  }
  if (approval) return { is: 'approved', approval }
  return version.submittedAt ? { is: 'in review', since: version.submittedAt } : { is: 'draft' }
}

/** The publication that counts: the latest to go live. */
function newest(publications: readonly Publication[]): Publication | undefined {
  return [...publications].sort((a, b) => b.liveAt.getTime() - a.liveAt.getTime() || b.id - a.id)[0]
}

/** Whether a version's content may no longer change: somebody vouched for it, or it was public once. */
export function isFixed(standing: Standing): boolean {
  return standing.is !== 'draft' && standing.is !== 'in review'
}

/** Whether a version may be edited: until it is scheduled. An edit takes an approval away. */
export function isEditable(standing: Standing): boolean {
  return !isFixed(standing) || standing.is === 'approved'
}
