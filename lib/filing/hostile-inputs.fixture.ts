/** Inputs that nobody means well with, and what filings turn into when they are damaged on the way. */

export type Random = () => number

/** A repeatable sequence of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const repeated = (part: string, size: number): string =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size)

/** Ways to fill `size` bytes so that a careless reader takes for ever. */
export const BOMBS: Readonly<Record<string, (size: number) => Uint8Array>> = {
  'deep elements': (size) => encode(`<html><body>${repeated('<div><b>', size)}`),
  'deep tables': (size) => encode(`<html>${repeated('<table><tr><td>1', size)}`),
  'deep lists': (size) => encode(`<html>${repeated('<ul><li>a', size)}`),
  'end tags alone': (size) => encode(`<html><p>a${repeated('</i></td></table></p>', size)}`),
  'inline left open': (size) => encode(`<html>${repeated('<i><b>x</i>', size)}`),
  'a row of a million cells': (size) => encode(`<table><tr>${repeated('<td>1</td>', size)}`),
  'a column of a million rows': (size) => encode(`<table>${repeated('<tr><td>Sales<td>1', size)}`),
  'wide spans': (size) => encode(`<table>${repeated('<tr><td colspan=99999 rowspan=99999>1<td>2', size)}`),
  'one huge attribute': (size) => encode(`<p style="${repeated('margin:1px;', size)}">1</p>`),
  'many attributes': (size) => encode(`<p ${repeated('a=1 b ', size)}>1</p>`),
  'comment left open': (size) => encode(`<html><p>a<!--${repeated('- -', size)}`),
  'entities': (size) => encode(`<html><p>${repeated('&amp;&#8217;&nbsp;', size)}`),
  'raised marks': (size) => encode(`<html><p>${repeated('<sup>1</sup>2', size)}`),
  'nested facts': (size) => encode(`<html>${repeated('<ix:nonNumeric name="a:b" contextRef="c">x', size)}`),
  'facts in cells': (size) =>
    encode(
      `<html><table>${repeated('<tr><td>A<td><ix:nonFraction name="us-gaap:A" unitRef="u" contextRef="c">1</ix:nonFraction>', size)}`,
    ),
  'open preformatted': (size) => encode(`<html>${repeated('<pre>Sales   1   2\n', size)}`),
  'spaces': (size) => encode(`Sales${repeated(' ', size)}1`),
  'one long line': (size) => encode(repeated('Sales 1,234 (5) ', size)),
  'one long word': (size) => encode(repeated('a', size)),
  'one long number': (size) => encode(`Net sales   ${repeated('1', size)}`),
  'brackets': (size) => encode(`Net sales   ${repeated('(', size)}`),
  'rules': (size) => encode(repeated('Sales    -----    =====\n', size)),
  'dashes': (size) => encode(repeated('-', size)),
  'rows of figures': (size) => encode(repeated('Net sales      $ 1,234     $ 1,233\n', size)),
  'rows of dates': (size) => encode(repeated('June 30, 2031    June 30, 2030\n', size)),
  'labels without end': (size) => encode(repeated('Net sales of the company and its subsidiaries, and\n', size)),
  'empty lines': (size) => encode(repeated('\n', size)),
  'tabs': (size) => encode(repeated('\t1', size)),
  'telephone numbers': (size) => encode(repeated('dial (800) 555-0199 or 800-555-0123, passcode 12345, ', size)),
  'times and dates': (size) =>
    encode(repeated('conference call at 5:00 p.m. Eastern Time on July 31, 2031. ', size)),
  'forward-looking words': (size) =>
    encode(repeated('This release contains forward-looking statements. ', size)),
  'web addresses': (size) => encode(repeated('www.example.com/a.b.c/', size)),
  'items': (size) => encode(repeated('Item 2.02. Results of Operations\n', size)),
  'documents without end': (size) => encode(`<SEC-DOCUMENT>${repeated('<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n', size)}`),
  'header fields': (size) => encode(`<SEC-HEADER>\n${repeated('COMPANY CONFORMED NAME: A\n', size)}`),
  'NUL bytes': (size) => new Uint8Array(size),
  'bytes over 127': (size) => new Uint8Array(size).fill(0xe2),
  'UTF-16 of half a pair': (size) => new Uint8Array(size).fill(0xd8).fill(0xff, 0, 1).fill(0xfe, 1, 2),
  'no PDF': (size) => encode(`%PDF-1.7\n${repeated('1 0 obj<<>>endobj ', size)}`),
  'no archive': (size) => encode(`PK\u0003\u0004${repeated('\u0001\u0002', size)}`),
} // biome-ignore format: a table

/** A part of one filing in the middle of another, and other accidents. */
export const DAMAGES: Readonly<
  Record<string, (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array>
> = {
  cut: (bytes, _other, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  beheaded: (bytes, _other, random) => bytes.slice(Math.floor(random() * bytes.length)),
  hollowed: (bytes, _other, random) => {
    const [from, to] = [random() * bytes.length, random() * bytes.length].sort((a, b) => a - b) as [
      number,
      number,
    ]
    return joined([bytes.slice(0, from), bytes.slice(to)])
  },
  doubled: (bytes) => joined([bytes, bytes]),
  interleaved: (bytes, other, random) => {
    const parts: Uint8Array[] = []
    const step = 200 + Math.floor(random() * 5000)
    for (let at = 0; at < Math.min(bytes.length, other.length); at += step) {
      parts.push(bytes.slice(at, at + step), other.slice(at, at + step))
    }
    return joined(parts)
  },
  'bytes flipped': (bytes, _other, random) => {
    const flipped = bytes.slice()
    for (let i = 0; i < 40; i++) flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256)
    return flipped
  },
  'lines shuffled': (bytes, _other, random) => {
    const lines = new TextDecoder('latin1').decode(bytes).split('\n')
    return latin1(
      lines
        .map((line) => [random(), line] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, line]) => line)
        .join('\n'),
    )
  },
  'line ends lost': (bytes) => bytes.filter((byte) => byte !== 0x0a && byte !== 0x0d),
  'tags lost': (bytes, _other, random) =>
    latin1(
      new TextDecoder('latin1')
        .decode(bytes)
        .replace(/<\/?\w[^>]{0,400}>/g, (tag) => (random() < 0.2 ? '' : tag)),
    ),
  'another charset': (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let i = 0; i < text.length; i++)
      wide.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2)
    return wide
  },
  'decoded twice': (bytes) => encode(new TextDecoder('windows-1252').decode(bytes)),
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
