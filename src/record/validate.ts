/** The last gate: every record is held against the published JSON Schema before it leaves. */
import { validate, type ValidationError } from '../../schemas/record.validate.js'

/** Where a value breaks the schema, and how. */
export interface Violation {
  /** JSON pointer into the record. */
  readonly path: string
  /** Such as `must be string,null` or `must have required property 'unit'`. */
  readonly message: string
}

/**
 * Holds a record against `schemas/record.schema.json`, by the checks that ajv made of it: compiling them in every
 * run would take longer than all else that a small document needs.
 * @returns what is wrong with it, in the order found; empty for a valid record
 */
export function validateRecord(record: unknown): readonly Violation[] {
  return validate(record) ? [] : (validate.errors ?? []).map(violation)
}

function violation(error: ValidationError): Violation {
  const extra: unknown = error.params['additionalProperty']
  const named = typeof extra === 'string' ? ` (${extra})` : ''
  return { path: error.instancePath, message: `${error.message ?? error.keyword}${named}` }
}
