/** Tables of a form's head: money, plan, goals, tasks. */
import { confidence, horizons, ofDocument, ofForm, place } from './common.ts'
import { optional, required, table } from './model.ts'

const toForm = [
  { columns: ['document_id'], table: 'document', implied: true },
  { columns: ['form_id'], table: 'form' },
] as const

export const form = table({
  name: 'form',
  zh: '绩效表单（项目或部门）',
  en: 'performance forms of projects and departments',
  columns: {
    form_id: required('text', '表单编号', 'identifies the form'),
    ...ofDocument,
    ord: required('integer', '次序（从1起）', 'order in the document, from 1'),
    kind: required('text', '类型', 'project or department', ['project', 'department']),
    stage: required('text', '阶段', 'target or evaluation', ['target', 'evaluation']),
    title: optional('text', '标题', 'title'),
    name: optional('text', '项目（部门）名称', 'name of the project or department'),
    code: optional('text', '项目（部门）代码', 'code of the project or department'),
    money_unit: optional('text', '金额单位（原文）', 'unit of money as stated'),
    supervisor: optional('text', '主管部门', 'supervising department'),
    implementer: optional('text', '实施单位', 'implementing unit'),
    contact_name: optional('text', '联系人', 'contact'),
    contact_phone: optional('text', '联系电话', 'telephone'),
    total_text: optional('text', '预算总额（原文）', 'total budget as written'),
    total_yuan: optional('money', '预算总额（元）', 'total budget in yuan'),
    fiscal_text: optional('text', '财政资金（原文）', 'fiscal money as written'),
    fiscal_yuan: optional('money', '财政资金（元）', 'fiscal money in yuan'),
    other_text: optional('text', '其他资金（原文）', 'other money as written'),
    other_yuan: optional('money', '其他资金（元）', 'other money in yuan'),
    purpose: optional('text', '资金用途', 'what the money is for'),
    ...place,
    confidence: optional('share', '指标平均置信度', 'mean confidence of its indicators'),
  },
  key: ['form_id'],
  references: [{ columns: ['document_id'], table: 'document' }],
})

export const budgetLine = table({
  name: 'budget_line',
  zh: '资金明细，每项每年一行',
  en: 'lines of the budget, one an item and year',
  columns: {
    budget_line_id: required('text', '明细编号', 'identifies the line'),
    ...ofForm,
    ord: required('integer', '次序（从1起）', 'order in the form, from 1'),
    side: optional('text', '所属分组（收入、支出等）', 'group the line stands under'),
    item: required('text', '项目', 'item'),
    year: optional(
      'integer',
      '年度；空为本表年度',
      'year of a historic amount; null for the form’s own',
    ),
    amount_text: optional('text', '金额（原文）', 'amount as written'),
    amount_yuan: optional('money', '金额（元）', 'amount in yuan'),
    share_text: optional('text', '占比（原文）', 'share as written'),
    ...place,
    ...confidence,
  },
  key: ['budget_line_id'],
  references: toForm,
})

export const spendingPlan = table({
  name: 'spending_plan',
  zh: '资金支出计划',
  en: 'spending plans, cumulative',
  columns: {
    spending_plan_id: required('text', '计划编号', 'identifies the step'),
    ...ofForm,
    ord: required('integer', '次序（从1起）', 'order in the form, from 1'),
    label: required('text', '时点（原文）', 'label as written'),
    month: optional('integer', '月份', 'month at whose end it holds'),
    percent: optional('weight', '累计百分比', 'cumulative percent'),
    ...place,
    ...confidence,
  },
  key: ['spending_plan_id'],
  references: toForm,
})

export const goal = table({
  name: 'goal',
  zh: '绩效目标',
  en: 'goals',
  columns: {
    goal_id: required('text', '目标编号', 'identifies the goal'),
    ...ofForm,
    ord: required('integer', '次序（从1起）', 'order in the form, from 1'),
    label: optional('text', '标签', 'label'),
    horizon: optional('text', '期限', 'annual or long-term', horizons),
    text: required('text', '内容', 'what is to be reached'),
    ...place,
    ...confidence,
  },
  key: ['goal_id'],
  references: toForm,
})

export const task = table({
  name: 'task',
  zh: '年度主要任务',
  en: 'main tasks',
  columns: {
    task_id: required('text', '任务编号', 'identifies the task'),
    ...ofForm,
    ord: required('integer', '次序（从1起）', 'order in the form, from 1'),
    name: required('text', '任务名称', 'name'),
    content: optional('text', '主要内容', 'content'),
    total_text: optional('text', '金额（原文）', 'total as written'),
    total_yuan: optional('money', '金额（元）', 'total in yuan'),
    fiscal_text: optional('text', '财政资金（原文）', 'fiscal money as written'),
    fiscal_yuan: optional('money', '财政资金（元）', 'fiscal money in yuan'),
    other_text: optional('text', '其他资金（原文）', 'other money as written'),
    other_yuan: optional('money', '其他资金（元）', 'other money in yuan'),
    ...place,
    ...confidence,
  },
  key: ['task_id'],
  references: toForm,
})
