/** Where the last, or the first, of some words stands in a text; -1 where none does. `cue` is a global pattern. */
export const lastIndex = (cue: RegExp, text: string) => [...text.matchAll(cue)].at(-1)?.index ?? -1

export const firstIndex = (cue: RegExp, text: string) => [...text.matchAll(cue)][0]?.index ?? -1
