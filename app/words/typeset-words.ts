/** How words from a filing are set on a page. None of them changes: whether "IBM" is a name no program knows. */

/** Whether a title is written in capitals throughout. */
export function allCapitals(title: string): boolean {
  return /\p{Lu}{3}/u.test(title) && !/\p{Ll}/u.test(title)
}

/** A typewriter's dash, of two hyphens between words, as the dash that it stands for. */
export function withDashes(text: string): string {
  return text.replaceAll(/(?<=\s|\p{L}|[\d,.)”"])--(?=\s|\p{L}|[\d(“"])/gu, '—')
}
