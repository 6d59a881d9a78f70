/** The tables as SQL. */
import { tables, WAREHOUSE_VERSION } from './definition/index.ts'
import { type Column, isDecimal, precision, type Table } from './definition/model.ts'

export type Dialect = 'duckdb' | 'postgres'

/** Tables whose rows are shared by documents: written by upsert, so DuckDB needs their key as an index. */
const shared: ReadonlySet<string> = new Set(['run', 'region', 'agency'])

/** An identifier, quoted. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text, quoted. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The type of a column; both dialects share the names. */
export function sqlType({ type }: Column): string {
  if (isDecimal(type)) return `DECIMAL(${precision[type].digits},${precision[type].scale})`
  return { text: 'TEXT', integer: 'INTEGER', bigint: 'BIGINT', timestamp: 'TIMESTAMP' }[type]
}

/**
 * All tables with their comments, parents first.
 * DuckDB holds keys and references as comments only: its indexes live in memory, and a province's
 * indicators would fill it. Postgres enforces them.
 */
export function createTables(dialect: Dialect): readonly string[] {
  return tables.map((each) => createTable(each, dialect))
}

/** Comments on every table and column, Chinese and English. */
export function createComments(): readonly string[] {
  return tables.flatMap(comments)
}

/** Indexes that Postgres needs to follow references; keys have their own. */
export function createIndexes(): readonly string[] {
  const references = tables.flatMap(({ name, references: all }) =>
    all
      .filter(({ implied }) => !implied)
      .map(({ columns }) => `CREATE INDEX ON ${identifier(name)} (${list(columns)})`),
  )
  return [...references, 'CREATE INDEX ON "document" USING hash ("path")']
}

/** One CREATE TABLE statement. */
export function createTable(table: Table, dialect: Dialect): string {
  const strict = dialect === 'postgres'
  const parts = Object.entries(table.columns).map(([name, column]) =>
    columnLine(name, column, strict),
  )
  if (strict || shared.has(table.name)) parts.push(`PRIMARY KEY (${list(table.key)})`)
  if (strict) {
    for (const { columns, table: parent, implied } of table.references) {
      if (implied) continue
      const cascade = shared.has(parent) ? '' : ' ON DELETE CASCADE'
      parts.push(`FOREIGN KEY (${list(columns)}) REFERENCES ${identifier(parent)}${cascade}`)
    }
  }
  return `CREATE TABLE ${identifier(table.name)} (\n  ${parts.join(',\n  ')}\n)`
}

function columnLine(name: string, column: Column, strict: boolean): string {
  const parts = [identifier(name), sqlType(column)]
  if (strict && name.endsWith('_id')) parts.push('COLLATE "C"')
  if (column.required) parts.push('NOT NULL')
  if (strict && column.values) {
    parts.push(`CHECK (${identifier(name)} IN (${column.values.map(literal).join(', ')}))`)
  }
  return parts.join(' ')
}

function comments(table: Table): readonly string[] {
  const name = identifier(table.name)
  return [
    `COMMENT ON TABLE ${name} IS ${literal(`${table.zh} | ${table.en}`)}`,
    ...Object.entries(table.columns).map(
      ([column, { zh, en }]) =>
        `COMMENT ON COLUMN ${name}.${identifier(column)} IS ${literal(`${zh} | ${en}`)}`,
    ),
  ]
}

function list(names: readonly string[]): string {
  return names.map(identifier).join(', ')
}

/** Where a warehouse says which version of the tables it holds. */
export const versionTable = {
  create:
    'CREATE TABLE IF NOT EXISTS "schema_migration" ("version" INTEGER PRIMARY KEY, "applied_at" TIMESTAMP NOT NULL, "extractor" TEXT NOT NULL)',
  read: 'SELECT max("version") AS "version" FROM "schema_migration"',
}

/** Said when a warehouse was made by a newer program. */
export function newerSchema(label: string, found: number): string {
  return `${label} holds tables of version ${found}, and this jixiao knows them up to ${WAREHOUSE_VERSION}. Use the newer jixiao that wrote it, or name another target; nothing was changed.`
}
