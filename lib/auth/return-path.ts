/** Where to go after signing in: a path of the admin area as given, or its board for anything else. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string') return '/admin'
  const safe = /^\/admin(?:[/?#]|$)/.test(given) && !/[\\\s]|\/\//.test(given) && !given.includes('..')
  return safe ? given : '/admin'
}
