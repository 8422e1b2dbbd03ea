import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { listBackups } from '#db/queries/backups.ts'
import { getCompany } from '#db/queries/company.ts'
import type { Backup } from '#db/schema.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { Newsroom } from '../newsroom.tsx'

export const metadata: Metadata = { title: 'Backup' }

const DAY = 24 * 60 * 60 * 1000
/** A last backup older than this is said to be old. */
const DAYS_UNTIL_OLD = 7
const SHOWN = 20

export default async function BackupPage() {
  const person = await requirePermission('/admin/backup', 'back up')
  const db = getDb()
  const backups = listBackups(db, SHOWN)
  const timeZone = getCompany(db)?.timeZone ?? 'UTC'
  return (
    <Newsroom person={person} room="/admin/backup">
      <h1>Backup</h1>
      <LastBackup last={backups[0] ?? null} now={new Date()} timeZone={timeZone} />
      <section aria-labelledby="how" className="mt-10 max-w-[46rem] space-y-3">
        <h2 id="how">How to make one</h2>
        <p>
          On the machine that serves this portal, in its folder, also while it is serving. The copy is of one
          instant, and is read again before it counts:
        </p>
        <Command>npm run backup</Command>
        <p>
          It goes to the folder <code>backups</code> beside the database, or to the file that is named after{' '}
          <code>--</code>. It holds what is under embargo, so only its owner may read it. The secret that
          seals authenticator apps (<code>AUTH_SECRET</code>, or the file <code>auth-secret</code> beside the
          database) is not in it: keep that too, and apart. Every night at a quarter past two, by cron:
        </p>
        <Command>15 2 * * * cd /path/to/openbell && npm run backup</Command>
      </section>
      <section aria-labelledby="back" className="mt-10 max-w-[46rem] space-y-3">
        <h2 id="back">How to go back to one</h2>
        <p>Stop the server, then:</p>
        <Command>npm run restore -- FILE</Command>
        <p>
          The database that was there is kept beside it. Everybody has to sign in again, and mails that may
          have been sent since the backup wait for your decision under Mail.
        </p>
      </section>
      {backups.length > 0 && <Backups backups={backups} timeZone={timeZone} />}
    </Newsroom>
  )
}

function LastBackup({ last, now, timeZone }: { last: Backup | null; now: Date; timeZone: string }) {
  const days = last ? Math.floor((now.getTime() - last.at.getTime()) / DAY) : Number.POSITIVE_INFINITY
  return (
    <p role="status" className={`notice mt-6 ${days >= DAYS_UNTIL_OLD ? 'caution' : 'gain'}`}>
      {last ? (
        <>
          The last backup was made on{' '}
          <time dateTime={last.at.toISOString()}>{dateAndTime(last.at, timeZone)}</time>
          {days >= 1 && <>, {days === 1 ? 'a day' : `${days} days`} ago</>}.
        </>
      ) : (
        'No backup was ever made.'
      )}
    </p>
  )
}

function Command({ children }: { children: string }) {
  return (
    <pre className="bg-shade px-4 py-2.5 text-note whitespace-pre-wrap [overflow-wrap:anywhere]">
      <code>{children}</code>
    </pre>
  )
}

function Backups({ backups, timeZone }: { backups: Backup[]; timeZone: string }) {
  return (
    <section aria-labelledby="made" className="mt-10">
      <h2 id="made">Made so far</h2>
      <table className="roster mt-3">
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            <th scope="col">Rows</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <time dateTime={one.at.toISOString()}>{dateAndTime(one.at, timeZone)}</time>
              </th>
              <td data-name="File:" className="[overflow-wrap:anywhere]">
                {one.file}
              </td>
              <td data-name="Size:">{(one.size / 1_000_000).toFixed(1)} MB</td>
              <td data-name="Rows:">{one.rows.toLocaleString('en-US')}</td>
              <td data-name="SHA-256:">
                <code title={one.sha256}>{one.sha256.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
