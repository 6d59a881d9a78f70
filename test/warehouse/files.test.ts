import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { documentTables } from '../../src/warehouse/definition/index.ts'
import { tableSchemas } from '../../src/warehouse/files/json-schema.ts'
import { type FileFormat, openFiles } from '../../src/warehouse/files/target.ts'
import { rowsOf } from '../../src/warehouse/rows/index.ts'
import { scratch } from '../batch/start.ts'
import { aBatch } from './sample.ts'

interface Resource {
  readonly name: string
  readonly path: string | readonly string[]
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly currency?: string }[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

async function written(
  format: FileFormat,
): Promise<{ directory: string; resources: readonly Resource[] }> {
  const directory = scratch()
  const target = await openFiles(directory, format)
  await target.start({ id: 'r1', startedAt: new Date(0), extractor: 'jixiao 0.1.0', sources: [] })
  await target.write(aBatch())
  await target.finish({ documents: 1, skipped: 0, failed: 0, seconds: 1, state: 'done' })
  await target.close()
  const text = readFileSync(join(directory, 'datapackage.json'), 'utf8')
  return {
    directory,
    resources: (JSON.parse(text) as { resources: readonly Resource[] }).resources,
  }
}

test('the data package names the columns that the CSV files have', async () => {
  const { directory, resources } = await written({ kind: 'csv', defuse: false })
  for (const { path, schema } of resources) {
    const header = readFileSync(join(directory, String(path)), 'utf8').split('\r\n')[0]
    expect(header).toBe(schema.fields.map(({ name }) => name).join(','))
  }
})

test('foreign keys of the data package lead to keys that are there', async () => {
  const { resources } = await written({ kind: 'csv', defuse: false })
  const keys = new Map(resources.map(({ name, schema }) => [name, schema.primaryKey]))
  const references = resources.flatMap(({ schema }) => schema.foreignKeys)
  expect(references.length).toBeGreaterThan(10)
  for (const { reference } of references) {
    expect(reference.fields).toEqual(keys.get(reference.resource))
  }
})

test('money says its currency', async () => {
  const { resources } = await written({ kind: 'parquet' })
  const fields = resources.flatMap(({ schema }) => schema.fields)
  const money = fields.filter(({ name }) => name.endsWith('_yuan'))
  expect(new Set(money.map(({ currency }) => currency))).toEqual(new Set(['CNY']))
})

test('Parquet files lie in a folder for each year, and the data package names them all', async () => {
  const { directory, resources } = await written({ kind: 'parquet' })
  const document = resources.find(({ name }) => name === 'document')
  expect(document?.path).toEqual([
    'document/fiscal_year=2021/data_0.parquet',
    'document/fiscal_year=__HIVE_DEFAULT_PARTITION__/data_0.parquet',
  ])
  expect(readdirSync(join(directory, 'document'))).toHaveLength(2)
})

test('a cell that a spreadsheet would run is defused on request, and only then', async () => {
  const hot = await written({ kind: 'csv', defuse: false })
  const cold = await written({ kind: 'csv', defuse: true })
  const text = (directory: string) => readFileSync(join(directory, 'indicator.csv'), 'utf8')
  expect(text(hot.directory)).toContain('"=cmd|')
  expect(text(cold.directory)).toContain(`"'=cmd|`)
})

test('every row of the sample is valid by the JSON Schema of its table', () => {
  const ajv = new Ajv2020({ validateFormats: false })
  const schemas = tableSchemas()
  const rows = aBatch().map((each) => rowsOf(each, 'r1').rows)
  for (const { name } of documentTables) {
    const validate = ajv.compile(JSON.parse(schemas.get(`${name}.schema.json`) ?? '{}') as object)
    for (const row of rows.flatMap((each) => each[name] ?? [])) {
      expect([name, validate(row), validate.errors]).toEqual([name, true, null])
    }
  }
})
