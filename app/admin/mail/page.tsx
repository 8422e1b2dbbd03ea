import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import {
  countSubscriptions,
  listMailings,
  listMailsInDoubt,
  listOutbox,
  type OutboxEntry,
} from '#db/queries/outbox.ts'
import { mailState } from '#lib/alerts/mail-state.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { currentEnvironment } from '#lib/environment/current-environment.ts'
import { Newsroom } from '../newsroom.tsx'
import { StateName } from './state-name.tsx'

export const metadata: Metadata = { title: 'Mail' }

const READERS = ['Nobody is', 'One reader is']

interface Props {
  searchParams: Promise<{ before?: string | string[] }>
}

export default async function MailPage({ searchParams }: Props) {
  const person = await requirePermission('/admin/mail', 'manage mail')
  const before = Number((await searchParams).before) || null
  const db = getDb()
  const now = new Date()
  const timeZone = getCompany(db)?.timeZone ?? 'UTC'
  const subscribed = countSubscriptions(db)
  const inDoubt = listMailsInDoubt(db, now)
  const entries = listOutbox(db, before)
  const last = entries.at(-1)
  return (
    <Newsroom person={person} room="/admin/mail">
      <h1>Mail</h1>
      <p className="mt-5 max-w-[46rem]">
        {READERS[subscribed.confirmed] ?? `${subscribed.confirmed} readers are`} subscribed
        {subscribed.waiting > 0 && <>, {subscribed.waiting} have yet to confirm</>}. Mails go out once a
        report is live, one to each reader. <Server />
      </p>
      {inDoubt.length > 0 && (
        <section aria-labelledby="in-doubt" className="mt-10">
          <h2 id="in-doubt">To decide</h2>
          <p className="mt-2 max-w-[46rem] text-soft">
            Refused mails, and such as were begun when the connection or the process ended: they may have
            arrived, so none is sent a second time unless you say so.
          </p>
          <Mails entries={inDoubt} caption="Mails to decide on" now={now} timeZone={timeZone} />
        </section>
      )}
      <Mailings timeZone={timeZone} />
      <section aria-labelledby="outbox" className="mt-10">
        <h2 id="outbox">Outbox</h2>
        {entries.length === 0 ? (
          <p className="mt-3">No mail yet.</p>
        ) : (
          <Mails entries={entries} caption="Mails, the newest first" now={now} timeZone={timeZone} />
        )}
        {entries.length === 50 && last && (
          <p className="mt-4">
            <a href={`/admin/mail?before=${last.row.id}`}>Earlier mails</a>
          </p>
        )}
      </section>
    </Newsroom>
  )
}

function Server() {
  const { SMTP_URL, MAIL_FROM } = currentEnvironment()
  return SMTP_URL ? (
    <>
      They are sent by {new URL(SMTP_URL).host} as {MAIL_FROM}.
    </>
  ) : (
    <>
      No mail server is set, so they are only written here. Set <code>SMTP_URL</code> and{' '}
      <code>MAIL_FROM</code> to send them.
    </>
  )
}

function Mailings({ timeZone }: { timeZone: string }) {
  const mailings = listMailings(getDb())
  if (mailings.length === 0) return null
  return (
    <section aria-labelledby="mailings" className="mt-10">
      <h2 id="mailings">By report</h2>
      <table className="roster mt-3">
        <thead>
          <tr>
            {['Report', 'Queued', 'Mails', 'Sent', 'Written', 'Dropped', 'Failed'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mailings.map((one) => (
            <tr key={one.publicationId}>
              <th scope="row">
                <a href={`/admin/reports/${one.slug}/${one.version}`}>{reportName(one.slug, one.version)}</a>
              </th>
              <td data-name="Queued:">
                <time dateTime={one.queuedAt.toISOString()}>{dateAndTime(one.queuedAt, timeZone)}</time>
              </td>
              <td data-name="Mails:">{one.mails}</td>
              <td data-name="Sent:">{one.sent}</td>
              <td data-name="Written:">{one.written}</td>
              <td data-name="Dropped:">{one.dropped}</td>
              <td data-name="Failed:">{one.failed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface MailsProps {
  entries: OutboxEntry[]
  caption: string
  now: Date
  timeZone: string
}

function Mails({ entries, caption, now, timeZone }: MailsProps) {
  return (
    <table className="roster mt-3">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">To</th>
          <th scope="col">Queued</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ row, reader, about }) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/admin/mail/${row.id}`}>
                {about.slug && about.version ? reportName(about.slug, about.version) : 'Confirmation'}
              </a>
            </th>
            <td data-name="To:" className="[overflow-wrap:anywhere]">
              {reader.email ?? <span className="text-soft">forgotten</span>}
            </td>
            <td data-name="Queued:">
              <time dateTime={row.queuedAt.toISOString()}>{dateAndTime(row.queuedAt, timeZone)}</time>
            </td>
            <td>
              <StateName state={mailState(row, now)} />
              {row.remark && (
                <div className="max-w-[26rem] text-note text-soft [overflow-wrap:anywhere]">{row.remark}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const reportName = (slug: string, version: number) =>
  `${slug.toUpperCase().replace('-', ' ')}${version > 1 ? `, version ${version}` : ''}`
