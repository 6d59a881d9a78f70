/** Writes schemas/record.validate.js from schemas/record.schema.json: the second half of `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { validatorCode } from './validator/code.ts'

const schemas = new URL('../schemas/', import.meta.url)
const schema = readFileSync(new URL('record.schema.json', schemas), 'utf8')
writeFileSync(new URL('record.validate.js', schemas), validatorCode(schema))
