/**
 * records.jsonl beside a DuckDB file that knows where each line stands. A line counts once the database's
 * transaction has its position; whatever a killed run wrote past that is cut off when the file is opened.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from '../ddl.ts'
import { documentKey } from '../rows/key.ts'
import type { ReadDocument } from '../rows/read-document.ts'

/** Lines copied at a time when stale ones are dropped. */
const CHUNK = 1000
const LINE_END = Buffer.from('\n')

export class RecordsFile {
  readonly #path: string
  readonly #connection: DuckDBConnection
  #handle: FileHandle
  #end: number

  private constructor(path: string, connection: DuckDBConnection, handle: FileHandle, end: number) {
    this.#path = path
    this.#connection = connection
    this.#handle = handle
    this.#end = end
  }

  /** Opens the file as the database knows it. Documents whose line is lost are forgotten by the caller. */
  static async open(
    path: string,
    connection: DuckDBConnection,
  ): Promise<{ readonly file: RecordsFile; readonly lost: readonly string[] }> {
    await mkdir(dirname(path), { recursive: true })
    await connection.run(
      'CREATE TABLE IF NOT EXISTS "record_line" ("document_id" TEXT NOT NULL, "position" BIGINT NOT NULL, "length" BIGINT NOT NULL)',
    )
    await connection.run('CREATE TABLE IF NOT EXISTS "record_file" ("renaming" BOOLEAN NOT NULL)')
    await finishRename(path, connection)
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    const lost = (
      await connection.runAndReadAll(
        `SELECT document_id FROM record_line WHERE "position" + "length" > ${size}`,
      )
    ).getRows()
    await connection.run(`DELETE FROM record_line WHERE "position" + "length" > ${size}`)
    const end = await numberOf(
      connection,
      'SELECT coalesce(max("position" + "length"), 0) FROM record_line',
    )
    const handle = await open(path, 'a')
    if (size > end) await truncate(path, end)
    const file = new RecordsFile(path, connection, handle, end)
    return { file, lost: lost.map((row) => String(row[0])) }
  }

  /** Appends the records of documents; inside the database's transaction. */
  async append(documents: readonly ReadDocument[]): Promise<void> {
    const lines: Buffer[] = []
    const rows: string[] = []
    let at = this.#end
    for (const { path, sha256, record, recordJson } of documents) {
      const json = recordJson ?? (record === null ? null : Buffer.from(JSON.stringify(record)))
      if (json === null) continue
      lines.push(json, LINE_END)
      rows.push(`(${literal(documentKey(path, sha256))}, ${at}, ${json.length + 1})`)
      at += json.length + 1
    }
    if (rows.length === 0) return
    try {
      await this.#handle.appendFile(Buffer.concat(lines))
      await this.#handle.datasync()
      await this.#connection.run(`INSERT INTO record_line VALUES ${rows.join(', ')}`)
    } catch (error) {
      await truncate(this.#path, this.#end).catch(() => undefined)
      throw error
    }
    this.#end = at
  }

  /** Drops the lines of documents; inside the database's transaction. */
  async remove(documentIds: readonly string[]): Promise<void> {
    const ids = documentIds.map(literal).join(', ')
    await this.#connection.run(`DELETE FROM record_line WHERE document_id IN (${ids})`)
  }

  /** Rewrites the file without stale lines, when there are any. */
  async compact(): Promise<void> {
    const kept = await numberOf(
      this.#connection,
      'SELECT coalesce(sum("length"), 0)::BIGINT FROM record_line',
    )
    if (kept === this.#end) return
    await this.#copyKept(compacted(this.#path))
    await this.#connection.run('BEGIN')
    await this.#connection.run(
      `CREATE OR REPLACE TABLE record_line AS SELECT document_id,
       (sum("length") OVER (ORDER BY "position") - "length")::BIGINT AS "position", "length" FROM record_line`,
    )
    await this.#connection.run('INSERT INTO record_file VALUES (true)')
    await this.#connection.run('COMMIT')
    await this.#handle.close()
    await finishRename(this.#path, this.#connection)
    this.#handle = await open(this.#path, 'a')
    this.#end = kept
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #copyKept(path: string): Promise<void> {
    const out = createWriteStream(path)
    for (let after = -1; ;) {
      const reader = await this.#connection.runAndReadAll(
        `SELECT "position", "length" FROM record_line WHERE "position" > ${after} ORDER BY "position" LIMIT ${CHUNK}`,
      )
      const rows = reader.getRows().map((row) => [Number(row[0]), Number(row[1])] as const)
      if (rows.length === 0) break
      for (const [start, length] of rows) {
        const range = { start, end: start + length - 1 }
        await pipeline(createReadStream(this.#path, range), out, { end: false })
        after = start
      }
    }
    await new Promise<void>((done, fail) => {
      out.on('error', fail)
      out.end(done)
    })
    const handle = await open(path, 'r+')
    await handle.sync()
    await handle.close()
  }
}

function compacted(path: string): string {
  return `${path}.compact`
}

/** The new positions are in the database before the new file has its name; a kill in between is made good here. */
async function finishRename(path: string, connection: DuckDBConnection): Promise<void> {
  const pending = await numberOf(connection, 'SELECT count(*) FROM record_file')
  if (pending === 0) return rm(compacted(path), { force: true })
  await rename(compacted(path), path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  })
  await connection.run('DELETE FROM record_file')
}

async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(sql)
  return Number(reader.getRows()[0]?.[0] ?? 0)
}
