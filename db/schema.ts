/**
 * The tables. Instants are UTC milliseconds; dates without a time are ISO text. Row types are inferred from here.
 * What a state is, is told by rows that exist (an approval, a publication), never by a flag.
 */
import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CallPhone, Filing, Source, StatementKind } from '../lib/filing/filing.ts'

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
  /** Who signs in with a password needs a second factor. */
  secondFactorRequired: integer('second_factor_required', { mode: 'boolean' }).notNull().default(false),
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

/** A person's authenticator app. It counts once a first code was given. */
export const secondFactor = sqliteTable('second_factor', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => person.id),
  /** The shared secret, sealed by a key that is not in the database. */
  sealedSecret: text('sealed_secret').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The time step (RFC 6238) of the last code that was accepted: it and those before it are used up. */
  lastStep: integer('last_step').notNull().default(0),
})

/** For who has lost the app: each opens the door once. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    /** SHA-256 of 80 random bits. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_code_person').on(t.personId)],
)

/** A link that works once: the first admin's set-up, an invitation, a new password, a new password without the app. */
export const oneTimeLink = sqliteTable('one_time_link', {
  id: id(),
  /** SHA-256 of the token; the token itself is only in the link. */
  tokenHash: text('token_hash').notNull().unique(),
  purpose: text('purpose', { enum: ['set-up', 'invitation', 'password-reset', 'recovery'] }).notNull(),
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
  /** With a password (and a second factor where there is one), or by the company's identity provider. */
  openedBy: text('opened_by', { enum: ['password', 'identity-provider'] })
    .notNull()
    .default('password'),
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
    /** How many were turned away during the lock that this failure began. */
    turnedAway: integer('turned_away').notNull().default(0),
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

/** What a report says, or said. An edit takes an approval away; what is scheduled or was public never changes. */
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
    /** SHA-256 of what readers will see: `content` as stored and, where there is one, `reason`. */
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

/** A person's word for exactly one content of a version, told by its hash. */
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
  /** When an edit took it away: the row stays. */
  withdrawnAt: instant('withdrawn_at'),
})

/** A named person's word that a check which disagrees does not stand in the way of an approval. */
export const overrule = sqliteTable(
  'overrule',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => version.id),
    /** The check as it read, by its rule and sentence: another figure makes it another check. */
    checkKey: text('check_key').notNull(),
    reason: text('reason').notNull(),
    overruledBy: integer('overruled_by')
      .notNull()
      .references(() => person.id),
    overruledAt: instant('overruled_at').notNull(),
  },
  (t) => [uniqueIndex('overrule_check').on(t.versionId, t.checkKey)],
)

/** One change of a draft by hand, in order. What the reader had read stays here for good. */
export const edit = sqliteTable(
  'edit',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => version.id),
    /** Where in the content: "release.headline", "statements.0.lines.3.cells.1.value". */
    place: text('place').notNull(),
    before: text('before'),
    after: text('after'),
    reason: text('reason').notNull(),
    editedBy: integer('edited_by')
      .notNull()
      .references(() => person.id),
    editedAt: instant('edited_at').notNull(),
  },
  (t) => [index('edit_version').on(t.versionId)],
)

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
    /** Whether subscribers are mailed once it is live. */
    tellSubscribers: integer('tell_subscribers', { mode: 'boolean' }).notNull().default(true),
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
export const auditEvent = sqliteTable(
  'audit_event',
  {
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
  },
  (t) => [
    // No two follow the same one: the chain cannot fork, whoever writes at once.
    uniqueIndex('audit_event_follows').on(t.previousHash),
    index('audit_event_at').on(t.at),
  ],
)

/** A reader who asked to be mailed: from the request to the end of it. Asking again later makes a further row. */
export const subscription = sqliteTable(
  'subscription',
  {
    id: id(),
    /** Lower case; null once it has ended: of those who left nothing is kept. */
    email: text('email'),
    /** Random; what the links in this reader's mails carry. */
    key: text('key').notNull().unique(),
    requestedAt: instant('requested_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('subscription_email').on(t.email).where(sql`${t.email} is not null`)],
)

/** Requests for a subscription by network address, kept for an hour: nobody floods others' inboxes from here. */
export const subscriptionRequest = sqliteTable(
  'subscription_request',
  { id: id(), address: text('address').notNull(), at: instant('at').notNull() },
  (t) => [index('subscription_request_address').on(t.address, t.at)],
)

/** That the mails of a publication were queued: made once, together with them, when it was seen to be live. */
export const mailing = sqliteTable('mailing', {
  publicationId: integer('publication_id')
    .primaryKey()
    .references(() => publication.id),
  queuedAt: instant('queued_at').notNull(),
  subscribers: integer('subscribers').notNull(),
})

/** One mail to one reader. Where it stands is told by which instants are there: see `mailState`. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    subscriptionId: integer('subscription_id')
      .notNull()
      .references(() => subscription.id),
    /** Null for the mail that asks to confirm the subscription. */
    publicationId: integer('publication_id').references(() => publication.id),
    queuedAt: instant('queued_at').notNull(),
    /** Not before. */
    dueAt: instant('due_at').notNull(),
    tries: integer('tries').notNull().default(0),
    /** Until when the worker that took it has it to itself. */
    leasedUntil: instant('leased_until'),
    /** Written down before the first byte of the message is handed over: from here on it may have arrived. */
    sendingSince: instant('sending_since'),
    sentAt: instant('sent_at'),
    /** Without a mail server: shown to admins instead of sent. */
    writtenAt: instant('written_at'),
    droppedAt: instant('dropped_at'),
    failedAt: instant('failed_at'),
    /** The server's last answer, or why it was dropped. */
    remark: text('remark'),
  },
  (t) => [
    uniqueIndex('outbox_once').on(t.subscriptionId, t.publicationId),
    uniqueIndex('outbox_confirmation').on(t.subscriptionId).where(sql`${t.publicationId} is null`),
    index('outbox_open')
      .on(t.dueAt)
      .where(
        sql`${t.sendingSince} is null and ${t.writtenAt} is null and ${t.droppedAt} is null and ${t.failedAt} is null`,
      ),
    index('outbox_publication').on(t.publicationId),
  ],
)

/** That the feed's hub (WebSub) is told of a change of what is public: written once the change is seen. */
export const hubNotice = sqliteTable('hub_notice', {
  id: id(),
  /** The change, by its instant. */
  changeAt: instant('change_at').notNull().unique(),
  /** Not before. */
  dueAt: instant('due_at').notNull(),
  tries: integer('tries').notNull().default(0),
  toldAt: instant('told_at'),
  /** Given up, or overtaken by a later change. */
  droppedAt: instant('dropped_at'),
  /** The hub's last answer. */
  remark: text('remark'),
})

/** The company's logo as uploaded, for light and for dark pages. The newest that was not removed is shown. */
export const logo = sqliteTable(
  'logo',
  {
    id: id(),
    scheme: text('scheme', { enum: ['light', 'dark'] }).notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    mediaType: text('media_type', { enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    uploadedBy: integer('uploaded_by')
      .notNull()
      .references(() => person.id),
    uploadedAt: instant('uploaded_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    // One at a time for each scheme.
    uniqueIndex('logo_shown').on(t.scheme).where(sql`${t.removedAt} is null`),
    index('logo_sha256').on(t.sha256),
  ],
)

/** A copy of the whole database that was made, and read again to see that it is whole. */
export const backup = sqliteTable('backup', {
  id: id(),
  at: instant('at').notNull(),
  file: text('file').notNull(),
  /** Bytes. */
  size: integer('size').notNull(),
  sha256: text('sha256').notNull(),
  /** Of all tables together. */
  rows: integer('rows').notNull(),
})

/** A call or a meeting announced by itself, apart from any report. Public from `publicFrom` on. */
export const event = sqliteTable(
  'event',
  {
    id: id(),
    /** Its public address: day, title and six letters by chance, which tell nothing of other events. */
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** IANA name. */
    timeZone: text('time_zone').notNull(),
    phones: text('phones', { mode: 'json' }).$type<CallPhone[]>().notNull(),
    webcast: text('webcast'),
    /** What a listener should know besides. */
    note: text('note'),
    /** The slug of the report that it is about, such as "2003-q2", which may not exist yet. */
    quarter: text('quarter'),
    /** "q2": the address /q2 leads here, until a later event takes it. */
    shortLink: text('short_link'),
    publicFrom: instant('public_from').notNull(),
    announcedBy: integer('announced_by')
      .notNull()
      .references(() => person.id),
    announcedAt: instant('announced_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** When it was to start before it was moved, if readers had been told so. */
    movedFrom: instant('moved_from'),
    cancelledAt: instant('cancelled_at'),
    /** Why it was cancelled; shown to readers. */
    reason: text('reason'),
    /** Announced by mistake, or by another company that had the portal before: readers see nothing of it any more. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('event_slug').on(t.slug),
    index('event_public').on(t.publicFrom),
    index('event_short_link').on(t.shortLink),
  ],
)

/** What is added to an event: a link or a file, public from an instant of its own, and never before the event. */
export const eventMaterial = sqliteTable(
  'event_material',
  {
    id: id(),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    kind: text('kind', { enum: ['replay', 'slides', 'transcript'] }).notNull(),
    /** Either an address elsewhere … */
    address: text('address'),
    /** … or a file of ours. */
    sha256: text('sha256').references(() => original.sha256),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    publicFrom: instant('public_from').notNull(),
    addedBy: integer('added_by')
      .notNull()
      .references(() => person.id),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [index('event_material_event').on(t.eventId)],
)

export type Company = typeof company.$inferSelect
export type Logo = typeof logo.$inferSelect
export type Person = typeof person.$inferSelect
export type Session = typeof session.$inferSelect
export type FilingRow = typeof filing.$inferSelect
export type Report = typeof report.$inferSelect
export type Version = typeof version.$inferSelect
export type Overrule = typeof overrule.$inferSelect
export type Approval = typeof approval.$inferSelect
export type Edit = typeof edit.$inferSelect
export type Publication = typeof publication.$inferSelect
export type AuditEvent = typeof auditEvent.$inferSelect
export type Subscription = typeof subscription.$inferSelect
export type OutboxRow = typeof outbox.$inferSelect
export type Backup = typeof backup.$inferSelect
export type EventRow = typeof event.$inferSelect
export type HubNotice = typeof hubNotice.$inferSelect
export type EventMaterial = typeof eventMaterial.$inferSelect
