import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getLogoFile, getLogos } from '#db/queries/logos.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { LARGEST_LOGO, removeLogo, restoreLogo, uploadLogo } from './logo.ts'
import { readPicture } from './picture-file.ts'

const NOW = new Date('2026-04-20T13:00:00Z')

/** The head and the tail of a PNG: enough to be taken for one. */
function png(width: number, height: number, filling = 0): Buffer {
  const head = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    head,
    size,
    Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.alloc(filling + 12),
    Buffer.from('\0\0\0\0IEND\u00aeB`\u0082', 'latin1'),
  ])
}

const jpeg = (width: number, height: number) =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0,
    0,
    0xff,
    0xd9,
  ])

function webp(width: number, height: number): Buffer {
  const file = Buffer.alloc(30)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(22, 4)
  file.write('WEBPVP8X', 8, 'latin1')
  file.writeUIntLE(width - 1, 24, 3)
  file.writeUIntLE(height - 1, 27, 3)
  return file
}

function room() {
  const db = scratchDb()
  const admin = addPerson(db, 'admin')
  const upload = (bytes: Uint8Array, name = 'logo.png', scheme: 'light' | 'dark' = 'light', by = admin) => {
    const told = uploadLogo(db, by, { scheme, name, bytes }, NOW)
    return told.done ? 'done' : told.refusal.code
  }
  return { db, admin, upload }
}

test('a picture is told by its bytes, with its size', () => {
  assert.deepEqual(readPicture(png(400, 100)), { mediaType: 'image/png', width: 400, height: 100 })
  assert.deepEqual(readPicture(jpeg(400, 300)), { mediaType: 'image/jpeg', width: 400, height: 300 })
  assert.deepEqual(readPicture(webp(640, 200)), { mediaType: 'image/webp', width: 640, height: 200 })
})

test('what only calls itself a picture, or is cut short, is none', () => {
  const { upload } = room()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  assert.equal(upload(svg, 'logo.svg'), 'no-picture')
  assert.equal(upload(svg, 'logo.png'), 'no-picture')
  assert.equal(upload(png(400, 100, 500).subarray(0, 300)), 'no-picture')
  assert.equal(upload(jpeg(400, 100).subarray(0, 22), 'logo.jpg'), 'no-picture')
  assert.equal(upload(webp(400, 100).subarray(0, 29), 'logo.webp'), 'no-picture')
  assert.equal(upload(Buffer.from('GIF89a')), 'no-picture')
  assert.equal(upload(Buffer.alloc(0)), 'empty')
})

test('a picture of no use in a header is refused', () => {
  const { upload } = room()
  assert.equal(upload(png(400, 100, LARGEST_LOGO)), 'too-large')
  assert.equal(upload(png(8, 8)), 'size')
  assert.equal(upload(png(5000, 1000)), 'size')
  assert.equal(upload(png(1300, 100)), 'size')
})

test('a logo is shown until it is replaced or removed, and the last one comes back', () => {
  const { db, admin, upload } = room()
  assert.equal(upload(png(400, 100)), 'done')
  const first = getLogos(db).light?.sha256 ?? ''
  assert.equal(upload(png(400, 100)), 'same')
  assert.equal(upload(png(300, 100), 'new.png'), 'done')
  assert.equal(getLogos(db).light?.width, 300)
  assert.equal(getLogoFile(db, first), null)
  assert.ok(restoreLogo(db, admin, 'light', NOW).done)
  assert.equal(getLogos(db).light?.sha256, first)
  assert.deepEqual(getLogoFile(db, first)?.bytes, png(400, 100))
  assert.ok(removeLogo(db, admin, 'light', NOW).done)
  assert.deepEqual(getLogos(db), { light: null, dark: null })
  assert.ok(!removeLogo(db, admin, 'light', NOW).done)
  assert.equal(upload(png(400, 100), 'night.png', 'dark'), 'done')
  assert.equal(getLogos(db).dark?.sha256, first)
})

test('only admins change the logo', () => {
  const { db, upload } = room()
  assert.equal(upload(png(400, 100), 'logo.png', 'light', addPerson(db, 'author')), 'not-allowed')
})
