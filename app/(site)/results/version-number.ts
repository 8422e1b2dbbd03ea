/** The number in a version's address; null for anything that is written otherwise. */
export function readVersionNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
