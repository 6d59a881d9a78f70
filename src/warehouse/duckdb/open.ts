/** Opens a DuckDB file with the warehouse's tables in it. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { version } from '../../version.ts'
import { createComments, createTables, newerSchema, versionTable } from '../ddl.ts'
import { tableNamed, WAREHOUSE_VERSION } from '../definition/index.ts'
import { standardRegions } from '../rows/region.ts'
import { timestamp } from '../rows/timestamp.ts'
import { TargetError } from '../target.ts'
import { createViews } from '../views/index.ts'
import { append } from './append.ts'

/** DuckDB takes most of the memory there is unless told otherwise; an ingest needs little. */
const MEMORY = '64MB'

export interface OpenDatabase {
  readonly connection: DuckDBConnection
  close(): void
}

/**
 * Opens or makes a warehouse.
 * @throws TargetError when the file is no warehouse, is in use, or is of a newer version
 */
export async function openDuckdb(path: string): Promise<OpenDatabase> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await mkdir(dirname(path), { recursive: true })
  const instance = await DuckDBInstance.create(path, {
    memory_limit: MEMORY,
    threads: '1',
    preserve_insertion_order: 'false',
    checkpoint_threshold: '16MB',
  }).catch((error: unknown) => {
    throw new TargetError(explain(path, error))
  })
  const connection = await instance.connect()
  const close = (): void => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    await prepare(connection, path)
  } catch (error) {
    close()
    throw error
  }
  return { connection, close }
}

async function prepare(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(versionTable.create)
  const reader = await connection.runAndReadAll(versionTable.read)
  const found = Number(reader.getRows()[0]?.[0] ?? 0)
  if (found > WAREHOUSE_VERSION) throw new TargetError(newerSchema(path, found))
  if (found === WAREHOUSE_VERSION) return
  await connection.run('BEGIN')
  for (const statement of [...createTables('duckdb'), ...createComments(), ...createViews()]) {
    await connection.run(statement)
  }
  await append(connection, tableNamed('region'), standardRegions().values())
  await connection.run(
    `INSERT INTO "schema_migration" VALUES (${WAREHOUSE_VERSION}, '${timestamp(new Date())}', 'jixiao ${version}')`,
  )
  await connection.run('COMMIT')
}

function explain(path: string, error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  if (reason.includes('Conflicting lock')) {
    return `${path} is in use by another program (an ingest that still runs, or a DuckDB shell); end it, then run the command again`
  }
  if (reason.includes('not a valid DuckDB')) {
    return `${path} is not a DuckDB file; name another file, or remove this one`
  }
  return `can't open ${path}: ${reason}`
}
