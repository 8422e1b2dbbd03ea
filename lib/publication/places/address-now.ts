/** An entry of a list that an edit took out or put in. */
interface Shift {
  list: string
  at: number
  by: 1 | -1
}

type Kept = { place: string; after: string | null }

function shiftOf({ place }: Kept): Shift | null {
  const [, list, at, part] = /^(.+)\.(\d+)\.(whole|gap)$/.exec(place) ?? []
  return list === undefined ? null : { list, at: Number(at), by: part === 'gap' ? 1 : -1 }
}

/**
 * Where what stood at an address stands now, after further edits (the oldest first) took entries of lists out and
 * put others in; null where it is gone.
 */
export function addressNow(address: string, later: readonly Kept[]): string | null {
  let now: string | null = address
  for (const edit of later) {
    const shift = shiftOf(edit)
    if (shift && now !== null) now = moved(now, shift)
  }
  return now
}

function moved(address: string, { list, at, by }: Shift): string | null {
  if (!address.startsWith(`${list}.`)) return address
  const [index = '', ...rest] = address.slice(list.length + 1).split('.')
  const own = Number(index)
  if (by === -1 && own === at && rest[0] !== 'gap') return null
  if (by === -1 ? own <= at : own < at) return address
  return [list, own + by, ...rest].join('.')
}

/** What undoes an edit at the address where it stands now: what was taken out is put in, and the other way round. */
export function addressOfUndo(place: string, later: readonly Kept[]): string | null {
  const opposite = place.replace(/\.(whole|gap)$/, (_, part) => (part === 'whole' ? '.gap' : '.whole'))
  return addressNow(opposite, later)
}
