import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/** The Chromium that browser tests run in: Playwright's own where it is installed, else the machine's; else null. */
export function findBrowser(): string | null {
  return [chromium.executablePath(), ...PLACES].find((path) => existsSync(path)) ?? null
}
