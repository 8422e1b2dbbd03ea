import { answer } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { lastPublicChange } from '#db/queries/public-times.ts'

/** Answers with JSON that changes whenever the public's view does. */
export function jsonAnswer(
  request: Request,
  body: unknown,
  now: Date,
  links?: Record<string, string>,
): Response {
  const response = answer(request, {
    body: `${JSON.stringify(body)}\n`,
    type: 'application/json',
    lastModified: lastPublicChange(getDb(), now),
  })
  for (const [rel, href] of Object.entries(links ?? {}))
    response.headers.append('Link', `<${href}>; rel="${rel}"`)
  return response
}

/** Whether a request asks for every quarter. */
export const spansAll = (request: Request) => new URL(request.url).searchParams.get('span') === 'all'

/** Says what is wrong with a request (RFC 9457). */
export function problem(status: number, title: string, detail: string): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-cache',
        'Access-Control-Allow-Origin': '*',
      },
    },
  )
}

/** The one problem of what is unknown and of what is not public yet. */
export const nothingOfThatName = () => problem(404, 'Not found', 'There is nothing at this address.')

/** Lets pages of other origins send conditional and partial requests. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, If-Range, Range',
      'Access-Control-Max-Age': '86400',
    },
  })
}
