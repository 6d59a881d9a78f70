import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '../../scripts/bench-batch/postgres.ts'
import { questions } from '../../scripts/questions.ts'
import { tables } from '../../src/warehouse/definition/index.ts'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import { migrations } from '../../src/warehouse/postgres/migrations/index.ts'
import { createIndexes, createTables } from '../../src/warehouse/ddl.ts'
import { openFiles } from '../../src/warehouse/files/target.ts'
import { PostgresTarget } from '../../src/warehouse/postgres/target.ts'
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import type { Target } from '../../src/warehouse/target.ts'
import { scratch } from '../batch/start.ts'
import { type Contents, contentsOf, duckdbQuery, postgresQuery } from './contents.ts'
import { aBatch, aDocument, aFullRecord } from './sample.ts'

let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(async () => server.stop())

async function fill(
  target: Target,
  ...batches: readonly (readonly ReadDocument[])[]
): Promise<void> {
  await target.start({ id: 'r1', startedAt: new Date(0), extractor: 'jixiao 0.1.0', sources: [] })
  for (const batch of batches) await target.write(batch)
  await target.finish({ documents: 1, skipped: 0, failed: 0, seconds: 1, state: 'done' })
}

async function inPostgres(...batches: readonly (readonly ReadDocument[])[]): Promise<Contents> {
  const target = await PostgresTarget.open(await database())
  await fill(target, ...batches)
  const contents = await contentsOf(postgresQuery(target.client))
  await target.close()
  return contents
}

async function inDuckdb(...batches: readonly (readonly ReadDocument[])[]): Promise<Contents> {
  const target = await DuckdbTarget.open(join(scratch(), 'w.duckdb'))
  await fill(target, ...batches)
  const contents = await contentsOf(duckdbQuery(target.connection))
  await target.close()
  return contents
}

/** The URL of a fresh database. */
async function database(): Promise<string> {
  const name = `t${Math.random().toString(36).slice(2)}`
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return server.url.replace(/[^/]*$/, name)
}

async function inFiles(kind: 'csv' | 'parquet'): Promise<Contents> {
  const directory = scratch()
  const format = kind === 'csv' ? ({ kind, defuse: false } as const) : ({ kind } as const)
  const target = await openFiles(directory, format)
  await fill(target, aBatch())
  await target.close()
  const connection = await (await DuckDBInstance.create()).connect()
  const contents = await contentsOf(duckdbQuery(connection), ({ name, columns }) => {
    if (kind === 'csv') {
      const types = Object.keys(columns).map((each) => `'${each}': 'VARCHAR'`)
      return `read_csv('${directory}/${name}.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', columns = {${types.join(', ')}})`
    }
    const files = 'fiscal_year' in columns ? `${name}/**/*.parquet` : `${name}.parquet`
    return `read_parquet('${directory}/${files}', hive_partitioning = false)`
  })
  connection.closeSync()
  return contents
}

test('every table gets a row of the sample', async () => {
  const contents = await inDuckdb(aBatch())
  const empty = tables.filter(({ name }) => name !== 'run' && contents[name]?.length === 0)
  expect(empty.map(({ name }) => name)).toEqual([])
})

test('Postgres holds the same rows as DuckDB', async () => {
  expect(await inPostgres(aBatch())).toEqual(await inDuckdb(aBatch()))
})

test('CSV files hold the same rows as DuckDB', async () => {
  expect(await inFiles('csv')).toEqual(await inDuckdb(aBatch()))
})

test('Parquet files hold the same rows as DuckDB', async () => {
  expect(await inFiles('parquet')).toEqual(await inDuckdb(aBatch()))
})

test('a changed document replaces its rows, and its agency goes when no other names it', async () => {
  const before = aDocument('甲.txt', { record: aFullRecord() })
  const after = aDocument('甲.txt', { sha256: 'b'.repeat(64), status: 'failed', message: 'broken' })
  const once = await inDuckdb([after])
  expect(await inDuckdb([before], [after])).toEqual(once)
  expect(await inPostgres([before], [after])).toEqual(once)
})

test('writing a document twice leaves its rows once', async () => {
  expect(await inPostgres(aBatch(), aBatch())).toEqual(await inPostgres(aBatch()))
})

test('the migrations together make the tables that are defined', () => {
  const made = migrations.flatMap(({ statements }) => statements).map(squeeze)
  expect(made).toEqual([...createTables('postgres'), ...createIndexes()].map(squeeze))
})

function squeeze(sql: string): string {
  return sql.replace(/\s+/g, ' ')
}

test('a database of a newer version is refused and left alone', async () => {
  const url = await database()
  const target = await PostgresTarget.open(url)
  await target.client.query("INSERT INTO schema_migration VALUES (99, now(), 'jixiao 9')")
  await target.close()
  await expect(PostgresTarget.open(url)).rejects.toThrow(/version 99.*nothing was changed/s)
})

test('Postgres takes every question of docs/questions.md', async () => {
  const target = await PostgresTarget.open(await database())
  await fill(target, aBatch())
  for (const { sql } of questions(readFileSync('docs/questions.md', 'utf8'))) {
    await expect(target.client.query(sql)).resolves.toBeDefined()
  }
  await target.close()
})

test('no message holds the password', async () => {
  const url = server.url.replace('postgres@', 'wr%3Fong@')
  const error = await PostgresTarget.open(url).then(
    () => '',
    (reason: unknown) => String(reason),
  )
  expect(error).toContain('user or password is wrong')
  expect(error).not.toMatch(/wr(%3F|\?)ong/)
})
