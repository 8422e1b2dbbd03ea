import { and, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Logo, logo } from '../schema.ts'

export type LogoScheme = Logo['scheme']

/** A logo without its bytes. */
export type ShownLogo = Omit<Logo, 'bytes'>

const fields = {
  id: logo.id,
  scheme: logo.scheme,
  sha256: logo.sha256,
  mediaType: logo.mediaType,
  width: logo.width,
  height: logo.height,
  uploadedBy: logo.uploadedBy,
  uploadedAt: logo.uploadedAt,
  removedAt: logo.removedAt,
}

/** The logos that pages show now; null where there is none. */
export function getLogos(db: DbOrTx): Record<LogoScheme, ShownLogo | null> {
  const rows = db.select(fields).from(logo).where(isNull(logo.removedAt)).all()
  const of = (scheme: LogoScheme) => rows.find((row) => row.scheme === scheme) ?? null
  return { light: of('light'), dark: of('dark') }
}

/** The bytes of a logo that pages show now; null for any other. */
export function getLogoFile(db: DbOrTx, sha256: string): Pick<Logo, 'bytes' | 'mediaType'> | null {
  return (
    db
      .select({ bytes: logo.bytes, mediaType: logo.mediaType })
      .from(logo)
      .where(and(eq(logo.sha256, sha256), isNull(logo.removedAt)))
      .limit(1)
      .get() ?? null
  )
}

/** The logo of a scheme that was removed or replaced last. */
export function lastRemovedLogo(db: DbOrTx, scheme: LogoScheme): ShownLogo | null {
  return (
    db
      .select(fields)
      .from(logo)
      .where(and(eq(logo.scheme, scheme), isNotNull(logo.removedAt)))
      .orderBy(desc(logo.removedAt), desc(logo.id))
      .limit(1)
      .get() ?? null
  )
}

/** The logo that a picture can be drawn with: the one for light pages, unless it is a WebP. */
export function getDrawableLogo(db: DbOrTx): Logo | null {
  const shown = and(eq(logo.scheme, 'light'), isNull(logo.removedAt), ne(logo.mediaType, 'image/webp'))
  return db.select().from(logo).where(shown).get() ?? null
}
