import { getDb } from '#db/client.ts'
import { confirmSubscription } from '#lib/alerts/subscribe.ts'
import { seeAlerts } from '../../../see-alerts.ts'

interface Context {
  params: Promise<{ key: string }>
}

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  return seeAlerts(confirmSubscription(getDb(), key, new Date()).done ? 'confirmed' : 'lapsed')
}
