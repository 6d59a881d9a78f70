/** Rows into DuckDB tables by its appender. */
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
} from '@duckdb/node-api'
import {
  type Column,
  type DecimalType,
  isDecimal,
  precision,
  type Table,
  type Value,
} from '../definition/model.ts'

type AnyRow = Readonly<Record<string, Value>>
type Append = (appender: DuckDBAppender, value: string | number) => void

/** Appends rows to a table, inside the connection's transaction. */
export async function append(
  connection: DuckDBConnection,
  table: Table,
  rows: Iterable<AnyRow>,
): Promise<void> {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => [name, appendOf(column)] as const,
  )
  const appender = await connection.createAppender(table.name)
  try {
    for (const row of rows) {
      for (const [name, put] of columns) {
        const value = row[name]
        if (value === null || value === undefined) appender.appendNull()
        else put(appender, value)
      }
      appender.endRow()
    }
  } finally {
    appender.closeSync()
  }
}

function appendOf({ type }: Column): Append {
  if (isDecimal(type)) return decimal(type)
  switch (type) {
    case 'text':
      return (appender, value) => appender.appendVarchar(String(value))
    case 'integer':
      return (appender, value) => appender.appendInteger(Number(value))
    case 'bigint':
      return (appender, value) => appender.appendBigInt(BigInt(value))
    case 'timestamp':
      return (appender, value) =>
        appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.parse(`${value}Z`)) * 1000n))
  }
}

function decimal(type: DecimalType): Append {
  const { digits, scale } = precision[type]
  return (appender, value) =>
    appender.appendDecimal(new DuckDBDecimalValue(scaled(String(value), scale), digits, scale))
}

/** `"12.5"` at scale 4 is 125000. */
export function scaled(text: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale))
}
