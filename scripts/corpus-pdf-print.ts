/** Prints many HTML or OpenDocument files to PDF. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TIMEOUT = 300_000

export async function printHtml(html: string, pdf: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'corpus-pdf-'))
  try {
    await run(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--user-data-dir=${profile}`,
        `--print-to-pdf=${pdf}`,
        `file://${html}`,
      ],
      { timeout: TIMEOUT },
    )
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** One LibreOffice prints all of them. */
export async function printOdt(files: readonly string[], folder: string): Promise<void> {
  if (files.length === 0) return
  const profile = await mkdtemp(join(tmpdir(), 'corpus-pdf-'))
  try {
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: TIMEOUT },
    )
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}
