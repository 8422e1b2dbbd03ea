import { readEnvironment } from './environment.ts'

/** The public origin of this portal, without a slash at its end. */
export function siteUrl(): string {
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.environment.SITE_URL
}
