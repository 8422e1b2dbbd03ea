import type { Logo } from '#db/schema.ts'

export interface PictureFile {
  mediaType: Logo['mediaType']
  /** Pixels. */
  width: number
  height: number
}

/**
 * What a file is by its bytes, whatever its name says: PNG, JPEG or WebP, whole to its end. Null for anything else,
 * an SVG too: that is a document which can hold scripts.
 */
export function readPicture(bytes: Uint8Array): PictureFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readPng(file) ?? readJpeg(file) ?? readWebp(file)
}

const PNG = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')

/** W3C PNG, 5.2 and 11.2: the signature, IHDR first, IEND last. */
function readPng(file: Buffer): PictureFile | null {
  if (file.length < 57 || !file.subarray(0, 8).equals(PNG) || file.toString('latin1', 12, 16) !== 'IHDR')
    return null
  if (file.toString('latin1', file.length - 8, file.length - 4) !== 'IEND') return null
  return { mediaType: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** ITU T.81, B.2: segments of marker and length up to the frame's header, which has the size. */
function readJpeg(file: Buffer): PictureFile | null {
  if (file.length < 24 || file.readUInt16BE(0) !== 0xffd8 || file.readUInt16BE(file.length - 2) !== 0xffd9)
    return null
  let at = 2
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { mediaType: 'image/jpeg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) }
    }
    at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/** The RIFF container of WebP (RFC 9649): its size is that of the file, its first chunk has the picture's. */
function readWebp(file: Buffer): PictureFile | null {
  if (
    file.length < 30 ||
    file.toString('latin1', 0, 4) !== 'RIFF' ||
    file.toString('latin1', 8, 12) !== 'WEBP'
  ) {
    return null
  }
  if (file.readUInt32LE(4) + 8 !== file.length) return null
  const size = webpSize(file)
  return size && { mediaType: 'image/webp', ...size }
}

function webpSize(file: Buffer): Pick<PictureFile, 'width' | 'height'> | null {
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = file.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
