import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const PRODUCTION = process.env.NODE_ENV === 'production'

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // `npm test` checks the types, once and for every file.
  typescript: { ignoreBuildErrors: true },
  // Native modules and the PDF reader are loaded by Node, not bundled.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pdfjs-dist', 'nodemailer'],
  experimental: {
    // An upload is one server action a file: 25 MB of file and a little form around it.
    serverActions: { bodySizeLimit: '26mb' },
  },
  // Titles and descriptions stand in the head for every reader, not only for those whom Next knows as bots.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    ...FILES.map((source) => ({ source, headers: [NOTHING_RUNS] })),
    ...(PRODUCTION ? [IN_BROTLI] : []),
  ],
  // Browsers ask for it by themselves, whatever icon a page names.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: false }],
  // Next compresses with gzip only, at each request. Scripts do not change: they are compressed once, and better.
  rewrites: async () => ({
    beforeFiles: PRODUCTION
      ? [{ source: SCRIPTS, has: READS_BROTLI, destination: '/_next/static/chunks/:file.js.br' }]
      : [],
    afterFiles: [],
    fallback: [],
  }),
  compiler: { runAfterProductionCompile: async ({ distDir }) => compressScripts(distDir) },
}

const SCRIPTS = '/_next/static/chunks/:file([^/]+).js'
/** @type {import('next/dist/lib/load-custom-routes').RouteHas[]} */
const READS_BROTLI = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }]
const IN_BROTLI = {
  source: SCRIPTS,
  has: READS_BROTLI,
  headers: [
    { key: 'Content-Encoding', value: 'br' },
    { key: 'Content-Type', value: 'application/javascript; charset=UTF-8' },
    { key: 'Vary', value: 'Accept-Encoding' },
  ],
}

/**
 * Sets its brotli beside every script that a build made.
 * @param {string} distDir
 */
function compressScripts(distDir) {
  const folder = join(distDir, 'static', 'chunks')
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))))
  }
}

// Next's own inline scripts carry no nonce unless every page goes through a proxy, so scripts are limited to our
// origin and inline; nothing may be framed, posted elsewhere, or loaded from another host.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

// What is answered as a file: should a browser show it all the same, nothing in it runs.
const FILES = [
  '/results/:quarter/downloads/:file',
  '/results/:quarter/versions/:number/downloads/:file',
  '/financials/:file',
  '/events/:path*.ics',
  '/events/materials/:path*',
  '/api/v1/:path*',
  '/logo/:file',
]
const NOTHING_RUNS = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; frame-ancestors 'none'; sandbox",
}

const SECURITY_HEADERS = [
  { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]
