/** A page's own address, and the feeds that a reader's program finds from any page. */
export function alternatesOf(path: string) {
  return {
    canonical: path,
    types: {
      'application/atom+xml': '/feed.atom',
      'application/feed+json': '/feed.json',
    },
  }
}
