import { type ClockTime, findClockTimes, instantAt } from './clock-times.ts'
import { daysBetween, findDates, findRelativeDays, resolveDate, resolveRelativeDay } from './dates.ts'
import { type Stretch, splitSentences } from './sentences.ts'

/** When a call begins: what the passage prints, and the instant where day, time and zone are all known. */
export interface CallTime {
  start: string | null
  timeZone: string | null
  clock: ClockTime | null
}

export const CALL_WORD =
  /\b(?:conference[\s-]?calls?|tele-?\s?conferences?|tele-?calls?|(?:earnings|investors?|analysts?|(?:share|stock)holders?|quarterly|results|live|video|audio) (?:conference )?calls?|calls? (?:to|and|with) |(?:this|the|our|its|on a) call|[’']s (?:[\w-]+ ){0,3}call\b|(?:host|hold|conduct)\w* an? (?:[\w-]+ ){0,4}call\b|(?:q ?& ?a|question[- ]and[- ]answer) session|listen to (?:[\w’']+ ){0,3}discussion|web\s?-?\s?cast(?:ing|s)?|audio-?\s?casts?|simulcast|live stream\w*|conference (?:to|with))/i
const REPLAY_WORD =
  /\b(?:re-?play|playback|tapes?\b|taped|rebroadcast|recording|recorded|archive|on-demand|available)/i
// Ten minutes before the call is not the call.
const EARLY =
  /\b(?:minutes|mins)\b[^.;]{0,30}\b(?:prior|before|early|in advance)\b[^.;]{0,40}$|\b(?:prior to|before|by|after|no later than|until|through)\s+(?:approximately\s+)?$/i

/** "Ten minutes before the call, today at 3:30": the hour is the call's again. */
const OF_THE_CALL = /\b(?:before|prior to) the (?:conference |scheduled )?(?:call|start)\b[^,]{0,20},[^,]*$/i
/** The press is called together at an hour of its own. */
const PRESS = /\b(?:media|press|news|journalists?[’']?) (?:conference|call|briefing)\b[^,;]{0,40}$/i

interface Day {
  iso: string
  distance: number
  explicit: boolean
}

function daysOf(sentence: string, near: number, anchor: string | null): Day[] {
  const distance = (at: number, end: number) => (end <= near ? near - end : at - near)
  const printed = findDates(sentence).flatMap((date) => {
    const iso = resolveDate(date, anchor)
    return iso ? [{ iso, distance: distance(date.at, date.end), explicit: true }] : []
  })
  // "Thursday, April 30": the weekday only repeats the date.
  const alone = findRelativeDays(sentence).filter(
    ({ end }) => !/^,?\s*[A-Z][a-z]+\.? \d|^,? \d/.test(sentence.slice(end, end + 20)),
  )
  const relative = alone.flatMap((day) => {
    const iso = resolveRelativeDay(day, anchor)
    return iso ? [{ iso, distance: distance(day.at, day.end), explicit: false }] : []
  })
  return [...printed, ...relative]
}

/** A call is announced for days to come: a date well before the release is another event's. */
const isAhead = (iso: string, anchor: string | null) => {
  const days = anchor ? daysBetween(anchor, iso) : 0
  return days >= -2 && days <= 75
}

function dayBeside(sentence: string, near: number, anchor: string | null): string | null {
  const days = daysOf(sentence, near, anchor).filter((day) => isAhead(day.iso, anchor))
  const nearest = (some: Day[]) => [...some].sort((a, b) => a.distance - b.distance)[0]?.iso ?? null
  return nearest(days.filter((day) => day.explicit)) ?? nearest(days)
}

function beginsCall(sentence: Stretch, clock: ClockTime): boolean {
  const before = sentence.text.slice(0, clock.at)
  const early = EARLY.test(before) && !OF_THE_CALL.test(before)
  return !REPLAY_WORD.test(before) && !early && !PRESS.test(before)
}

/** The sentence that says when, before any that tells of the replay. */
function findStart(sentences: readonly Stretch[]): { index: number; clock: ClockTime } | null {
  const timed = sentences.flatMap((sentence, index) =>
    findClockTimes(sentence.text)
      .filter((clock) => beginsCall(sentence, clock))
      .map((clock) => ({ index, clock, named: CALL_WORD.test(sentence.text) })),
  )
  const zoned = timed.filter(({ clock }) => clock.timeZone)
  return zoned.find(({ named }) => named) ?? zoned[0] ?? timed.find(({ named }) => named) ?? timed[0] ?? null
}

function dayAround(
  sentences: readonly Stretch[],
  index: number,
  at: number,
  anchor: string | null,
): string | null {
  const own = dayBeside(sentences[index]?.text ?? '', at, anchor)
  if (own) return own
  const others = [sentences[index - 1], sentences[index + 1], sentences[index - 2]]
  for (const sentence of others) {
    if (!sentence || REPLAY_WORD.test(sentence.text)) continue
    const iso = dayBeside(sentence.text, 0, anchor)
    if (iso) return iso
  }
  return null
}

/**
 * When the call of a passage begins. `anchor` is the day of the release: it gives "today", weekdays and dates without
 * a year their meaning. Of two zones ("8:30 a.m. Eastern/7:30 a.m. Central") the first printed counts.
 */
export function readCallTime(section: string, anchor: string | null): CallTime {
  const sentences = splitSentences(section)
  const found = findStart(sentences)
  if (!found) return { start: null, timeZone: null, clock: null }
  const { clock, index } = found
  const date = dayAround(sentences, index, clock.at, anchor)
  const start = date && clock.timeZone ? instantAt(date, clock, clock.timeZone) : null
  return { start, timeZone: clock.timeZone, clock }
}

const UNTIL =
  /\b(?:through|until|till|thru|expir\w+(?: on| at)?|end(?:s|ing)?(?: on| at)?|up to|to (?=\w+ \d{1,2}))\b(?:\s+(?:midnight|the end of the day|close of business))?/gi
const REPLAY_SENTENCE =
  /\b(?:re-?play|playback|tapes?\b|taped|rebroadcast|recording|recorded|archive|on-demand|available)/i

function untilIn(sentence: string, near: string | null, zone: string | null): string | null {
  for (const match of sentence.matchAll(UNTIL)) {
    const rest = sentence.slice(match.index + match[0].length).slice(0, 70)
    const date = findDates(rest)[0]
    const iso = date && date.at < 40 ? resolveDate(date, near) : null
    if (!date || !iso || (near && daysBetween(near, iso) < 0)) continue
    const clock = findClockTimes(rest).find(({ at, end }) => end <= date.at + 1 || at - date.end < 8)
    const timeZone = clock?.timeZone ?? (clock ? zone : null)
    // "Midnight, April 29" is the end of that day for most, and its beginning by the clock: the day alone is sure.
    if (clock?.hour === 0) return iso
    return clock && timeZone ? instantAt(iso, clock, timeZone) : iso
  }
  return null
}

/** The last day (or instant) on which the replay can be heard; the telephone's before the website's. */
export function readReplayUntil(section: string, near: string | null, zone: string | null): string | null {
  const sentences = splitSentences(section).filter(({ text }) => REPLAY_SENTENCE.test(text))
  const dialled = sentences.filter(({ text }) => /dial|telephon|\d{3}[-.\s)]{1,2}\d{4}/i.test(text))
  for (const { text } of [...dialled, ...sentences]) {
    const until = untilIn(text, near, zone)
    if (until) return until
  }
  return null
}
