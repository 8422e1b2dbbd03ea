import type { Filing } from '#lib/filing/filing.ts'
import { findPlace } from '#lib/publication/places/find-place.ts'

interface Props {
  address: string
  content: Filing
  /** The address of the edit page. */
  edit: string
}

const IN_A_LIST =
  /^(exhibits|release\.paragraphs|calls|calls\.\d+\.phones|statements|statements\.\d+\.lines)\.(\d+)$/

const NOUNS: readonly (readonly [list: RegExp, noun: string])[] = [
  [/^exhibits$/, 'exhibit'],
  [/paragraphs$/, 'paragraph'],
  [/phones$/, 'number'],
  [/^calls$/, 'call'],
  [/^statements$/, 'statement'],
  [/lines$/, 'line'],
]

/** What else can be done with an entry of a list: take it out, or put another in before or after it. */
export function AroundPlace({ address, content, edit }: Props) {
  const [, list, index] = IN_A_LIST.exec(address) ?? []
  if (list === undefined) return null
  const at = Number(index)
  const noun = NOUNS.find(([pattern]) => pattern.test(list))?.[1] ?? 'entry'
  const canAdd = (findPlace(content, `${list}.${at}.gap`)?.fields.length ?? 0) > 0
  const links = [
    canAdd && [`${list}.${at}.gap`, `Put a ${noun} in before it`],
    canAdd && [`${list}.${at + 1}.gap`, `Put a ${noun} in after it`],
    [`${list}.${at}.whole`, `Take this ${noun} out`],
  ].filter((link) => Array.isArray(link))
  return (
    <nav aria-label="More to do here" className="mt-12 max-w-[44rem] border-t border-rule pt-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {links.map(([place, name]) => (
          <li key={place}>
            <a href={`${edit}?place=${place}`} className="inline-block py-1">
              {name?.replace(/\ba (?=[aeiou])/, 'an ')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
