/** A DuckDB file as a target. The document table is the journal: rows and journal are one transaction. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, literal } from '../ddl.ts'
import type { DocumentStatus } from '../definition/document.ts'
import { documentTables, tableNamed } from '../definition/index.ts'
import type { Table } from '../definition/model.ts'
import { type DocumentRows, rowsOf } from '../rows/index.ts'
import { lastOfEach, type ReadDocument } from '../rows/read-document.ts'
import { regionRow, standardRegions } from '../rows/region.ts'
import { timestamp } from '../rows/timestamp.ts'
import { type Known, type RunEnd, type RunStart, type Target, TargetError } from '../target.ts'
import { append } from './append.ts'
import { type OpenDatabase, openDuckdb } from './open.ts'
import { RecordsFile } from './records-file.ts'

/** Paths handed out at a time by `unseen`. */
const CHUNK = 1000

export interface DuckdbOptions {
  /** What people are told it is; the path unless given. */
  readonly label?: string
  /** A JSONL file that gets every record. */
  readonly records?: string
  /** Keep the journal only: the records go elsewhere. */
  readonly only?: 'document'
  /** Run when all rows are in. */
  readonly onFinish?: (connection: DuckDBConnection, end: RunEnd) => Promise<void>
}

export class DuckdbTarget implements Target {
  readonly label: string
  readonly #database: OpenDatabase
  readonly #tables: readonly Table[]
  #runId = ''
  #records: RecordsFile | null = null
  readonly #onFinish: DuckdbOptions['onFinish']

  private constructor(label: string, database: OpenDatabase, { only, onFinish }: DuckdbOptions) {
    this.label = label
    this.#onFinish = onFinish
    this.#database = database
    this.#tables = documentTables.filter(({ name }) => only === undefined || name === only)
  }

  static async open(path: string, options: DuckdbOptions = {}): Promise<DuckdbTarget> {
    const database = await openDuckdb(path)
    const target = new DuckdbTarget(options.label ?? path, database, options)
    await target.connection.run('CREATE TEMP TABLE "seen" ("path" TEXT)')
    if (options.records !== undefined) await target.#openRecords(options.records)
    return target
  }

  get connection(): DuckDBConnection {
    return this.#database.connection
  }

  async known(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (paths.length === 0) return new Map()
    const reader = await this.connection.runAndReadAll(
      `SELECT path, sha256, archive_sha256, extractor, status FROM document WHERE path IN (${texts(paths)})`,
    )
    return new Map(
      reader.getRows().map((row) => [
        String(row[0]),
        {
          sha256: textOrNull(row[1]),
          archiveSha256: textOrNull(row[2]),
          extractor: String(row[3]),
          status: String(row[4]) as DocumentStatus,
        },
      ]),
    )
  }

  async start({ id, startedAt, extractor, sources }: RunStart): Promise<void> {
    this.#runId = id
    const row = {
      run_id: id,
      started_at: timestamp(startedAt),
      extractor,
      sources: JSON.stringify(sources),
      state: 'running',
    }
    await append(this.connection, tableNamed('run'), [row])
  }

  async write(given: readonly ReadDocument[]): Promise<void> {
    const documents = lastOfEach(given)
    if (documents.length === 0) return
    const sets = documents.map((each) => rowsOf(each, this.#runId))
    await this.transaction(async () => {
      await this.#delete(sets.map(({ path }) => path))
      await this.#upsertShared(sets, documents)
      await this.#records?.append(documents)
      for (const table of this.#tables) {
        const rows = sets.flatMap((each) => each.rows[table.name] ?? [])
        if (rows.length > 0) await append(this.connection, table, rows)
      }
      await this.see(sets.map(({ path }) => path))
    })
  }

  async see(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return
    const appender = await this.connection.createAppender('seen')
    for (const path of paths) {
      appender.appendVarchar(path)
      appender.endRow()
    }
    appender.closeSync()
  }

  async *unseen(): AsyncIterable<readonly string[]> {
    for (let after = ''; ;) {
      const reader = await this.connection.runAndReadAll(
        `SELECT document_id, path FROM document WHERE document_id > ${literal(after)}
         AND path NOT IN (SELECT path FROM seen) ORDER BY document_id LIMIT ${CHUNK}`,
      )
      const rows = reader.getRows()
      if (rows.length === 0) return
      after = String(rows.at(-1)?.[0])
      yield rows.map((row) => String(row[1]))
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    await this.transaction(async () => this.#delete(paths))
  }

  async finish(end: RunEnd): Promise<void> {
    await this.transaction(async () => {
      await this.#tidyShared()
      await this.connection.run(
        `UPDATE run SET ended_at = ${literal(timestamp(new Date()))}, documents = ${end.documents},
         skipped = ${end.skipped}, failed = ${end.failed}, seconds = ${end.seconds.toFixed(4)},
         state = ${literal(end.state)} WHERE run_id = ${literal(this.#runId)}`,
      )
    })
    await this.#told(async () => {
      await this.#records?.compact()
      await this.connection.run('CHECKPOINT')
      await this.#onFinish?.(this.connection, end)
    })
  }

  async close(): Promise<void> {
    await this.#records?.close()
    this.#database.close()
  }

  /** Runs the work in one transaction; undoes it when it throws. */
  async transaction(work: () => Promise<void>): Promise<void> {
    await this.#told(async () => {
      await this.connection.run('BEGIN')
      try {
        await work()
        await this.connection.run('COMMIT')
      } catch (error) {
        await this.connection.run('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  /** Says what a person can do about an error of the disk. */
  async #told(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      if (!/ENOSPC|no space left/i.test(String(error))) throw error
      throw new TargetError(
        `${this.label}: the disk is full; make room and run the same command again, it goes on where it was`,
      )
    })
  }

  async #delete(paths: readonly string[]): Promise<void> {
    const reader = await this.connection.runAndReadAll(
      `SELECT document_id FROM document WHERE path IN (${texts(paths)})`,
    )
    const ids = reader.getRows().map((row) => String(row[0]))
    if (ids.length === 0) return
    await this.#records?.remove(ids)
    await this.#deleteDocuments(ids)
  }

  async #deleteDocuments(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const { name } of this.#tables) {
      await this.connection.run(
        `DELETE FROM ${identifier(name)} WHERE document_id IN (${texts(ids)})`,
      )
    }
  }

  async #openRecords(path: string): Promise<void> {
    const { file, lost } = await RecordsFile.open(path, this.connection)
    this.#records = file
    if (lost.length > 0) await this.transaction(async () => this.#deleteDocuments(lost))
  }

  async #upsertShared(
    sets: readonly DocumentRows[],
    documents: readonly ReadDocument[],
  ): Promise<void> {
    const codes = new Set(
      documents
        .flatMap(({ record }) => record?.agency.region?.code ?? [])
        .filter((code) => !standardRegions().has(code)),
    )
    for (const code of codes) await this.#insert('region', regionRow(code), 'DO NOTHING')
    const agencies = new Map(
      sets.flatMap(({ agency }) => (agency ? [[agency.agency_id, agency]] : [])),
    )
    const greatest = 'DO UPDATE SET code = greatest(agency.code, excluded.code)'
    for (const row of agencies.values()) await this.#insert('agency', row, greatest)
  }

  async #insert(
    table: string,
    row: Readonly<Record<string, string | null>>,
    conflict: string,
  ): Promise<void> {
    const values = Object.values(row).map((each) => (each === null ? 'NULL' : literal(each)))
    await this.connection.run(
      `INSERT INTO ${identifier(table)} VALUES (${values.join(', ')}) ON CONFLICT ${conflict}`,
    )
  }

  /** Agencies that no document names any more go; codes are those of the documents that are left. */
  async #tidyShared(): Promise<void> {
    await this.connection.run(
      'DELETE FROM agency WHERE agency_id NOT IN (SELECT agency_id FROM document WHERE agency_id IS NOT NULL)',
    )
    await this.connection.run(
      `UPDATE agency SET code = read.code
       FROM (SELECT agency_id, max(agency_code) AS code FROM document GROUP BY agency_id) read
       WHERE read.agency_id = agency.agency_id AND agency.code IS DISTINCT FROM read.code`,
    )
  }
}

function texts(values: readonly string[]): string {
  return values.map(literal).join(', ')
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
