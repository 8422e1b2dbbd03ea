import { findDates, resolveDate } from './dates.ts'

/** The city and day that a release's first paragraph begins with; either may be missing. */
export interface Dateline {
  /** As printed. */
  city: string | null
  date: string | null
}

const PLACE =
  /^(?:the |El |La |Le )?[A-Z][A-Za-zÀ-ɏ.'’]*(?:[ -](?:[A-Z][A-Za-zÀ-ɏ.'’]*|of|de|la|le|the|upon|am|du|and))*/
const WIRE =
  /^(?:business\s?wire|globe\s?newswire|(?:us )?pr\s?newswire[\w-]*|market\s?wired?(?:[ -]\w+)?|access\s?wire|prime\s?(?:zone|newswire)[\w ]*|newsfile corp\.?|ein presswire|cnw(?: group)?|canada newswire|first call|dow jones|thomson[\w ]*)/i
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*/i
const EXCHANGE = /^(?:nasdaq|nyse|otc|amex|tsx)[^)]{0,40}\)/i
const BETWEEN = /^[\s,;:/()[\]|-]*(?:[-–—―−]+[\s,(]*)*/
const DASH = /[-–—―−]/

interface Reading {
  city: string | null
  region: boolean
  date: string | null
  wire: boolean
  /** The day was printed before the city. */
  dayFirst: boolean
}

type Part = { length: number; read: (reading: Reading) => void }

function partAt(rest: string, between: string, reading: Reading, near: string | null): Part | null {
  const wire = WIRE.exec(rest)
  if (wire)
    return {
      length: wire[0].length,
      read: (r) => {
        r.wire = true
      },
    }
  const exchange = EXCHANGE.exec(rest)
  if (exchange) return { length: exchange[0].length, read: () => {} }
  const weekday = WEEKDAY.exec(rest)?.[0].length ?? 0
  const date = findDates(rest.slice(weekday, weekday + 40))[0]
  if (date?.at === 0 && !reading.date) {
    return {
      length: weekday + date.end,
      read: (r) => {
        r.date = resolveDate(date, near)
      },
    }
  }
  const place = PLACE.exec(rest)?.[0]
  if (!place || place.length > 45) return null
  if (!reading.city && reading.wire) return null
  if (!reading.city)
    return {
      length: place.length,
      read: (r) => {
        r.city = place
        r.dayFirst = r.date !== null
      },
    }
  // A region stands after a comma; after a dash the sentence begins.
  const region =
    !DASH.test(between) && between.includes(',') && !reading.wire && (!reading.date || reading.dayFirst)
  return region && place.length < 25
    ? {
        length: place.length,
        read: (r) => {
          r.region = true
        },
      }
    : null
}

/**
 * "Boston, July 31, 2003 - ", "SAN JOSE, Calif., Oct. 21 /PRNewswire/ -- ", "ROSWELL, Ga.--(BUSINESS WIRE)--": read part
 * by part from the left. `near` gives a date without a year its year.
 */
export function readDateline(text: string, near: string | null): Dateline | null {
  const reading: Reading = { city: null, region: false, date: null, wire: false, dayFirst: false }
  let at = 0
  let between = ''
  let setOff = false
  for (let parts = 0; parts < 8; parts++) {
    between = BETWEEN.exec(text.slice(at, at + 30))?.[0] ?? ''
    if (parts > 0 && SET_OFF.test(between)) setOff = true
    const part = partAt(text.slice(at + between.length, at + between.length + 80), between, reading, near)
    if (!part) break
    part.read(reading)
    at += between.length + part.length
  }
  // "Denver, April 29, 2020. The company reports"
  const stopped = reading.city !== null && reading.date !== null && /^\.\s+[A-Z]/.test(text.slice(at, at + 9))
  if (!setOff && !stopped) return null
  return datelineOf(reading, /[-–—―−/]/.test(between))
}

/** A dateline is set off from its sentence by a dash, a slash or a colon. */
const SET_OFF = /[-–—―−/:]/

function datelineOf(reading: Reading, setOffAtEnd: boolean): Dateline | null {
  const { city, date } = reading
  const capitals = city !== null && city === city.toUpperCase()
  const sure = reading.dayFirst
    ? setOffAtEnd
    : date !== null || reading.wire || ((reading.region || capitals) && setOffAtEnd)
  const place = city !== null && sure ? city.replace(/[.,]+$/, '') : null
  return place || date ? { city: place, date } : null
}
