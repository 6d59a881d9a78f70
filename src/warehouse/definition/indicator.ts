/** Tables of indicators and their values. */
import { Level1Code, Level2Code } from '../../record/schema.ts'
import { comparisons, confidence, horizons, ofForm, place, value } from './common.ts'
import { optional, required, table } from './model.ts'

export const indicator = table({
  name: 'indicator',
  zh: '绩效指标（三级指标）',
  en: 'indicators',
  columns: {
    indicator_id: required('text', '指标编号', 'identifies the indicator'),
    ...ofForm,
    ord: required('integer', '次序（从1起）', 'order in the form, from 1'),
    goal_id: optional('text', '所属目标编号', 'goal it serves, where the form says so'),
    level1: optional('text', '一级指标（原文）', 'level 1 as the form words it'),
    level1_code: optional('text', '一级指标代码', 'level 1, standard code', Level1Code.options),
    level2: optional('text', '二级指标（原文）', 'level 2 as the form words it'),
    level2_code: optional('text', '二级指标代码', 'level 2, standard code', Level2Code.options),
    name: optional('text', '指标名称', 'name'),
    description: optional('text', '指标说明', 'description'),
    target_text: optional('text', '指标值（原文）', 'target as written'),
    comparison: optional(
      'text',
      '比较方式',
      'comparison; null where the target is words',
      comparisons,
    ),
    target_value: optional('decimal', '指标值（下限）', 'target, or the lower bound of a range'),
    target_max: optional('decimal', '指标值上限', 'upper bound of a range'),
    unit: optional('text', '计量单位', 'unit'),
    weight: optional('weight', '权重（分值）', 'weight'),
    basis: optional('text', '指标值确定依据', 'what the target is based on'),
    standard: optional('text', '绩效标准', 'standard'),
    horizon: optional('text', '期限', 'annual or long-term', horizons),
    actual_text: optional('text', '实际完成值（原文）', 'actual value as written'),
    actual_value: optional('decimal', '实际完成值', 'actual value'),
    score: optional('weight', '得分', 'score'),
    reason: optional('text', '偏差原因及改进措施', 'reason for the gap'),
    repairs: optional('text', '版面修复代码，逗号分隔', 'repairs, codes parted by commas'),
    ...place,
    ...confidence,
  },
  key: ['indicator_id'],
  references: [
    { columns: ['document_id'], table: 'document', implied: true },
    { columns: ['form_id'], table: 'form' },
    { columns: ['goal_id'], table: 'goal' },
  ],
})

export const valueKinds = ['target', 'history', 'actual'] as const

export const indicatorValue = table({
  name: 'indicator_value',
  zh: '指标的各项数值：每地每年一行',
  en: 'values of indicators: one a kind, place and year',
  columns: {
    indicator_value_id: required('text', '数值编号', 'identifies the value'),
    ...ofForm,
    indicator_id: required('text', '指标编号', 'indicator'),
    kind: required('text', '种类', 'target, history or actual', valueKinds),
    area: optional(
      'text',
      '地区（区域绩效目标表的列）',
      'column of a regional form; null for the whole',
    ),
    year: optional('integer', '年度', 'year the value is for'),
    ...value,
    ...place,
    ...confidence,
  },
  key: ['indicator_value_id'],
  references: [
    { columns: ['document_id'], table: 'document', implied: true },
    { columns: ['form_id'], table: 'form', implied: true },
    { columns: ['indicator_id'], table: 'indicator' },
  ],
})
