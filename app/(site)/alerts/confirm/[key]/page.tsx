import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { subscriptionOf } from '#lib/alerts/subscribe.ts'
import { KeyForm } from '../../key-form.tsx'

export const metadata: Metadata = { title: 'Confirm the subscription', robots: { index: false } }

interface Props {
  params: Promise<{ key: string }>
}

/** Asks for a press of the button: machines that follow the links in mails confirm nothing so. */
export default async function ConfirmPage({ params }: Props) {
  const { key } = await params
  const found = subscriptionOf(getDb(), key, new Date())
  return (
    <>
      <h1>Confirm the subscription</h1>
      {found ? (
        <KeyForm
          action={`/alerts/confirm/${encodeURIComponent(key)}/press`}
          button="Yes, send me these mails"
        >
          {found.email} will get a mail whenever results are published or corrected.
        </KeyForm>
      ) : (
        <p className="mt-6 max-w-[38rem]">
          This link is no longer good. <a href="/alerts">Ask for the mails again</a> to get another.
        </p>
      )}
    </>
  )
}
