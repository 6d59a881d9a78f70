/** Rows into Postgres by COPY, in its text format. */
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { identifier } from '../ddl.ts'
import type { Table, Value } from '../definition/model.ts'

type AnyRow = Readonly<Record<string, Value>>

/** Characters of a chunk that is sent. */
const CHUNK = 64 * 1024
const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** Copies rows into a table, inside the client's transaction. */
export async function copy(client: Client, table: Table, rows: readonly AnyRow[]): Promise<void> {
  const names = Object.keys(table.columns)
  const columns = names.map(identifier).join(', ')
  const stream = client.query(from(`COPY ${identifier(table.name)} (${columns}) FROM STDIN`))
  await pipeline(Readable.from(chunks(names, rows)), stream)
}

function* chunks(names: readonly string[], rows: readonly AnyRow[]): Generator<Buffer> {
  let text = ''
  for (const row of rows) {
    text += line(names, row)
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

function line(names: readonly string[], row: AnyRow): string {
  let text = ''
  for (const [index, name] of names.entries()) {
    if (index > 0) text += '\t'
    text += field(row[name])
  }
  return `${text}\n`
}

function field(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (each) => escapes[each] ?? each) : value
}
