/** `datapackage.json`: the tables as a Frictionless data package with its foreign keys and currency. */
import { version } from '../../version.ts'
import { tables } from '../definition/index.ts'
import { type Column, type ColumnType, isDecimal, type Table } from '../definition/model.ts'

export interface PackageFiles {
  readonly format: 'csv' | 'parquet'
  /** The files of a table, relative to the package. */
  readonly paths: (table: Table) => readonly string[]
}

/** The package's description, as text of `datapackage.json`. Tables without files are left out. */
export function dataPackage({ format, paths }: PackageFiles): string {
  const resources = tables.flatMap((table) => {
    const files = paths(table)
    return files.length === 0 ? [] : [resource(table, format, files)]
  })
  const there = new Set(resources.map(({ name }) => name))
  for (const { schema } of resources) {
    schema.foreignKeys = schema.foreignKeys.filter(({ reference }) => there.has(reference.resource))
  }
  const head = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'jixiao-warehouse',
    title: '预算绩效数据 Budget performance data',
    description: '由预算绩效文档提取。 Extracted from budget performance documents.',
    version,
    countryCode: 'CN',
    currency: 'CNY',
  }
  return `${JSON.stringify({ ...head, resources }, null, 2)}\n`
}

function resource(table: Table, format: PackageFiles['format'], files: readonly string[]) {
  return {
    name: table.name,
    title: `${table.zh} ${table.en}`,
    type: 'table',
    path: files.length === 1 ? files[0] : files,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    ...(format === 'csv' && { encoding: 'utf-8', dialect: { lineTerminator: '\r\n' } }),
    schema: {
      fields: Object.entries(table.columns).map(([name, column]) => field(name, column)),
      missingValues: [''],
      primaryKey: table.key,
      foreignKeys: table.references.map(({ columns, table: parent }) => ({
        fields: columns,
        reference: { resource: parent, fields: columns },
      })),
    },
  }
}

function field(name: string, column: Column) {
  const constraints = {
    ...(column.required && { required: true }),
    ...(column.values && { enum: column.values }),
  }
  return {
    name,
    type: fieldType(column.type),
    title: column.zh,
    description: column.en,
    ...(column.type === 'money' && { currency: 'CNY', unit: 'yuan' }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

function fieldType(type: ColumnType): string {
  if (isDecimal(type)) return 'number'
  if (type === 'integer' || type === 'bigint') return 'integer'
  return type === 'timestamp' ? 'datetime' : 'string'
}
