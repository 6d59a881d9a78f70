/** The last gate: every record is held against the published JSON Schema before it leaves. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'

/** Where a value breaks the schema, and how. */
export interface Violation {
  /** JSON pointer into the record. */
  readonly path: string
  /** Such as `must be string,null` or `must have required property 'unit'`. */
  readonly message: string
}

const schemaPath = new URL('../../schemas/record.schema.json', import.meta.url)
let validator: ValidateFunction | null = null

/**
 * Holds a record against `schemas/record.schema.json`.
 * @returns what is wrong with it, in the order found; empty for a valid record
 */
export function validateRecord(record: unknown): readonly Violation[] {
  validator ??= compile()
  return validator(record) ? [] : (validator.errors ?? []).map(violation)
}

/** Checks of the schema itself are left to a test: they take longer than compiling it. */
function compile(): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    meta: false,
    validateSchema: false,
    strict: false,
    inlineRefs: false,
  })
  const schema: unknown = JSON.parse(readFileSync(schemaPath, 'utf8'))
  if (typeof schema !== 'object' || schema === null)
    throw new Error(`${schemaPath.href} is no schema`)
  return ajv.compile(schema)
}

function violation(error: ErrorObject): Violation {
  const extra: unknown = error.params['additionalProperty']
  const named = typeof extra === 'string' ? ` (${extra})` : ''
  return { path: error.instancePath, message: `${error.message ?? error.keyword}${named}` }
}
