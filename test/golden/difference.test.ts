import { describe, expect, test } from 'vitest'
import { align } from '../../src/golden/align.ts'
import { describe as tell, differences } from '../../src/golden/difference.ts'
import { aForm, aRecord, aRow, aTarget } from '../build.ts'

function lines(before: unknown, after: unknown): readonly string[] {
  return differences(before, after).map(tell)
}

describe('differences', () => {
  test('a changed target is told by form, indicator and text', () => {
    const record = (text: string): unknown =>
      aRecord({
        forms: [aForm(), aForm({ name: '宣传', indicators: [aRow({ target: aTarget(text) })] })],
      })
    expect(lines(record('≥90%'), record('≥9%'))).toEqual([
      'form 2 › indicator 1 › target: "≥90%" → "≥9%" (办结案件数)',
    ])
  })

  test('a target that reads the same and parses otherwise is told by the part', () => {
    const record = (value: string): unknown =>
      aRecord({ forms: [aForm({ indicators: [aRow({ target: aTarget('≥90%', { value }) })] })] })
    expect(lines(record('90'), record('9'))).toEqual([
      'form 1 › indicator 1 › target › value: "90" → "9" (办结案件数)',
    ])
  })

  test('a row that is gone is one line, and the rows below it are not touched', () => {
    const rows = ['甲案件数', '乙宣传率', '丙满意度'].map((name, at) =>
      aRow({ id: `f1.i${at + 1}`, name }),
    )
    const record = (indicators: typeof rows): unknown => aRecord({ forms: [aForm({ indicators })] })
    const fewer = rows.slice(1).map((row, at) => ({ ...row, id: `f1.i${at + 1}` }))
    expect(lines(record(rows), record(fewer))).toEqual([
      'form 1 › indicator 1: removed "甲案件数" "≥90件"',
    ])
  })

  test('a form that came is one line', () => {
    const forms = [aForm({ name: '办案' }), aForm({ name: '宣传' })]
    expect(lines(aRecord({ forms: forms.slice(1) }), aRecord({ forms }))).toEqual([
      'form 1: added "办案"',
    ])
  })

  test('a renamed row is a change, not a removal and an addition', () => {
    const record = (name: string): unknown =>
      aRecord({ forms: [aForm({ indicators: [aRow({ name })] })] })
    expect(lines(record('办结案件数'), record('办结案件数量'))).toEqual([
      'form 1 › indicator 1 › name: "办结案件数" → "办结案件数量" (办结案件数)',
    ])
  })

  test('another version of the extractor is no difference', () => {
    const record = aRecord()
    const other = { ...record, source: { ...record.source, extractor: 'jixiao 9.9.9' } }
    expect(lines(record, other)).toEqual([])
  })

  test('of long texts only what lies around the change is shown', () => {
    const record = (end: string): unknown =>
      aRecord({ forms: [aForm({ purpose: `${'保障'.repeat(100)}${end}` })] })
    expect(lines(record('甲'), record('乙'))).toEqual([
      `form 1 › purpose: "…${'保障'.repeat(20)}甲" → "…${'保障'.repeat(20)}乙" (办案经费)`,
    ])
  })

  test('other bytes are', () => {
    const record = aRecord()
    const other = { ...record, source: { ...record.source, bytes: 2 } }
    expect(lines(record, other)).toEqual(['source › bytes: 1 → 2'])
  })
})

describe('align', () => {
  test('keeps what has the same name together', () => {
    expect(align(['甲', '乙', '丙'], ['甲', '丙', '丁'])).toEqual([
      { before: 0, after: 0 },
      { before: 1, after: null },
      { before: 2, after: 1 },
      { before: null, after: 2 },
    ])
  })

  test('gives nothing for nothing', () => {
    expect(align([], [])).toEqual([])
  })
})
