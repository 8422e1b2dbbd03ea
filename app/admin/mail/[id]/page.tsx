import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getMail, type OutboxEntry } from '#db/queries/outbox.ts'
import { type MailState, mailState } from '#lib/alerts/mail-state.ts'
import { senderOf } from '#lib/alerts/sender.ts'
import { type Mail, writeMail } from '#lib/alerts/write-mail.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { currentEnvironment } from '#lib/environment/current-environment.ts'
import { ActionForm } from '../../action-form.tsx'
import { Newsroom } from '../../newsroom.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { StateName } from '../state-name.tsx'
import { sendMailAgain } from './actions.ts'

export const metadata: Metadata = { title: 'A mail' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function OneMailPage({ params }: Props) {
  const { id } = await params
  const person = await requirePermission(`/admin/mail/${id}`, 'manage mail')
  const now = new Date()
  const found = /^\d{1,15}$/.test(id) ? getMail(getDb(), Number(id)) : null
  if (!found) notFound()
  const state = mailState(found.row, now)
  const mail = writeMail(getDb(), found.row, found.reader, senderOf(currentEnvironment()), now)
  return (
    <Newsroom person={person} room="/admin/mail">
      <p className="label">
        <a href="/admin/mail">Mail</a>
      </p>
      <h1 className="mt-2">{mail?.subject ?? 'A mail about a report that is not public'}</h1>
      <p className="mt-4">
        <StateName state={state} />
        {found.row.remark && (
          <span className="ml-3 text-soft [overflow-wrap:anywhere]">{found.row.remark}</span>
        )}
      </p>
      <Again id={found.row.id} state={state} />
      {mail && <Letter mail={mail} to={found.reader.email} />}
    </Newsroom>
  )
}

function Again({ id, state }: { id: number; state: MailState }) {
  if (state !== 'unknown' && state !== 'failed') return null
  return (
    <ActionForm action={sendMailAgain.bind(null, id)} className="mt-6 space-y-3">
      {state === 'unknown' && (
        <p className="max-w-[46rem]">
          The message was handed over and the server’s answer never came. The reader may have it: sent again,
          it may arrive twice.
        </p>
      )}
      <SubmitButton tone={state === 'unknown' ? 'grave' : 'quiet'}>Send it again</SubmitButton>
    </ActionForm>
  )
}

function Letter({ mail, to }: { mail: Mail; to: OutboxEntry['reader']['email'] }) {
  const headers = [
    ['From', mail.from],
    ['To', to ?? 'a reader who has left'],
    ['Message-ID', mail.messageId],
  ]
  return (
    <section aria-labelledby="text" className="mt-10 max-w-[46rem] border-t border-ink pt-4">
      <h2 id="text" className="sr-only">
        What it says
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-note">
        {headers.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{text}</dd>
          </div>
        ))}
      </dl>
      <pre className="mt-6 font-sans whitespace-pre-wrap [overflow-wrap:anywhere]">{mail.text}</pre>
    </section>
  )
}
