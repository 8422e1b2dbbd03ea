import { answerWithFeed } from '../results-feed.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  return answerWithFeed(request, 'atom')
}
