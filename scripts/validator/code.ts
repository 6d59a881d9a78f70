/** The checks of the record's schema as a module of its own, so that no run has to load ajv and compile them. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

const HEAD = '// Written by `npm run schema` from record.schema.json.\n'

/**
 * The module that holds a value against a schema.
 * @param schema the JSON Schema as text
 */
export function validatorCode(schema: string): string {
  const ajv = new Ajv2020({
    allErrors: true,
    meta: false,
    validateSchema: false,
    strict: false,
    inlineRefs: false,
    // An empty text is empty however its characters are counted, and counting units needs no module of ajv's.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  })
  return `${HEAD}${standalone.default(ajv, ajv.compile(JSON.parse(schema) as object))}\n`
}
