/** Tables as CSV files: RFC 4180, UTF-8, CRLF, absent values empty. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { stringify } from 'csv-stringify'
import type { Table } from '../definition/model.ts'
import { textRows } from './rows.ts'

/**
 * Writes a table.
 * @param defuse puts a ' before what a spreadsheet would take for a formula; the file then differs from the data
 */
export async function writeCsv(
  connection: DuckDBConnection,
  table: Table,
  path: string,
  defuse: boolean,
): Promise<void> {
  const stringifier = stringify({
    header: true,
    columns: Object.keys(table.columns),
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: defuse,
  })
  await pipeline(textRows(connection, table), stringifier, createWriteStream(path))
}
