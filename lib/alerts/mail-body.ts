/** What a mail says, apart from how it looks. */
export interface MailBody {
  heading: string
  paragraphs: string[]
  /** One line each. */
  figures: string[]
  link: Link
  closing: string[]
  /** How to get no more of them. */
  farewell: Link | null
}

interface Link {
  label: string
  address: string
}

/** The mail as plain text. */
export function asText({ heading, paragraphs, figures, link, closing, farewell }: MailBody): string {
  const blocks = [
    heading,
    ...paragraphs,
    figures.join('\n'),
    `${link.label}:\n${link.address}`,
    ...closing,
    farewell ? `${farewell.label}:\n${farewell.address}` : '',
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** The mail as plain HTML: nothing is fetched, nothing follows the reader. */
export function asHtml({ heading, paragraphs, figures, link, closing, farewell }: MailBody): string {
  const blocks = [
    `<h1 style="font-size:20px;line-height:1.3">${escaped(heading)}</h1>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    figures.length > 0 ? `<p>${figures.map(escaped).join('<br>')}</p>` : '',
    `<p>${anchor(link)}</p>`,
    ...closing.map((text) => `<p style="font-size:13px">${escaped(text)}</p>`),
    farewell ? `<p style="font-size:13px">${anchor(farewell)}</p>` : '',
  ]
  return `<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:38em">${blocks.join('')}</body></html>`
}

const anchor = ({ label, address }: Link) => `<a href="${escaped(address)}">${escaped(label)}</a>`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
