import { getDb } from '#db/client.ts'
import { getLogos, type ShownLogo } from '#db/queries/logos.ts'

/** CSS pixels. */
const [HEIGHT, WIDEST] = [40, 240]

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

/** The address of a logo's bytes: another logo has another one. */
export const logoHref = ({ sha256, mediaType }: Pick<ShownLogo, 'sha256' | 'mediaType'>) =>
  `/logo/${sha256}.${ENDINGS[mediaType]}`

/** The company's logo with its name as the text for who does not see it; its name in letters where it has none. */
export function CompanyMark({ name }: { name: string }) {
  const { light, dark } = getLogos(getDb())
  if (!light) return name
  const scale = Math.min(HEIGHT / light.height, WIDEST / light.width)
  return (
    <picture>
      {dark && <source srcSet={logoHref(dark)} media="(prefers-color-scheme: dark)" />}
      <img
        src={logoHref(light)}
        alt={name}
        width={Math.round(light.width * scale)}
        height={Math.round(light.height * scale)}
        className="company-logo"
      />
    </picture>
  )
}
