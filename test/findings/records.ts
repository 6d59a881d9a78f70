/** The smallest records that the contract allows, to change one thing in. */
import type { Unchecked } from '../../src/findings/checks/check.ts'
import { check } from '../../src/findings/check.ts'
import type { Form, Indicator, Place } from '../../src/record/schema.ts'
import { parseMoney } from '../../src/values/money.ts'
import { parseTarget } from '../../src/values/target.ts'

const at: Place = { page: null, table: 0, row: 3, line: 12, bbox: null, ref: null }

export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    id: 'f1.i1',
    level1: '产出指标',
    level1Code: 'output',
    level2: '数量指标',
    level2Code: 'quantity',
    name: '办结案件',
    description: null,
    target: parseTarget('≥800件'),
    weight: null,
    basis: null,
    standard: null,
    goal: null,
    horizon: null,
    history: [],
    columns: [],
    actual: null,
    score: null,
    reason: null,
    at,
    repairs: [],
    confidence: 0.99,
    ...parts,
  }
}

export function form(parts: Partial<Form> = {}): Form {
  return {
    id: 'f1',
    kind: 'project',
    stage: 'target',
    title: null,
    name: null,
    code: null,
    moneyUnit: '元',
    supervisor: null,
    implementer: null,
    contact: null,
    budget: { total: null, fiscal: null, other: null, lines: [] },
    purpose: null,
    spendingPlan: [],
    tasks: [],
    goals: [],
    indicators: [],
    at,
    ...parts,
  }
}

export function record(...forms: Form[]): Unchecked {
  return {
    schemaVersion: '1.0.0',
    source: {
      path: 'a.txt',
      sha256: '0'.repeat(64),
      bytes: 1,
      format: 'plain',
      encoding: 'utf-8',
      pages: null,
      extractor: 'jixiao',
    },
    agency: { name: null, code: null, region: null },
    fiscalYear: null,
    narrative: [],
    forms,
  }
}

/** Codes of what is found in one form with these parts. */
export const codesOf = (parts: Partial<Form>): string[] =>
  check(record(form(parts))).map((each) => each.code)

/** Codes of what is found in one row. */
export const codesOfRow = (parts: Partial<Indicator>): string[] =>
  codesOf({ indicators: [indicator(parts)] })

export const yuan = (text: string) => parseMoney(text, '元')
export const target = (text: string) => parseTarget(text)
