/** A link's address from what a filing prints ("www.example.com/Q2"); null for anything that is not of the web. */
export function webAddress(printed: string | null): string | null {
  if (!printed) return null
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(printed) ? printed : `https://${printed}`
  if (!URL.canParse(withScheme)) return null
  const url = new URL(withScheme)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
