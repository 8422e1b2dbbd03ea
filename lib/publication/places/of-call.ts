import { Temporal } from 'temporal-polyfill'
import type { CallPhone, ConferenceCall, Filing } from '#lib/filing/filing.ts'
import { findPhones } from '#lib/filing/narrative/phone-numbers.ts'
import { readLocalTime } from '../time/embargo-time.ts'
import { type Answers, type EditPlace, fieldsPlace, isDay, type Misfit, misfit } from './place.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: zone }))

type CallTimes = Pick<ConferenceCall, 'start' | 'timeZone' | 'webcast' | 'replayUntil'>

export const callFields = (call: CallTimes | null) => [
  { name: 'start', label: 'Begins', value: call?.start?.slice(0, 16) ?? null, date: 'minute' as const },
  { name: 'timeZone', label: 'On the clock of', value: call?.timeZone ?? null, choices: ZONES },
  { name: 'webcast', label: 'Webcast', value: call?.webcast ?? null },
  {
    name: 'replayUntil',
    label: 'Replay until',
    value: call?.replayUntil ?? null,
    hint: 'A date, 2026-05-05, or a time with its offset, 2026-05-05T23:59:00-04:00.',
  },
]

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/

/** When a call is and where it is heard. The start is on the clock of its zone. */
export function readCall(answers: Answers): CallTimes | Misfit {
  const { start = null, timeZone = null, webcast = null, replayUntil = null } = answers
  if (
    replayUntil &&
    !isDay(replayUntil) &&
    !(ISO_TIME.test(replayUntil) && !Number.isNaN(Date.parse(replayUntil)))
  ) {
    return misfit('Write the end of the replay as a date, 2026-05-05, or as a time with its offset.')
  }
  if (!start) return { start: null, timeZone, webcast, replayUntil }
  if (!timeZone) return misfit('Say on which zone’s clock the call begins.')
  const time = readLocalTime(start, timeZone)
  if (time.is === 'no time') return misfit('Give the beginning of the call as a date and a time.')
  if (time.is === 'skipped')
    return misfit('The clocks go forward over this time, so the call cannot begin then.')
  const at = time.is === 'once' ? time.at : time.earlier
  return { start: withOffset(at, timeZone), timeZone, webcast, replayUntil }
}

const withOffset = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })

export function ofCall(content: Filing, at: number): EditPlace | null {
  const call = content.calls[at]
  if (!call) return null
  return fieldsPlace({
    name: 'Conference call',
    source: call.source,
    fields: callFields(call),
    write: (answers) => {
      const read = readCall(answers)
      return 'misfit' in read ? read : { ...content, calls: content.calls.with(at, { ...call, ...read }) }
    },
  })
}

export const phoneFields = (phone: CallPhone | null) => [
  {
    name: 'printed',
    label: 'Number',
    value: phone?.printed ?? null,
    hint: 'As the filing prints it; outside North America with its country code: +44 20 7946 0000.',
  },
  {
    name: 'for',
    label: 'For',
    value: phone?.for ?? 'live',
    choices: [
      { value: 'live', label: 'The live call' },
      { value: 'replay', label: 'The replay' },
    ],
  },
  {
    name: 'audience',
    label: 'Callers',
    value: phone?.audience ?? null,
    choices: [
      { value: '', label: 'Not said' },
      { value: 'domestic', label: 'Domestic' },
      { value: 'international', label: 'International' },
    ],
  },
  { name: 'passcode', label: 'Passcode', value: phone?.passcode ?? null },
]

export function readPhone(answers: Answers): CallPhone | Misfit {
  const { printed = null, audience = null, passcode = null } = answers
  const [found, ...others] = findPhones(printed ?? '')
  if (!found || others.length > 0) {
    return misfit(
      'That is not one telephone number. Write it with its area code, or with + and its country code.',
    )
  }
  if (audience !== null && audience !== 'domestic' && audience !== 'international') {
    return misfit('Choose which callers the number is for.')
  }
  if (passcode && !/^[\d*#][\d *#-]{0,19}$/.test(passcode)) return misfit('A passcode is digits, * and #.')
  const { number } = found
  return {
    number,
    printed: found.printed,
    for: answers.for === 'replay' ? 'replay' : 'live',
    audience,
    passcode,
  }
}

export function ofPhone(content: Filing, at: number, phoneAt: number): EditPlace | null {
  const call = content.calls[at]
  const phone = call?.phones[phoneAt]
  if (!call || !phone) return null
  return fieldsPlace({
    name: `Number of the call, ${phone.printed}`,
    source: call.source,
    fields: phoneFields(phone),
    write: (answers) => {
      const read = readPhone(answers)
      if ('misfit' in read) return read
      const changed = { ...call, phones: call.phones.with(phoneAt, read) }
      return { ...content, calls: content.calls.with(at, changed) }
    },
  })
}
