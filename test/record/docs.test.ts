import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFiles } from '../../src/record/json-schema.ts'

/** Names of all properties anywhere in a schema. */
function properties(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'properties' in node ? Object.keys(node.properties ?? {}) : []
  return [...own, ...Object.values(node).flatMap(properties)]
}

test('docs/record.md names every field of the record', () => {
  const text = readFileSync('docs/record.md', 'utf8')
  const schema: unknown = JSON.parse(schemaFiles().get('record.schema.json') ?? '{}')
  const missing = properties(schema).filter((name) => !new RegExp(`["\`]${name}["\`]`).test(text))
  expect([...new Set(missing)]).toEqual([])
})
