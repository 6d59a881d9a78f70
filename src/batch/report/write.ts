/** `report.html`, drawn by a process of its own: the chart library would make the batch's main process a third larger. */
import { spawn } from 'node:child_process'
import { rename, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { reportData } from './data.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const drawer = fileURLToPath(new URL(`draw.${extension}`, import.meta.url))

const ATTEMPTS = 4

/** Writes the report of a warehouse, whole or not at all. */
export async function writeReport(connection: DuckDBConnection, path: string): Promise<void> {
  const data = JSON.stringify(await reportData(connection))
  await writeFile(`${path}.new`, await drawn(data))
  await rename(`${path}.new`, path)
}

/** One that is killed from outside is drawn again. */
async function drawn(data: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const { html, code } = await draw(data)
    if (code === 0) return html
    if (code !== null || attempt === ATTEMPTS) {
      throw new Error(
        `all is written, but the run report could not be drawn (${code === null ? 'killed' : `exit code ${code}`}); run the same command again`,
      )
    }
  }
}

async function draw(data: string): Promise<{ html: string; code: number | null }> {
  const flags = ['--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, drawer], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(data)
  const [html, code] = await Promise.all([text(child.stdout), ended])
  return { html, code }
}
