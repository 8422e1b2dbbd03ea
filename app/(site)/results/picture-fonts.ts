import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join(process.cwd(), 'node_modules', '@fontsource')
const FACES = [
  { name: 'serif', weight: 500, path: 'source-serif-4/files/source-serif-4-latin-500-normal.woff' },
  { name: 'sans', weight: 400, path: 'source-sans-3/files/source-sans-3-latin-400-normal.woff' },
] as const

/** The site's faces in a form that pictures can be drawn with. */
export function pictureFonts() {
  return Promise.all(
    FACES.map(async ({ name, weight, path }) => ({ name, weight, data: await readFile(join(FOLDER, path)) })),
  )
}
