/** Rows of a table out of DuckDB, as text, some at a time. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier } from '../ddl.ts'
import { type ColumnType, isDecimal, type Table } from '../definition/model.ts'

/** Every row in the order of its key, values as text: decimals without idle zeros, money with two digits, times in ISO 8601. */
export async function* textRows(
  connection: DuckDBConnection,
  table: Table,
): AsyncGenerator<readonly (string | null)[]> {
  const types = Object.values(table.columns).map(({ type }) => type)
  const columns = Object.keys(table.columns).map((name) => `${identifier(name)}::VARCHAR`)
  const order = table.key.map(identifier).join(', ')
  const result = await connection.stream(
    `SELECT ${columns.join(', ')} FROM ${identifier(table.name)} ORDER BY ${order}`,
  )
  for await (const rows of result.yieldRows()) {
    for (const row of rows) yield row.map((value, index) => written(value, types[index]))
  }
}

function written(text: unknown, type: ColumnType | undefined): string | null {
  if (typeof text !== 'string') return null
  if (type === 'timestamp') return `${text.replace(' ', 'T')}Z`
  if (type === undefined || type === 'money' || !isDecimal(type)) return text
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
