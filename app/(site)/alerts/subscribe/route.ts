import { getDb } from '#db/client.ts'
import { requestSubscription, subscribeForm } from '#lib/alerts/subscribe.ts'
import { clientOf } from '#lib/auth/session-cookie.ts'
import { readForm } from '../read-form.ts'
import { seeAlerts } from '../see-alerts.ts'

/** Takes the form of the alerts page. The answer does not tell whether the address was known. */
export async function POST(request: Request): Promise<Response> {
  const given = subscribeForm.safeParse(await readForm(request))
  if (!given.success) return seeAlerts('no-address')
  const { address } = clientOf(Object.fromEntries(request.headers))
  const told = requestSubscription(getDb(), given.data.email, address, new Date())
  return seeAlerts(told.done ? 'asked' : 'too-many')
}
