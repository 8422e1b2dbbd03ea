/** What the newsroom sees of reports at any stage. Behind a session only: the public has reports.ts. */
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import {
  type Approval,
  approval,
  edit,
  filing,
  type Publication,
  person,
  publication,
  type Report,
  report,
  version,
} from '../schema.ts'

const versionFields = {
  id: version.id,
  reportId: version.reportId,
  number: version.number,
  contentHash: version.contentHash,
  submittedAt: version.submittedAt,
  createdAt: version.createdAt,
  reason: version.reason,
  author: version.author,
  authorName: person.name,
  filingId: version.filingId,
  fileName: filing.fileName,
  form: filing.form,
  reportDate: filing.reportDate,
  headline: sql<string | null>`json_extract(${version.content}, '$.release.headline')`,
  disagreements: sql<number>`(select count(*) from json_each(${version.content}, '$.checks') as c where json_extract(c.value, '$.verdict') = 'disagrees')`,
}

/** A version as lists show it: without its content. */
export type VersionEntry = ReturnType<typeof listVersions>[number]

/** One quarter on the board. */
export interface BoardEntry {
  report: Report
  /** The newest first; never empty. */
  versions: VersionEntry[]
  /** Of any version, the newest first. */
  approvals: Approval[]
  /** The newest first; cancelled and withdrawn ones too. */
  publications: Publication[]
  /** Who edited which version. */
  editors: { versionId: number; editedBy: number }[]
}

/** Every version of a report, the newest first. */
export function listVersions(db: DbOrTx, reportId: number) {
  return versionRows(db).where(eq(version.reportId, reportId)).orderBy(desc(version.number)).all()
}

const versionRows = (db: DbOrTx) =>
  db
    .select(versionFields)
    .from(version)
    .innerJoin(person, eq(person.id, version.author))
    .innerJoin(filing, eq(filing.id, version.filingId))
    .$dynamic()

/** All quarters with everything that tells where they stand, the latest quarter first. */
export function listBoard(db: DbOrTx): BoardEntry[] {
  const versions = versionRows(db).orderBy(desc(version.number)).all()
  const publications = db.select().from(publication).orderBy(desc(publication.id)).all()
  const approvals = db.select().from(approval).orderBy(desc(approval.id)).all()
  const editors = db.selectDistinct({ versionId: edit.versionId, editedBy: edit.editedBy }).from(edit).all()
  const reports = db.select().from(report).orderBy(desc(report.fiscalYear), desc(report.fiscalQuarter)).all()
  return reports
    .map((row) => {
      const own = versions.filter(({ reportId }) => reportId === row.id)
      return {
        report: row,
        versions: own,
        approvals: approvals.filter(({ versionId }) => own.some(({ id }) => id === versionId)),
        publications: publications.filter(({ reportId }) => reportId === row.id),
        editors: editors.filter(({ versionId }) => own.some(({ id }) => id === versionId)),
      }
    })
    .filter((entry) => entry.versions.length > 0)
}

/** The names of everyone who ever could sign in, by id. */
export function namesOfPeople(db: DbOrTx): Map<number, string> {
  const rows = db.select({ id: person.id, name: person.name }).from(person).orderBy(asc(person.id)).all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
