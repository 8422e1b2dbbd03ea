import type { CSSProperties } from 'react'

type Rgb = readonly [red: number, green: number, blue: number]

/** The grounds that text in the accent colour stands on, as globals.css has them. */
const LIGHT_PAPER: Rgb = [0xf6, 0xf4, 0xef]
const DARK_PAPER: Rgb = [0x1d, 0x20, 0x24]
/** WCAG 2.2 AA, 1.4.3: text of normal size. */
const READABLE = 4.5

/**
 * The company's accent ("#rrggbb") as two custom properties, one a scheme, each moved towards black or white
 * until text in it is readable there. Empty for anything that is not such a colour: the default then stands.
 */
export function accentStyle(accent: string | null | undefined): CSSProperties {
  const [light, dark] = accentOnPages(accent)
  return light && dark
    ? ({ '--accent-light': light.shown, '--accent-dark': dark.shown } as CSSProperties)
    : {}
}

/** How an accent does on the pages of one scheme. */
export interface AccentOnPages {
  scheme: 'light' | 'dark'
  /** The ground of the pages. */
  ground: string
  /** The contrast of the accent as it was chosen, 1 to 21. */
  contrast: number
  readable: boolean
  /** The colour that is shown: the accent itself where it is readable. */
  shown: string
}

/** How an accent does on light and on dark pages; empty for what is no colour ("#rrggbb"). */
export function accentOnPages(accent: string | null | undefined): AccentOnPages[] {
  const rgb = parseHex(accent ?? '')
  if (!rgb) return []
  return [onPages(rgb, 'light', LIGHT_PAPER, [0, 0, 0]), onPages(rgb, 'dark', DARK_PAPER, [255, 255, 255])]
}

function onPages(rgb: Rgb, scheme: AccentOnPages['scheme'], paper: Rgb, towards: Rgb): AccentOnPages {
  const own = contrast(rgb, paper)
  const shown = toHex(untilReadable(rgb, paper, towards))
  return { scheme, ground: toHex(paper), contrast: own, readable: own >= READABLE, shown }
}

/** What is wrong with an accent, a sentence a scheme; empty where text in it can be read on all pages. */
export function accentFaults(accent: string | null | undefined): string[] {
  return accentOnPages(accent)
    .filter(({ readable }) => !readable)
    .map(({ scheme, contrast: own, shown }) => {
      const tooMuch = scheme === 'light' ? 'too pale' : 'too dark'
      // Never rounded up to what would do.
      const ratio = (Math.floor(own * 10) / 10).toFixed(1)
      return `On ${scheme} pages ${accent} is ${tooMuch} for text: its contrast is ${ratio} to 1, and ${READABLE} to 1 is needed. It is shown there as ${shown}.`
    })
}

function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  return match ? [channel(match[1]), channel(match[2]), channel(match[3])] : null
}

const channel = (hex: string | undefined) => Number.parseInt(hex ?? '0', 16)

const toHex = (rgb: Rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`

function untilReadable(colour: Rgb, paper: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share)
    if (contrast(mixed, paper) >= READABLE) return mixed
  }
  return towards
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
]

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const luminance = ([red, green, blue]: Rgb) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
