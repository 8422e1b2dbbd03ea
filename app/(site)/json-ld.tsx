/** Structured data for search engines. No character of it can end the element it stands in. */
export function JsonLd({ thing }: { thing: object }) {
  const json = JSON.stringify(thing).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028')
  return <script type="application/ld+json">{json}</script>
}
