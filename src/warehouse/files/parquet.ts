/** Tables as Parquet files, by year where a table has one. */
import { mkdir, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, literal } from '../ddl.ts'
import type { Table } from '../definition/model.ts'

/** Rows a group: small, so that an ingest's little memory holds a group of every year. */
const GROUP = 20_480

/** Writes a table below a directory: `indicator/fiscal_year=2021/data_0.parquet`, or `region.parquet`. */
export async function writeParquet(
  connection: DuckDBConnection,
  table: Table,
  directory: string,
): Promise<void> {
  const options = ['FORMAT parquet', 'COMPRESSION zstd', `ROW_GROUP_SIZE ${GROUP}`]
  const byYear = 'fiscal_year' in table.columns
  if (byYear && (await isEmpty(connection, table))) return writeEmpty(connection, table, directory)
  if (byYear) options.push('PARTITION_BY (fiscal_year)', 'WRITE_PARTITION_COLUMNS true')
  const path = join(directory, byYear ? table.name : `${table.name}.parquet`)
  await connection.run(`COPY ${identifier(table.name)} TO ${literal(path)} (${options.join(', ')})`)
}

/** A partitioned COPY of no rows writes no file; one without rows still says the columns. */
async function writeEmpty(
  connection: DuckDBConnection,
  table: Table,
  directory: string,
): Promise<void> {
  await mkdir(join(directory, table.name))
  const path = join(directory, table.name, 'data_0.parquet')
  await connection.run(`COPY ${identifier(table.name)} TO ${literal(path)} (FORMAT parquet)`)
}

async function isEmpty(connection: DuckDBConnection, table: Table): Promise<boolean> {
  const reader = await connection.runAndReadAll(`SELECT 1 FROM ${identifier(table.name)} LIMIT 1`)
  return reader.getRows().length === 0
}

/** The files of a table, relative to the directory, `/` separators. */
export async function parquetFiles(table: Table, directory: string): Promise<readonly string[]> {
  if (!('fiscal_year' in table.columns)) return [`${table.name}.parquet`]
  const found = await readdir(join(directory, table.name), { recursive: true }).catch(() => [])
  return found
    .filter((each) => each.endsWith('.parquet'))
    .map((each) => relative('.', join(table.name, each)).replaceAll('\\', '/'))
    .toSorted()
}
