/** Sends a browser on to the alerts page, which says what came of the form. */
export function seeAlerts(told: string): Response {
  return new Response(null, { status: 303, headers: { Location: `/alerts?told=${told}` } })
}
