import { getDb } from '#db/client.ts'
import { endSubscription } from '#lib/alerts/subscribe.ts'
import { readForm } from '../../read-form.ts'
import { seeAlerts } from '../../see-alerts.ts'

interface Context {
  params: Promise<{ key: string }>
}

/**
 * Ends a subscription: by the button of a person's page, or by a mail program at one click (RFC 8058), which posts
 * "List-Unsubscribe=One-Click" and must not be redirected. The answer is the same for every key.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  const form = await readForm(request)
  endSubscription(getDb(), key, new Date())
  return form['List-Unsubscribe'] === 'One-Click'
    ? new Response('You are no longer subscribed.\n', {
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      })
    : seeAlerts('left')
}

/** The address in the mail's header, opened by a person. Looking at it ends nothing: scanners look at every link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  return new Response(null, {
    status: 303,
    headers: { Location: `/alerts/leave/${encodeURIComponent(key)}` },
  })
}
