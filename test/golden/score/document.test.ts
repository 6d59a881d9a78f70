import type { Indicator } from '../../../src/record/schema.ts'
import { describe, expect, test } from 'vitest'
import { scoreDocument } from '../../../src/golden/score/document.ts'
import { parseTruth, type Truth } from '../../../src/golden/score/truth.ts'
import { aForm, aRecord, aRow, aTarget } from '../../build.ts'

const row = {
  level1: '产出指标',
  level2: '数量指标',
  name: '办结案件数',
  raw: '≥90件',
  op: '≥',
  value: '90',
  max: null,
  unit: '件',
  alt: {},
}

function aTruth(rows: readonly object[], form: object = {}, document: object = {}): Truth {
  const json = {
    source: 'a.txt',
    agency: '某县司法局',
    fiscalYear: 2021,
    moneyUnit: '万元',
    forms: [
      {
        kind: 'project',
        name: '办案经费',
        amounts: { total: null, fiscal: null, other: null },
        goals: [],
        indicators: rows,
        ...form,
      },
    ],
    ...document,
  }
  return parseTruth(JSON.stringify(json), 'a.truth.json')
}

function aRecordOf(...rows: readonly Partial<Indicator>[]): ReturnType<typeof aRecord> {
  return aRecord({ forms: [aForm({ indicators: rows.map((each) => aRow(each)) })] })
}

const right = { name: '办结案件数' }
const wrong = { target: aTarget('≥9件', { comparison: '>=', value: '9', unit: '件' }) } as const

describe('scoreDocument', () => {
  test('counts a row that agrees in every cell as right', () => {
    const score = scoreDocument(aRecordOf(right), aTruth([row]))
    expect(score).toMatchObject({ given: 1, expected: 1, right: 1, silent: 0, failures: [] })
  })

  test('counts a wrong row that is given as sure as a silent error and tells the cell', () => {
    const score = scoreDocument(aRecordOf(wrong), aTruth([row]))
    expect(score).toMatchObject({ given: 1, expected: 1, right: 0, silent: 1 })
    expect(score.failures).toEqual([
      {
        kind: 'wrong',
        name: '办结案件数',
        cells: [{ name: 'value', expected: '90', given: '9' }],
        silent: true,
      },
    ])
  })

  test('takes an answer of alt as right', () => {
    const truth = aTruth([{ ...row, alt: { value: ['9'] } }])
    expect(scoreDocument(aRecordOf(wrong), truth).right).toBe(1)
  })

  test('counts an unsure row neither way, right or wrong', () => {
    const truth = aTruth([{ ...row, unsure: true }])
    for (const given of [right, wrong]) {
      expect(scoreDocument(aRecordOf(given), truth)).toMatchObject({
        given: 0,
        expected: 0,
        right: 0,
        silent: 0,
      })
    }
  })

  test('holds every row of an unsure form for unsure', () => {
    expect(scoreDocument(aRecordOf(wrong), aTruth([row], { unsure: true }))).toMatchObject({
      given: 0,
      expected: 0,
    })
  })

  test('counts a row that the cut made unreadable neither way', () => {
    const truth = aTruth([row], { cutAt: '矛盾调解数' })
    const score = scoreDocument(aRecordOf(right, { name: '矛盾调解数', target: null }), truth)
    expect(score).toMatchObject({ given: 1, right: 1 })
  })

  test('counts a row that nobody asked for against precision', () => {
    const truth = aTruth([], {}, { forms: [] })
    const score = scoreDocument(aRecordOf(right), truth)
    expect(score).toMatchObject({ given: 1, expected: 0, right: 0, silent: 1 })
    expect(score.failures.map(({ kind }) => kind)).toEqual(['extra'])
  })

  test('scores against the whole alternative that suits the record', () => {
    const whole = aTruth([row])
    const truth: Truth = { ...whole, alt: { forms: [[]] } }
    expect(scoreDocument(aRecord(), truth)).toMatchObject({ given: 0, expected: 0 })
    expect(scoreDocument(aRecordOf(right), truth)).toMatchObject({ expected: 1, right: 1 })
  })

  test('pairs rows of the same name with the form they stand in', () => {
    const forms = ['甲', '乙'].map((name) => ({ ...aTruth([row]).forms[0], name }))
    const truth = aTruth([], {}, { forms })
    const record = aRecord({
      forms: ['乙', '甲'].map((name) => aForm({ name, indicators: [aRow({ weight: 5 })] })),
    })
    const { pairs } = scoreDocument(record, truth)
    expect(pairs.map(({ given, expected }) => [given.form, expected.form])).toEqual(
      expect.arrayContaining([
        ['甲', '甲'],
        ['乙', '乙'],
      ]),
    )
  })

  test('misses every row of a document that gave no record', () => {
    expect(scoreDocument(null, aTruth([row]))).toMatchObject({ given: 0, expected: 1, right: 0 })
  })

  test('tells which heads are wrong, and takes one of several whole sets of amounts', () => {
    const truth = aTruth([row], {
      amounts: { total: '640', fiscal: null, other: null },
      alt: { amounts: [{ total: '118', fiscal: '118', other: null }] },
    })
    const money = { text: '118', yuan: '1180000.00' }
    const budget = { total: money, fiscal: money, other: null, lines: [] }
    const record = aRecord({ fiscalYear: 2020, forms: [aForm({ budget, indicators: [aRow()] })] })
    const { heads } = scoreDocument(record, truth)
    expect(heads.filter((cell) => !cell.right).map(({ name }) => name)).toEqual(['fiscalYear'])
    expect(heads.map(({ name }) => name)).toContain('fiscal')
  })
})
