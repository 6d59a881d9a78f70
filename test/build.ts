/** The smallest records that are valid, for tests to change. */
import type { Form, Indicator, Record as JixiaoRecord, Target } from '../src/record/schema.ts'

const nowhere = { page: null, table: null, row: null, line: null, bbox: null, ref: null }

export function aTarget(text: string, parts: Partial<Target> = {}): Target {
  return { text, comparison: null, value: null, max: null, unit: null, ...parts }
}

export function aRow(parts: Partial<Indicator> = {}): Indicator {
  return {
    id: 'f1.i1',
    level1: '产出指标',
    level1Code: 'output',
    level2: '数量指标',
    level2Code: 'quantity',
    name: '办结案件数',
    description: null,
    target: aTarget('≥90件', { comparison: '>=', value: '90', unit: '件' }),
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
    at: nowhere,
    repairs: [],
    confidence: 0.95,
    ...parts,
  }
}

export function aForm(parts: Partial<Form> = {}): Form {
  return {
    id: 'f1',
    kind: 'project',
    stage: 'target',
    title: null,
    name: '办案经费',
    code: null,
    moneyUnit: '万元',
    supervisor: null,
    implementer: null,
    contact: null,
    budget: { total: null, fiscal: null, other: null, lines: [] },
    purpose: null,
    spendingPlan: [],
    tasks: [],
    goals: [],
    indicators: [],
    at: nowhere,
    ...parts,
  }
}

export function aRecord(parts: Partial<JixiaoRecord> = {}): JixiaoRecord {
  return {
    schemaVersion: '1.0.0',
    source: {
      path: 'a.txt',
      sha256: '0'.repeat(64),
      bytes: 1,
      format: 'plain',
      encoding: 'utf-8',
      pages: null,
      extractor: 'jixiao 0.1.0',
    },
    agency: { name: '某县司法局', code: null, region: null },
    fiscalYear: 2021,
    narrative: [],
    forms: [],
    findings: [],
    ...parts,
  }
}
