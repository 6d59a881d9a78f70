/** Documents that between them fill every table and every awkward value. */
import type { Record as JixiaoRecord } from '../../src/record/schema.ts'
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import { aForm, aRecord, aRow, aTarget } from '../build.ts'

const at = {
  page: 2,
  table: 0,
  row: 3,
  line: null,
  bbox: [1, 2.5, 30, 40],
  ref: 'Sheet1!B4',
} as const
const money = { text: '10.70万元', yuan: '107000.00' }

export function aDocument(path: string, parts: Partial<ReadDocument> = {}): ReadDocument {
  return {
    path,
    sha256: 'a'.repeat(64),
    bytes: 12,
    archiveSha256: null,
    extractor: 'jixiao 0.1.0',
    status: 'ok',
    message: null,
    record: null,
    recordJson: null,
    seconds: 0.01,
    ...parts,
  }
}

/** A record with a row for every table. */
export function aFullRecord(): JixiaoRecord {
  const indicator = aRow({
    name: '=cmd|"引号", 换行\n制表\t反斜杠\\N',
    goal: 'g1',
    weight: 22.5,
    score: 9.5,
    history: [{ year: 2020, target: aTarget('85%', { comparison: '=', value: '85', unit: '%' }) }],
    columns: [{ label: '东乡', target: aTarget('0.1', { comparison: '=', value: '0.1' }) }],
    actual: aTarget('92.50%', { comparison: '=', value: '92.50', unit: '%' }),
    reason: '无',
    repairs: ['level1-from-merge', 'row-slid'],
    at: { ...at, bbox: [...at.bbox] },
    confidence: 0.123456,
  })
  const huge = aRow({ target: aTarget('一亿', { value: `1${'0'.repeat(40)}` }) })
  const form = aForm({
    code: '130303210196XGDESKDNM',
    contact: { name: '张三', phone: null },
    budget: {
      total: money,
      fiscal: money,
      other: { text: '0', yuan: '0.00' },
      lines: [
        {
          side: '收入',
          item: '基本支出',
          amount: money,
          share: '60%',
          history: [{ year: 2020, amount: money }],
        },
      ],
    },
    purpose: '办案',
    spendingPlan: [{ label: '3月底', month: 3, percent: 25.5 }],
    tasks: [{ name: '任务', content: null, total: money, fiscal: null, other: null }],
    goals: [{ id: 'g1', label: '目标1', horizon: 'annual', text: '保障基本经费' }],
    indicators: [indicator, huge],
  })
  const region = { code: '130303', province: '河北省', city: '秦皇岛市', county: '山海关区' }
  return aRecord({
    agency: { name: '某区司法局', code: '315001', region },
    narrative: [{ level: 1, heading: '第一部分', paragraphs: ['一', '二'] }],
    forms: [form, aForm({ id: 'f2', kind: 'department' })],
    findings: [
      {
        code: 'weight-sum',
        severity: 'warning',
        message: '权重合计22.5',
        messageEn: 'weights add up to 22.5',
        path: '/forms/0/indicators/0/weight',
        at: null,
      },
    ],
  })
}

/** A batch: whole, of a region no longer in the standard, without a year, failed. */
export function aBatch(): readonly ReadDocument[] {
  const old = { code: '130399', province: '河北省', city: null, county: null }
  return [
    aDocument('甲/一.txt', { record: aFullRecord() }),
    aDocument('乙/名\'字\n".txt', {
      record: aRecord({ agency: { name: '旧县财政局', code: null, region: old } }),
      status: 'partial',
      message: '只读了一半',
    }),
    aDocument('丙.txt', { record: aRecord({ fiscalYear: null, forms: [aForm()] }) }),
    aDocument('丁.pdf', { sha256: null, bytes: null, status: 'timeout', message: 'took longer' }),
  ]
}
