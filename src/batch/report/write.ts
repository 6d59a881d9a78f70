/** `report.html`, drawn by a process of its own: the chart library would make the batch's main process a third larger. */
import { spawn } from 'node:child_process'
import { rename, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { reportData } from './data.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const drawer = fileURLToPath(new URL(`draw.${extension}`, import.meta.url))

/** Writes the report of a warehouse, whole or not at all. */
export async function writeReport(connection: DuckDBConnection, path: string): Promise<void> {
  const data = JSON.stringify(await reportData(connection))
  await writeFile(`${path}.new`, await drawn(data))
  await rename(`${path}.new`, path)
}

async function drawn(data: string): Promise<string> {
  const flags = ['--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, drawer], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
  child.stdin.end(data)
  const [html, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`the run report could not be drawn (exit code ${code})`)
  return html
}
