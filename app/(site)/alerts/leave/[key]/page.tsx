import type { Metadata } from 'next'
import { KeyForm } from '../../key-form.tsx'

export const metadata: Metadata = { title: 'End the subscription', robots: { index: false } }

interface Props {
  params: Promise<{ key: string }>
}

/** The same for every key, good or not. */
export default async function LeavePage({ params }: Props) {
  const { key } = await params
  return (
    <>
      <h1>End the subscription</h1>
      <KeyForm action={`/alerts/unsubscribe/${encodeURIComponent(key)}`} button="Send me no more mails">
        No further mails are sent to you, and your address is forgotten.
      </KeyForm>
    </>
  )
}
