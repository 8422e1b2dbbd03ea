import { currentEnvironment } from './current-environment.ts'

/** The public origin of this portal, without a slash at its end. */
export function siteUrl(): string {
  return currentEnvironment().SITE_URL
}
