/** The JSON Schemas that are published with the package, made from the zod schemas. */
import { z } from 'zod'
import {
  Budget,
  BudgetLine,
  Finding,
  Form,
  Goal,
  Horizon,
  Indicator,
  Level1Code,
  Level2Code,
  Money,
  Place,
  Record as JixiaoRecord,
  SCHEMA_VERSION,
  SpendingStep,
  Target,
  Task,
} from './schema.ts'

/** Parts that stand once, under `$defs`, and are referred to. */
const parts: Readonly<Record<string, z.ZodType>> = {
  Budget,
  BudgetLine,
  Finding,
  Form,
  Goal,
  Horizon,
  Indicator,
  Level1Code,
  Level2Code,
  Money,
  Place,
  SpendingStep,
  Target,
  Task,
}
for (const [id, schema] of Object.entries(parts)) {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
}

const published = { record: JixiaoRecord, finding: Finding } as const

/** Text of every schema file by its name, as it is checked in under `schemas/`. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(published).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { reused: 'inline', override: tidy })
      const head = { $schema, $id: `urn:jixiao:${name}:${SCHEMA_VERSION}`, title: `jixiao ${name}` }
      return [`${name}.schema.json`, `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`]
    }),
  )
}

/** Makes a node as short as a person would write it. */
function tidy({ jsonSchema }: { jsonSchema: Node }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  foldNull(jsonSchema)
}

type Node = z.core.JSONSchema.BaseSchema

/** `anyOf` of one plain type and null is written `"type": [type, "null"]`: shorter, and errors name the type. */
function foldNull(jsonSchema: Node): void {
  const [some, none, ...more] = jsonSchema.anyOf ?? []
  if (typeof some !== 'object' || typeof none !== 'object' || more.length > 0) return
  if (none.type !== 'null' || typeof some.type !== 'string') return
  delete jsonSchema.anyOf
  const choices = some.enum === undefined ? {} : { enum: [...some.enum, null] }
  Object.assign(jsonSchema, some, { type: [some.type, 'null'] }, choices)
}
