import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { DbOrTx } from '#db/open-db.ts'
import { getCompany } from '#db/queries/company.ts'
import { getLiveVersion, type LiveReport } from '#db/queries/reports.ts'
import { type Company, type OutboxRow, publication, report, type Subscription, version } from '#db/schema.ts'
import { asHtml, asText, type MailBody } from './mail-body.ts'
import { figureLines } from './mail-figures.ts'

/** Who mails, and where links lead. */
export interface Sender {
  /** "Investor Relations <ir@example.com>", or the address alone. */
  from: string
  /** The portal's origin. */
  site: string
}

/** A mail in words, before it is bytes. */
export interface Mail {
  from: string
  subject: string
  text: string
  html: string
  messageId: string
  date: Date
  /** Where one click ends the subscription (RFC 8058); null in a mail that only asks to confirm. */
  unsubscribe: string | null
}

/** Writes the mail of a row of the outbox. Null where its report is not public at `now`. */
export function writeMail(
  db: DbOrTx,
  row: Pick<OutboxRow, 'id' | 'publicationId' | 'queuedAt'>,
  reader: Pick<Subscription, 'key'>,
  sender: Sender,
  now: Date,
): Mail | null {
  const company = getCompany(db)
  const content =
    row.publicationId === null
      ? confirmation(company, reader, sender)
      : announcement(db, row.publicationId, company, reader, sender, now)
  if (!content) return null
  const { subject, body, unsubscribe } = content
  return {
    from: sender.from,
    subject,
    text: asText(body),
    html: asHtml(body),
    messageId: messageId(row, reader, sender),
    date: row.queuedAt,
    unsubscribe,
  }
}

type Content = Pick<Mail, 'subject' | 'unsubscribe'> & { body: MailBody }

const nameOf = (company: Company | null) => company?.name ?? 'Investor relations'

function confirmation(
  company: Company | null,
  { key }: Pick<Subscription, 'key'>,
  { site }: Sender,
): Content {
  return {
    subject: `Confirm: mails from ${nameOf(company)}`,
    unsubscribe: null,
    body: {
      heading: 'Do you want these mails?',
      paragraphs: [
        `Somebody, most likely you, asked for a mail whenever ${nameOf(company)} publishes results. Nothing is sent to this address unless you confirm it, within 48 hours.`,
      ],
      figures: [],
      link: { label: 'Confirm the subscription', address: `${site}/alerts/confirm/${key}` },
      closing: ['If it was not you, do nothing: the request lapses by itself.'],
      farewell: null,
    },
  }
}

function announcement(
  db: DbOrTx,
  publicationId: number,
  company: Company | null,
  { key }: Pick<Subscription, 'key'>,
  { site }: Sender,
  now: Date,
): Content | null {
  const told = reportOf(db, publicationId, now)
  if (!told) return null
  const quarter = `Q${told.fiscalQuarter} ${told.fiscalYear}`
  const headline = told.content.release?.headline ?? `${nameOf(company)}: results for ${quarter}`
  const corrected = told.correctionReason
  return {
    subject: corrected ? `Corrected: ${headline}` : headline,
    unsubscribe: `${site}/alerts/unsubscribe/${key}`,
    body: {
      heading: headline,
      paragraphs: corrected ? [`This corrects what was published before. ${sentence(corrected)}`] : [],
      figures: figureLines(told.content),
      link: {
        label: 'Read the release, the statements and all figures',
        address: `${site}/results/${told.slug}`,
      },
      closing: [company?.inventedNotice, signature(company)].filter((line) => line != null && line !== ''),
      farewell: {
        label: 'You asked for these mails. End the subscription',
        address: `${site}/alerts/leave/${key}`,
      },
    } as MailBody,
  }
}

function reportOf(db: DbOrTx, publicationId: number, now: Date): LiveReport | null {
  const about = db
    .select({ slug: report.slug, number: version.number })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(eq(publication.id, publicationId))
    .get()
  return about ? getLiveVersion(db, about.slug, about.number, now) : null
}

const sentence = (reason: string) => (/[.!?]$/.test(reason) ? reason : `${reason}.`)

function signature(company: Company | null): string {
  return [company?.name, company?.address, company?.contactPhone].filter(Boolean).join(' · ')
}

/** The same for the same row, whenever it is asked for: a server that is handed a mail twice can tell. */
function messageId(row: Pick<OutboxRow, 'id'>, { key }: Pick<Subscription, 'key'>, { site }: Sender): string {
  const hash = createHash('sha256').update(`${key}:${row.id}`).digest('hex').slice(0, 32)
  return `<${hash}@${new URL(site).hostname}>`
}
