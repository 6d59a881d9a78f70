/**
 * Files as a target. What is read goes into a DuckDB file beside them first, which is the journal;
 * the files are written from it when the run ends, whole, in the place of the ones before.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { tables } from '../definition/index.ts'
import type { Table } from '../definition/model.ts'
import { DuckdbTarget } from '../duckdb/target.ts'
import type { RunEnd } from '../target.ts'
import { writeCsv } from './csv.ts'
import { dataPackage } from './data-package.ts'
import { tableSchemas } from './json-schema.ts'
import { parquetFiles, writeParquet } from './parquet.ts'

/** The journal's name: hidden, so that no one takes it for a result. */
const JOURNAL = '.jixiao.duckdb'

/** Sorting a table by its key takes more than an ingest does; past this it goes by way of the disk. */
const SORTING = '512MB'

export type FileFormat =
  | { readonly kind: 'csv'; readonly defuse: boolean }
  | { readonly kind: 'parquet' }

/** Opens a directory of CSV or Parquet files. */
export async function openFiles(directory: string, format: FileFormat): Promise<DuckdbTarget> {
  return DuckdbTarget.open(join(directory, JOURNAL), {
    label: directory,
    onFinish: async (connection, end) => writeFiles(connection, directory, format, end),
  })
}

async function writeFiles(
  connection: DuckDBConnection,
  directory: string,
  format: FileFormat,
  end: RunEnd,
): Promise<void> {
  void end
  await connection.run(`SET memory_limit = '${SORTING}'`)
  const fresh = join(directory, '.new')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(join(fresh, 'schemas'), { recursive: true })
  for (const table of tables) {
    if (format.kind === 'parquet') await writeParquet(connection, table, fresh)
    else await writeCsv(connection, table, join(fresh, `${table.name}.csv`), format.defuse)
  }
  for (const [name, text] of tableSchemas()) await writeFile(join(fresh, 'schemas', name), text)
  const paths = new Map<Table, readonly string[]>()
  for (const table of tables) {
    const files = format.kind === 'csv' ? [`${table.name}.csv`] : await parquetFiles(table, fresh)
    paths.set(table, files)
  }
  const description = dataPackage({ format: format.kind, paths: (table) => paths.get(table) ?? [] })
  await writeFile(join(fresh, 'datapackage.json'), description)
  const names = tables.map(({ name }) => name)
  const made =
    format.kind === 'csv'
      ? names.map((name) => `${name}.csv`)
      : names.flatMap((name) => [name, `${name}.parquet`])
  for (const name of [...made, 'schemas', 'datapackage.json']) await replace(fresh, directory, name)
  await rm(fresh, { recursive: true, force: true })
}

/** Puts a new file or directory in the place of the old one; what is not new goes. */
async function replace(from: string, to: string, name: string): Promise<void> {
  const target = join(to, name)
  await mkdir(dirname(target), { recursive: true })
  await rm(target, { recursive: true, force: true })
  await rename(join(from, name), target).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  })
}
