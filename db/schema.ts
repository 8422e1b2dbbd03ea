/**
 * The tables. Instants are UTC milliseconds; dates without a time are ISO text. Row types are inferred from here.
 * What a state is, is told by rows that exist (an approval, a publication), never by a flag.
 */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Filing, Source, StatementKind } from '../lib/filing/filing.ts'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
const id = () => integer('id').primaryKey({ autoIncrement: true })

/** The one company whose portal this is (a single row). */
export const company = sqliteTable('company', {
  id: id(),
  name: text('name').notNull(),
  /** One sentence under the name. */
  tagline: text('tagline'),
  ticker: text('ticker'),
  /** ISO 10383 market identifier code of the listing. */
  mic: text('mic'),
  cik: text('cik'),
  commissionFileNumber: text('commission_file_number'),
  /** Last month of the fiscal year, 1–12. */
  fiscalYearEndMonth: integer('fiscal_year_end_month').notNull().default(12),
  /** IANA name. */
  timeZone: text('time_zone').notNull(),
  website: text('website'),
  contactName: text('contact_name'),
  contactEmail: text('contact_email'),
  contactPhone: text('contact_phone'),
  address: text('address'),
  boilerplate: text('boilerplate'),
  /** CSS colour of links and marks. */
  accent: text('accent'),
  /** Said on every public page where the company does not exist. */
  inventedNotice: text('invented_notice'),
  /** A version's author may approve it. */
  onePersonMode: integer('one_person_mode', { mode: 'boolean' }).notNull().default(true),
  updatedAt: instant('updated_at').notNull(),
})

export const person = sqliteTable('person', {
  id: id(),
  name: text('name').notNull(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  role: text('role', { enum: ['author', 'approver', 'admin'] }).notNull(),
  /** Argon2id in PHC form. */
  passwordHash: text('password_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  disabledAt: instant('disabled_at'),
})

/** A link that works once: the first admin's set-up, an invitation, a password reset. */
export const oneTimeLink = sqliteTable('one_time_link', {
  id: id(),
  /** SHA-256 of the token; the token itself is only in the link. */
  tokenHash: text('token_hash').notNull().unique(),
  purpose: text('purpose', { enum: ['set-up', 'invitation', 'password-reset'] }).notNull(),
  email: text('email'),
  role: text('role', { enum: ['author', 'approver', 'admin'] }),
  createdBy: integer('created_by').references(() => person.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

export const session = sqliteTable('session', {
  /** Random; carried in the signed cookie. */
  id: text('id').primaryKey(),
  personId: integer('person_id')
    .notNull()
    .references(() => person.id),
  userAgent: text('user_agent'),
  address: text('address'),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
})

export const signInAttempt = sqliteTable(
  'sign_in_attempt',
  {
    id: id(),
    email: text('email').notNull(),
    address: text('address').notNull(),
    at: instant('at').notNull(),
    succeeded: integer('succeeded', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('sign_in_attempt_email').on(t.email, t.at),
    index('sign_in_attempt_address').on(t.address, t.at),
  ],
)

/** The bytes as they were uploaded, once each. */
export const original = sqliteTable('original', {
  sha256: text('sha256').primaryKey(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  size: integer('size').notNull(),
})

/** One uploaded document and what was read out of it. */
export const filing = sqliteTable('filing', {
  id: id(),
  sha256: text('sha256')
    .notNull()
    .unique()
    .references(() => original.sha256),
  fileName: text('file_name').notNull(),
  form: text('form'),
  items: text('items', { mode: 'json' }).$type<string[]>().notNull(),
  reportDate: text('report_date'),
  earnings: integer('earnings', { mode: 'boolean' }).notNull(),
  registrant: text('registrant'),
  commissionFileNumber: text('commission_file_number'),
  headline: text('headline'),
  reading: text('reading', { mode: 'json' }).$type<Filing>().notNull(),
  uploadedBy: integer('uploaded_by')
    .notNull()
    .references(() => person.id),
  uploadedAt: instant('uploaded_at').notNull(),
})

/** All that one quarter publishes. */
export const report = sqliteTable(
  'report',
  {
    id: id(),
    fiscalYear: integer('fiscal_year').notNull(),
    fiscalQuarter: integer('fiscal_quarter').$type<1 | 2 | 3 | 4>().notNull(),
    /** "2003-q2": the address of its page. */
    slug: text('slug').notNull().unique(),
    periodEnd: text('period_end').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('report_quarter').on(t.fiscalYear, t.fiscalQuarter)],
)

/** What a report says, or said. A draft until it is approved; never changed after. */
export const version = sqliteTable(
  'version',
  {
    id: id(),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    /** 1, 2, … in its report. */
    number: integer('number').notNull(),
    filingId: integer('filing_id')
      .notNull()
      .references(() => filing.id),
    content: text('content', { mode: 'json' }).$type<Filing>().notNull(),
    /** SHA-256 of `content` as stored. */
    contentHash: text('content_hash').notNull(),
    /** Counts the edits: an editor who saves says which one was read. */
    revision: integer('revision').notNull().default(0),
    author: integer('author')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** Why there is a further version; null for the first. */
    reason: text('reason'),
  },
  (t) => [uniqueIndex('version_number').on(t.reportId, t.number)],
)

/** A person's word for exactly one content of a version. Void once the content's hash is another. */
export const approval = sqliteTable('approval', {
  id: id(),
  versionId: integer('version_id')
    .notNull()
    .references(() => version.id),
  contentHash: text('content_hash').notNull(),
  approvedBy: integer('approved_by')
    .notNull()
    .references(() => person.id),
  approvedAt: instant('approved_at').notNull(),
})

/** A version that is, or will be, public from `liveAt` on. */
export const publication = sqliteTable(
  'publication',
  {
    id: id(),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    versionId: integer('version_id')
      .notNull()
      .references(() => version.id),
    liveAt: instant('live_at').notNull(),
    scheduledBy: integer('scheduled_by')
      .notNull()
      .references(() => person.id),
    scheduledAt: instant('scheduled_at').notNull(),
    /** Taken back before it was live. */
    cancelledAt: instant('cancelled_at'),
    /** Taken back after. */
    withdrawnAt: instant('withdrawn_at'),
    /** Why it was cancelled or withdrawn. */
    reason: text('reason'),
  },
  (t) => [index('publication_live').on(t.reportId, t.liveAt)],
)

/** Every cell of every version's statements, for what reads across quarters. */
export const fact = sqliteTable(
  'fact',
  {
    versionId: integer('version_id')
      .notNull()
      .references(() => version.id),
    statement: integer('statement').notNull(),
    line: integer('line').notNull(),
    column: integer('column').notNull(),
    kind: text('kind').$type<StatementKind>().notNull(),
    label: text('label').notNull(),
    concept: text('concept'),
    unit: text('unit'),
    /** ISO date. */
    end: text('end'),
    months: integer('months'),
    weeks: integer('weeks'),
    /** Exact decimal after the scale. */
    value: text('value').notNull(),
    printed: text('printed').notNull(),
    source: text('source', { mode: 'json' }).$type<Source>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.statement, t.line, t.column] }),
    index('fact_concept').on(t.concept, t.end),
  ],
)

/** Append only; each row's hash covers the row before it. */
export const auditEvent = sqliteTable('audit_event', {
  seq: id(),
  at: instant('at').notNull(),
  /** Null for what the software itself does at start. */
  personId: integer('person_id').references(() => person.id),
  /** Kept by name: people leave. */
  personName: text('person_name').notNull(),
  verb: text('verb').notNull(),
  subject: text('subject').notNull(),
  detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})

export type Company = typeof company.$inferSelect
export type Person = typeof person.$inferSelect
export type Session = typeof session.$inferSelect
export type FilingRow = typeof filing.$inferSelect
export type Report = typeof report.$inferSelect
export type Version = typeof version.$inferSelect
export type Approval = typeof approval.$inferSelect
export type Publication = typeof publication.$inferSelect
export type FactRow = typeof fact.$inferSelect
export type AuditEvent = typeof auditEvent.$inferSelect
