/** What a warehouse holds, by table, in one form for all kinds of it. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Client } from 'pg'
import { tables } from '../../src/warehouse/definition/index.ts'
import { isDecimal, type Table } from '../../src/warehouse/definition/model.ts'

/** Rows by table: every value as text, decimals without idle zeros, in the order of the key. */
export type Contents = Readonly<Record<string, readonly (readonly (string | null)[])[]>>

/** Columns that tell one run from another. */
const ofRun: ReadonlySet<string> = new Set(['run_id', 'seconds', 'started_at', 'ended_at'])

type Query = (sql: string) => Promise<readonly (readonly unknown[])[]>

export async function contentsOf(
  query: Query,
  from = (table: Table) => table.name,
): Promise<Contents> {
  const contents: Record<string, readonly (readonly (string | null)[])[]> = {}
  for (const table of tables.filter(({ name }) => name !== 'run')) {
    const columns = Object.entries(table.columns).filter(([name]) => !ofRun.has(name))
    const list = columns.map(([name]) => `CAST("${name}" AS VARCHAR)`).join(', ')
    const rows = await query(`SELECT ${list} FROM ${from(table)}`)
    contents[table.name] = rows
      .map((row) =>
        row.map((value, index) => {
          const type = columns[index]?.[1].type ?? 'text'
          if (typeof value !== 'string') return null
          return isDecimal(type) && value.includes('.') ? value.replace(/\.?0+$/, '') : value
        }),
      )
      .toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
  }
  return contents
}

export function duckdbQuery(connection: DuckDBConnection): Query {
  return async (sql) => (await connection.runAndReadAll(sql)).getRows()
}

export function postgresQuery(client: Client): Query {
  return async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][]
}
