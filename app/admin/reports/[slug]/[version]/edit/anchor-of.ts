/** The part of a review in which a place of the draft stands, by its id. */
export function anchorOf(place: string): string {
  const [, statement] = /^statements\.(\d+)/.exec(place) ?? []
  if (statement !== undefined) return `statement-${Number(statement) + 1}`
  if (place === 'safeHarbor') return 'safe-harbor'
  const [first = ''] = place.split('.')
  return first === 'calls' || first === 'release' ? first : 'cover'
}
