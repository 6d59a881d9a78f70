/** A Postgres database as a target: one transaction a batch of documents. */
import type { Client } from 'pg'
import { identifier } from '../ddl.ts'
import type { DocumentStatus } from '../definition/document.ts'
import { documentTables, tableNamed } from '../definition/index.ts'
import type { Value } from '../definition/model.ts'
import { rowsOf } from '../rows/index.ts'
import { lastOfEach, type ReadDocument } from '../rows/read-document.ts'
import { regionRow, standardRegions } from '../rows/region.ts'
import { timestamp } from '../rows/timestamp.ts'
import type { Known, RunEnd, RunStart, Target } from '../target.ts'
import { TargetError } from '../target.ts'
import { connect, explain } from './connect.ts'
import { copy } from './copy.ts'
import { labelOf } from './label.ts'
import { migrate } from './migrate.ts'

/** Paths handed out at a time by `unseen`. */
const CHUNK = 1000
/** How often a transaction that another one got in the way of is tried. */
const ATTEMPTS = 5
/** Serialization failure, deadlock, a key that another transaction wrote first. */
const contended: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505'])

interface KnownRow {
  readonly path: string
  readonly sha256: string | null
  readonly archive_sha256: string | null
  readonly extractor: string
  readonly status: DocumentStatus
}

export class PostgresTarget implements Target {
  readonly label: string
  readonly #client: Client
  readonly #url: string
  #runId = ''

  private constructor(url: string, client: Client) {
    this.label = labelOf(url)
    this.#url = url
    this.#client = client
  }

  /** Connects and brings the tables up to date. */
  static async open(url: string, name?: string): Promise<PostgresTarget> {
    const target = new PostgresTarget(url, await connect(url, name))
    try {
      await target.#told(async () => migrate(target.#client, target.label))
    } catch (error) {
      await target.close()
      throw error
    }
    return target
  }

  get client(): Client {
    return this.#client
  }

  /** The run that rows are written for, when another process has started it. */
  join(runId: string): void {
    this.#runId = runId
  }

  async known(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    const { rows } = await this.#told(async () =>
      this.#client.query<KnownRow>(
        'SELECT path, sha256, archive_sha256, extractor, status FROM document WHERE path = ANY($1)',
        [paths],
      ),
    )
    return new Map(
      rows.map(({ path, archive_sha256, ...rest }) => [
        path,
        { ...rest, archiveSha256: archive_sha256 },
      ]),
    )
  }

  async start({ id, startedAt, extractor, sources }: RunStart): Promise<void> {
    this.#runId = id
    await this.#told(async () => {
      await this.#client.query('CREATE TEMP TABLE IF NOT EXISTS "seen" ("path" TEXT)')
      await this.#client.query(
        `INSERT INTO run (run_id, started_at, extractor, sources, state) VALUES ($1, $2, $3, $4, 'running')`,
        [id, timestamp(startedAt), extractor, JSON.stringify(sources)],
      )
    })
  }

  async write(documents: readonly ReadDocument[]): Promise<void> {
    await this.transaction(async () => this.put(documents))
    await this.see(documents.map(({ path }) => path))
  }

  /** Writes documents inside a transaction that the caller holds. */
  async put(given: readonly ReadDocument[]): Promise<void> {
    const documents = lastOfEach(given)
    const sets = documents.map((each) => rowsOf(each, this.#runId))
    await this.#delete(sets.map(({ path }) => path))
    const codes = new Set(documents.flatMap(({ record }) => record?.agency.region?.code ?? []))
    const unknown = [...codes].filter((code) => !standardRegions().has(code)).toSorted()
    await this.#insert('region', unknown.map(regionRow), 'DO NOTHING')
    const agencies = new Map(
      sets.flatMap(({ agency }) => (agency ? [[agency.agency_id, agency] as const] : [])),
    )
    await this.#insert(
      'agency',
      [...agencies.values()].toSorted((a, b) => (a.agency_id < b.agency_id ? -1 : 1)),
      'DO UPDATE SET code = greatest(agency.code, excluded.code) WHERE agency.code IS DISTINCT FROM greatest(agency.code, excluded.code)',
    )
    for (const table of documentTables) {
      const rows = sets.flatMap((each) => each.rows[table.name] ?? [])
      if (rows.length > 0) await copy(this.#client, table, rows)
    }
  }

  async see(paths: readonly string[]): Promise<void> {
    await this.#told(async () =>
      this.#client.query('INSERT INTO seen SELECT unnest($1::text[])', [paths]),
    )
  }

  async *unseen(): AsyncIterable<readonly string[]> {
    for (let after = ''; ;) {
      const { rows } = await this.#told(async () =>
        this.#client.query<{ document_id: string; path: string }>(
          `SELECT document_id, path FROM document d WHERE document_id > $1
           AND NOT EXISTS (SELECT FROM seen s WHERE s.path = d.path) ORDER BY document_id LIMIT ${CHUNK}`,
          [after],
        ),
      )
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.document_id
      yield rows.map(({ path }) => path)
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    await this.transaction(async () => this.#delete(paths))
  }

  async finish(end: RunEnd): Promise<void> {
    await this.transaction(async () => {
      await this.tidy()
      await this.#client.query(
        'UPDATE run SET ended_at = $2, documents = $3, skipped = $4, failed = $5, seconds = $6, state = $7 WHERE run_id = $1',
        [
          this.#runId,
          timestamp(new Date()),
          end.documents,
          end.skipped,
          end.failed,
          end.seconds.toFixed(4),
          end.state,
        ],
      )
    })
  }

  /** Agencies that no document names any more go; codes are those of the documents that are left. */
  async tidy(): Promise<void> {
    await this.#client.query(
      'DELETE FROM agency a WHERE NOT EXISTS (SELECT FROM document d WHERE d.agency_id = a.agency_id)',
    )
    await this.#client.query(
      `UPDATE agency a SET code = read.code
       FROM (SELECT agency_id, max(agency_code) AS code FROM document GROUP BY agency_id) read
       WHERE read.agency_id = a.agency_id AND a.code IS DISTINCT FROM read.code`,
    )
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined)
  }

  /** Runs the work in one transaction, again when another transaction got in the way. */
  async transaction(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#client.query('BEGIN')
        await work()
        await this.#client.query('COMMIT')
        return
      } catch (error) {
        await this.#client.query('ROLLBACK').catch(() => undefined)
        const code = error instanceof Error && 'code' in error ? error.code : null
        if (!contended.has(code) || attempt === ATTEMPTS) throw this.#tell(error)
      }
    }
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    return work().catch((error: unknown) => {
      throw this.#tell(error)
    })
  }

  #tell(error: unknown): TargetError {
    if (error instanceof TargetError) return error
    return new TargetError(`${this.label}: ${explain(error, this.#url)}`)
  }

  async #delete(paths: readonly string[]): Promise<void> {
    await this.#client.query('DELETE FROM document WHERE path = ANY($1)', [paths])
  }

  async #insert(
    table: string,
    rows: readonly Readonly<Record<string, Value>>[],
    conflict: string,
  ): Promise<void> {
    if (rows.length === 0) return
    const names = Object.keys(tableNamed(table).columns)
    const arrays = names.map((name) => rows.map((row) => row[name] ?? null))
    const parameters = names.map((_, index) => `$${index + 1}::text[]`).join(', ')
    await this.#client.query(
      `INSERT INTO ${identifier(table)} (${names.map(identifier).join(', ')}) SELECT * FROM unnest(${parameters}) ON CONFLICT (${identifier(names[0] ?? '')}) ${conflict}`,
      arrays,
    )
  }
}
