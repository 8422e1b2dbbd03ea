import { answer } from '#app/answer.ts'
import { readResultsFeed } from '../results-feed.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const { atom, lastModified } = readResultsFeed(new Date())
  return answer(request, { body: atom, type: 'application/atom+xml; charset=utf-8', lastModified })
}
