/** A real browser for tests: the one that CHROMIUM_PATH names, the system's, or npm's. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = '/usr/bin/chromium'

export async function startBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'] ?? (existsSync(SYSTEM) ? SYSTEM : null)
  if (named !== null) {
    return chromium.launch({ executablePath: named, args: ['--no-sandbox', '--disable-gpu'] })
  }
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args })
}
