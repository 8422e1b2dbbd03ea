import { firstIndex, lastIndex } from './cues.ts'

const REPLAY =
  /\b(?:re-?plays?|re-?play(?:ed|ing)|playback|tapes?|taped|rebroadcast|recording|recorded|archived?|encore|podcast)\b/gi
const LIVE =
  /(?<!(?:re-?play|recording|rebroadcast|playback) of (?:the |this |our )?)\b(?:live|participat\w+|to join|join(?:ing)? the|(?<!re-?play[\s-]+(?:[\w-]+[\s-]+){0,2})dial[- ]?in|ask(?:ing)? questions?|(?:before|prior to) (?:\d{1,2}:\d\d|the (?:call|start|scheduled)))\b/gi

/** What a number or a code is for. */
export type Role = 'live' | 'replay'

/**
 * Live or replay, by the nearest word before the place (from `used` on: words that told of an earlier number tell
 * nothing of this one); then by the words after it; then as the sentence before.
 */
export function roleAt(sentence: string, at: number, until: number, carried: Role, used = 0) {
  const before = sentence.slice(used, at)
  const [replay, live] = [lastIndex(REPLAY, before), lastIndex(LIVE, before)]
  if (replay > live) return { role: 'replay' as const, used }
  if (live > replay) return { role: 'live' as const, used }
  // What stands behind a semicolon is about the next number.
  const after = sentence.slice(at, until).split(';')[0] ?? ''
  const [replayAfter, liveAfter] = [firstIndex(REPLAY, after), firstIndex(LIVE, after)]
  if (replayAfter < 0 && liveAfter < 0) return { role: carried, used }
  const role: Role = replayAfter >= 0 && (liveAfter < 0 || replayAfter < liveAfter) ? 'replay' : 'live'
  return { role, used: at + after.length }
}

const UNABLE = /\b(?:unable|not able|cannot|can't|can’t|miss\w*|could not)\b[^,]{0,60}/gi

/** What the next sentence inherits is what this one is about: its first word for either, misses set aside. */
export function carriedOn(sentence: string, roles: ReadonlySet<Role>, carried: Role): Role {
  // A row of a table that holds a number of each kind says nothing of the row below it.
  if (roles.size > 1) return carried
  const about = sentence.replace(UNABLE, '')
  const [replay, live] = [firstIndex(REPLAY, about), firstIndex(LIVE, about)]
  if (replay < 0 && live < 0) return carried
  return live < 0 || (replay >= 0 && replay < live) ? 'replay' : 'live'
}
