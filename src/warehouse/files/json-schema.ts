/** A JSON Schema for the rows of every table. */
import { WAREHOUSE_VERSION, tables } from '../definition/index.ts'
import { type Column, isDecimal, precision, type Table } from '../definition/model.ts'

/** Text of each table's schema by its file name, `indicator.schema.json`. */
export function tableSchemas(): ReadonlyMap<string, string> {
  return new Map(
    tables.map((each) => [
      `${each.name}.schema.json`,
      `${JSON.stringify(schema(each), null, 2)}\n`,
    ]),
  )
}

function schema(table: Table) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:jixiao:table:${table.name}:${WAREHOUSE_VERSION}`,
    title: table.name,
    description: `${table.zh} | ${table.en}`,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, property(column)]),
    ),
    required: Object.keys(table.columns),
    additionalProperties: false,
  }
}

function property(column: Column) {
  const base = column.type === 'integer' || column.type === 'bigint' ? 'integer' : 'string'
  return {
    description: `${column.zh} | ${column.en}`,
    type: column.required ? base : [base, 'null'],
    ...(column.values && { enum: column.required ? column.values : [...column.values, null] }),
    ...(isDecimal(column.type) && { pattern: decimalPattern(column.type) }),
    ...(column.type === 'timestamp' && { format: 'date-time' }),
  }
}

function decimalPattern(type: keyof typeof precision): string {
  const { digits, scale } = precision[type]
  return `^-?\\d{1,${digits - scale}}(\\.\\d{1,${scale}})?$`
}
