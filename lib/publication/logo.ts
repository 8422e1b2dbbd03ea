import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getLogos, type LogoScheme, lastRemovedLogo } from '#db/queries/logos.ts'
import { type Logo, logo, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { type PictureFile, readPicture } from './picture-file.ts'

/** Bytes. */
export const LARGEST_LOGO = 512 * 1024
/** Pixels of a side. */
const [SMALLEST_SIDE, LONGEST_SIDE] = [16, 4096]
/** Wider or higher than this, it would be a line in the header. */
const MOST_STRETCHED = 12

/** Shows a picture as the company's logo on pages of a scheme, in place of the one before. */
export function uploadLogo(
  db: Db,
  by: Person,
  { scheme, name, bytes }: { scheme: LogoScheme; name: string; bytes: Uint8Array },
  now: Date,
): Outcome<Logo> {
  const picture = fitting(name, bytes)
  if (!picture.done) return picture
  return onLogos(db, by, (tx) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (getLogos(tx)[scheme]?.sha256 === sha256) {
      return refused('same', `${name} is the ${scheme} pages’ logo already.`)
    }
    takeAway(tx, scheme, now)
    const row = tx
      .insert(logo)
      .values({
        ...picture.value,
        scheme,
        sha256,
        bytes: Buffer.from(bytes),
        uploadedBy: by.id,
        uploadedAt: now,
      })
      .returning()
      .get()
    recordEvent(tx, { by, verb: 'upload logo', subject: name, detail: { scheme, sha256 } }, now)
    return done(row)
  })
}

/** Takes the logo off the pages of a scheme: the company's name stands there again. */
export function removeLogo(db: Db, by: Person, scheme: LogoScheme, now: Date): Outcome<undefined> {
  return onLogos(db, by, (tx) => {
    const shown = getLogos(tx)[scheme]
    if (!shown) return refused('none', 'There is no logo to remove.')
    takeAway(tx, scheme, now)
    recordEvent(
      tx,
      { by, verb: 'remove logo', subject: `${scheme} pages`, detail: { sha256: shown.sha256 } },
      now,
    )
    return done(undefined)
  })
}

/** Puts back the logo that was removed or replaced last. */
export function restoreLogo(db: Db, by: Person, scheme: LogoScheme, now: Date): Outcome<undefined> {
  return onLogos(db, by, (tx) => {
    const last = lastRemovedLogo(tx, scheme)
    if (!last) return refused('none', 'There is no earlier logo to put back.')
    takeAway(tx, scheme, now)
    tx.update(logo).set({ removedAt: null }).where(eq(logo.id, last.id)).run()
    const detail = { sha256: last.sha256 }
    recordEvent(tx, { by, verb: 'restore logo', subject: `${scheme} pages`, detail }, now)
    return done(undefined)
  })
}

function onLogos<T>(db: Db, by: Person, verb: (tx: Tx) => Outcome<T>): Outcome<T> {
  if (!may(by, 'change settings')) return refused('not-allowed', 'Only admins may change the logo.')
  return allOrNothing(db, verb)
}

/** Its row stays, with its bytes: so it can come back. */
function takeAway(tx: Tx, scheme: LogoScheme, now: Date): void {
  tx.update(logo)
    .set({ removedAt: now })
    .where(and(eq(logo.scheme, scheme), isNull(logo.removedAt)))
    .run()
}

/** Takes both logos away, where another company takes the portal over. */
export function forgetLogos(tx: Tx, now: Date): void {
  tx.update(logo).set({ removedAt: now }).where(isNull(logo.removedAt)).run()
}

function fitting(name: string, bytes: Uint8Array): Outcome<PictureFile> {
  if (bytes.length === 0) return refused('empty', 'Choose a picture first.')
  if (bytes.length > LARGEST_LOGO) {
    return refused(
      'too-large',
      `${name} is larger than 512 KB. Save the logo smaller: 400 pixels wide are plenty.`,
    )
  }
  const picture = readPicture(bytes)
  if (!picture) {
    return refused(
      'no-picture',
      `${name} is no whole PNG, JPEG or WebP picture, whatever its name says. An SVG can hold scripts: save it as PNG.`,
    )
  }
  const [shorter, longer] = [picture.width, picture.height].sort((a, b) => a - b) as [number, number]
  if (shorter < SMALLEST_SIDE || longer > LONGEST_SIDE || longer / shorter > MOST_STRETCHED) {
    return refused(
      'size',
      `${name} measures ${picture.width} by ${picture.height} pixels. A logo has sides of 16 to 4,096, and one not over twelve times the other.`,
    )
  }
  return done(picture)
}
