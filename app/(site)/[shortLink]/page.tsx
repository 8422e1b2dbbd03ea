import { notFound, redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { findByShortLink } from '#db/queries/events.ts'

interface Props {
  params: Promise<{ shortLink: string }>
}

/** "/q2": the event that has this short link. One that is not public yet is as unknown as any other word. */
export default async function ShortLinkPage({ params }: Props) {
  const row = findByShortLink(getDb(), (await params).shortLink.toLowerCase(), new Date())
  return row ? redirect(`/events#${row.slug}`) : notFound()
}
