/** Items with a key for React each: their place. Right for what is rendered once on the server and never reordered. */
export function keyed<T>(items: readonly T[]): { key: string; item: T; at: number }[] {
  return items.map((item, at) => ({ key: String(at), item, at }))
}
