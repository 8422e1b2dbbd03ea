/** What must hold in a database whose process was killed: one sentence for each thing that does not. */
import type { Db } from '#db/open-db.ts'
import { checkChain } from '#db/queries/audit.ts'
import { getLiveReport, getLiveVersion } from '#db/queries/reports.ts'
import {
  type AuditEvent,
  approval,
  auditEvent,
  fact,
  filing,
  mailing,
  original,
  outbox,
  publication,
  report,
  subscription,
  type Version,
  version,
} from '#db/schema.ts'
import { faultOf } from '#db/soundness.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { sha256 } from '#lib/filing/sha256.ts'
import { hashOf } from '../store-content.ts'

export function faultsAfterKill(db: Db): string[] {
  const kept = {
    events: db.select().from(auditEvent).all(),
    versions: db.select().from(version).all(),
  }
  return [
    ...faultsOfFile(db),
    ...faultsOfUploads(db, kept),
    ...faultsOfApprovals(db, kept),
    ...faultsOfPublications(db, kept),
    ...faultsOfMails(db, kept),
  ]
}

interface Kept {
  events: AuditEvent[]
  versions: Version[]
}

function faultsOfFile(db: Db): string[] {
  const fault = faultOf(db.$client)
  const { brokenAt, cutOff } = checkChain(db)
  return [
    ...(fault ? [`The file is damaged: ${fault}.`] : []),
    ...(brokenAt === null ? [] : [`The audit chain breaks at event ${brokenAt}.`]),
    ...(cutOff === 0 ? [] : [`${cutOff} events are gone from the end of the audit log.`]),
  ]
}

/** Bytes, what was read in them, the draft and the event: all or none. */
function faultsOfUploads(db: Db, { events, versions }: Kept): string[] {
  const filings = db.select().from(filing).all()
  const bytes = db.select().from(original).all()
  const facts = new Map<number, number>()
  for (const { versionId } of db.select({ versionId: fact.versionId }).from(fact).all())
    facts.set(versionId, (facts.get(versionId) ?? 0) + 1)
  return [
    ...bytes.flatMap((row) => [
      ...(sha256(row.bytes) === row.sha256 ? [] : [`Bytes are not those of ${row.sha256}.`]),
      ...(filings.some((one) => one.sha256 === row.sha256) ? [] : ['There are bytes without a filing.']),
    ]),
    ...filings.flatMap((row) => [
      ...(bytes.some((one) => one.sha256 === row.sha256) ? [] : [`${row.fileName} has no bytes.`]),
      ...once(events, 'upload', ({ detail }) => detail.sha256 === row.sha256, row.fileName),
      ...(versions.some((one) => one.filingId === row.id) ? [] : [`${row.fileName} has no draft.`]),
    ]),
    ...versions.flatMap(({ id, content, reason, contentHash }) => [
      ...(hashOf({ content, reason }) === contentHash ? [] : [`Version ${id} is not what its hash says.`]),
      ...(facts.get(id) === countFigures(content) ? [] : [`Version ${id} lacks facts.`]),
    ]),
  ]
}

const countFigures = ({ statements }: Filing) =>
  statements.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.filter((cell) => cell?.value != null)))
    .length

function faultsOfApprovals(db: Db, { events, versions }: Kept): string[] {
  const given = db.select().from(approval).all()
  return [
    ...given.flatMap(({ id, versionId, contentHash }) => [
      ...(versions.some((one) => one.id === versionId && one.contentHash === contentHash)
        ? []
        : [`Approval ${id} is of other words.`]),
      ...once(events, 'approve', ({ detail }) => detail.contentHash === contentHash, `Approval ${id}`),
    ]),
    ...countsAlike(given.length, events, ['approve'], 'approvals'),
  ]
}

/** A report is public from its time on by the clock of the query, and not a millisecond before. */
function faultsOfPublications(db: Db, { events, versions }: Kept): string[] {
  const rows = db.select().from(publication).all()
  const slugs = new Map(
    db
      .select()
      .from(report)
      .all()
      .map(({ id, slug }) => [id, slug]),
  )
  const approvals = db.select().from(approval).all()
  return [
    ...rows.flatMap(({ id, reportId, versionId, liveAt }) => {
      const slug = slugs.get(reportId) ?? ''
      const number = versions.find((one) => one.id === versionId)?.number ?? 0
      const early = getLiveVersion(db, slug, number, new Date(liveAt.getTime() - 1))
      return [
        ...(approvals.some((one) => one.versionId === versionId)
          ? []
          : [`Publication ${id} is not approved.`]),
        ...(getLiveReport(db, slug, liveAt)?.versionId === versionId
          ? []
          : [`${slug} is not public on time.`]),
        ...(early === null ? [] : [`${slug} is public before its time.`]),
      ]
    }),
    ...countsAlike(rows.length, events, ['publish', 'schedule'], 'publications'),
  ]
}

/** One mail to each reader about each publication that was live: with its mailing and the event, or not at all. */
function faultsOfMails(db: Db, { events }: Kept): string[] {
  const mailings = db.select().from(mailing).all()
  const mails = db.select().from(outbox).all()
  const readers = db.select().from(subscription).all().length
  const told = mails.filter(({ publicationId }) => publicationId !== null)
  const different = new Set(told.map((row) => `${row.subscriptionId} ${row.publicationId}`))
  return [
    ...(different.size === told.length ? [] : ['Somebody is mailed twice about the same publication.']),
    ...(told.length === mailings.length * readers ? [] : ['A mailing is half queued.']),
    ...countsAlike(mailings.length, events, ['queue mails'], 'mailings'),
  ]
}

function once(
  events: AuditEvent[],
  verb: string,
  is: (event: AuditEvent) => boolean,
  what: string,
): string[] {
  const told = events.filter((event) => event.verb === verb && is(event)).length
  return told === 1 ? [] : [`${what} has ${told} events instead of one.`]
}

function countsAlike(rows: number, events: AuditEvent[], verbs: string[], what: string): string[] {
  const told = events.filter(({ verb }) => verbs.includes(verb)).length
  return told === rows ? [] : [`There are ${rows} ${what} and ${told} events of them.`]
}
