/** Errors as people make them, put into printed figures at random: seeded, so that two runs are alike. */

import Big from 'big.js'
import { parseAmount } from '#lib/statement/amount.ts'

export type Random = () => number

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const ERRORS = ['digit', 'transposition', 'sign', 'scale', 'dropped row'] as const
export type ErrorKind = (typeof ERRORS)[number]

/** A printed figure with one error in it; null where that error cannot be made in it. */
export function applyError(printed: string, kind: ErrorKind, random: Random): string | null {
  const digits = [...printed.matchAll(/\d/g)].map((match) => match.index)
  if (digits.length === 0) return null
  if (kind === 'digit') return otherDigit(printed, digits, random)
  if (kind === 'transposition') return swapped(printed, digits, random)
  if (kind === 'sign') return otherSign(printed)
  return kind === 'scale' ? otherScale(printed, digits, random) : null
}

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)
const pick = <T>(from: readonly T[], random: Random) => from[Math.floor(random() * from.length)] as T

function otherDigit(printed: string, digits: readonly number[], random: Random): string {
  const at = pick(digits, random)
  return replaced(printed, at, String((Number(printed[at]) + 1 + Math.floor(random() * 9)) % 10))
}

function swapped(printed: string, digits: readonly number[], random: Random): string | null {
  const pairs = digits.flatMap((at, index) => {
    const next = digits[index + 1]
    return next !== undefined && printed[at] !== printed[next] ? [[at, next] as const] : []
  })
  if (pairs.length === 0) return null
  const [a, b] = pick(pairs, random)
  return replaced(replaced(printed, a, printed[b] ?? ''), b, printed[a] ?? '')
}

function otherSign(printed: string): string {
  if (/[(]/.test(printed)) return printed.replace(/[()]/g, '')
  if (/^[^\d]*[-–−]\s*[$\d.]/.test(printed)) return printed.replace(/[-–−]/, '')
  return printed.replace(/([\d.,]*\d)/, '($1)')
}

/** "million" for "billion", a zero too many, or the point one place off. */
function otherScale(printed: string, digits: readonly number[], random: Random): string {
  const words = ['thousand', 'million', 'billion']
  const word = words.find((each) => printed.toLowerCase().includes(each))
  if (word) {
    const others = words.filter((each) => each !== word)
    return printed.replace(new RegExp(word, 'i'), pick(others, random))
  }
  const point = printed.lastIndexOf('.')
  if (point > 0 && /\d/.test(printed[point + 1] ?? '')) {
    const whole = printed.slice(0, point).replaceAll(',', '') + printed[point + 1]
    return (
      whole.replace(/\B(?=(\d{3})+$)/g, printed.includes(',') ? ',' : '') +
      printed.slice(point + 2).replace(/^(?=\d)/, '.')
    )
  }
  const [first = 0, last = 0] = [digits[0], digits.at(-1)]
  const whole = `${printed.slice(first, last + 1).replaceAll(',', '')}0`
  const grouped = printed.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return printed.slice(0, first) + grouped + printed.slice(last + 1)
}

export function isSameFigure(a: string, b: string): boolean {
  const [x, y] = [parseAmount(a), parseAmount(b)]
  return x !== null && y !== null && x.value === y.value
}

/** The value of a changed cell, in the scale that `value` and its printed figure show. */
export function rescaled(value: string, before: string, changed: string): string | null {
  const [old, now] = [parseAmount(before), parseAmount(changed)]
  if (!old || !now || new Big(old.value).eq(0)) return null
  return new Big(value).div(old.value).times(now.value).toFixed()
}

/** How far a changed figure is from what was printed, in units of its last printed place. */
export function lastPlacesApart(before: string, changed: string): Big | null {
  const [old, now] = [parseAmount(before), parseAmount(changed)]
  if (!old || !now) return null
  return new Big(now.value).minus(old.value).abs().times(new Big(10).pow(old.places))
}
