import { answer } from '#app/answer.ts'
import { readResultsFeed } from '../results-feed.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const { json, lastModified } = readResultsFeed(new Date())
  return answer(request, { body: json, type: 'application/feed+json; charset=utf-8', lastModified })
}
