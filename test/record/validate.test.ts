import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { validatorCode } from '../../scripts/validator/code.ts'
import { schemaFiles } from '../../src/record/json-schema.ts'
import { Record as JixiaoRecord } from '../../src/record/schema.ts'
import { validateRecord } from '../../src/record/validate.ts'
import { aForm, aRecord, aRow } from '../build.ts'

describe('validateRecord', () => {
  test('finds nothing wrong with a whole record', () => {
    const record = aRecord({ forms: [aForm({ indicators: [aRow()] })] })
    expect(validateRecord(record)).toEqual([])
  })

  test('names the place of an empty text', () => {
    const record = aRecord({ forms: [aForm({ name: '' })] })
    expect(validateRecord(record)).toContainEqual({
      path: '/forms/0/name',
      message: 'must NOT have fewer than 1 characters',
    })
  })

  test('names a key that the schema does not know', () => {
    const violations = validateRecord({ ...aRecord(), colour: 'red' })
    expect(violations).toEqual([
      { path: '', message: 'must NOT have additional properties (colour)' },
    ])
  })

  test('refuses a float where a decimal text is due', () => {
    const target = { text: '≥90%', comparison: '>=', value: 90, max: null, unit: '%' }
    const forms = [{ ...aForm(), indicators: [{ ...aRow(), target }] }]
    expect(validateRecord({ ...aRecord(), forms }).map(({ path }) => path)).toContain(
      '/forms/0/indicators/0/target/value',
    )
  })

  test('agrees with zod on what is valid', () => {
    const whole = aRecord({ forms: [aForm({ indicators: [aRow()] })] })
    const broken = { ...whole, fiscalYear: '2021' }
    for (const record of [whole, broken]) {
      expect(JixiaoRecord.safeParse(record).success).toBe(validateRecord(record).length === 0)
    }
  })
})

describe('schemas/', () => {
  test.each([...schemaFiles()])('%s is what the zod schema says (npm run schema)', (name, text) => {
    expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text)
  })

  test('record.validate.js is what ajv makes of record.schema.json (npm run schema)', () => {
    const schema = readFileSync('schemas/record.schema.json', 'utf8')
    expect(readFileSync('schemas/record.validate.js', 'utf8')).toBe(validatorCode(schema))
  })

  test.each([...schemaFiles()])('%s is sound JSON Schema 2020-12', (_, text) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    expect(ajv.validateSchema(JSON.parse(text))).toBe(true)
  })
})
