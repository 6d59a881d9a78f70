/** A form of a record as rows. */
import type { Form, Money, Place } from '../../record/schema.ts'
import type { budgetLine, form, goal, spendingPlan, task } from '../definition/form.ts'
import type { Row } from '../definition/model.ts'
import { fit, rounded } from './decimal.ts'

/** What every row of a document carries. */
export interface OfDocument {
  readonly document_id: string
  readonly fiscal_year: number | null
}

/** What every row of a form carries. */
export interface OfForm extends OfDocument {
  readonly form_id: string
}

/** Place columns of a row. */
export function placed(at: Place | null) {
  return {
    page: at?.page ?? null,
    table_no: at?.table ?? null,
    row_no: at?.row ?? null,
    line_no: at?.line ?? null,
    bbox: at?.bbox?.map((each) => each.toFixed(1)).join(',') ?? null,
    ref: at?.ref ?? null,
  }
}

/** Mean confidence of rows, null without any. */
export function meanConfidence(rows: readonly { readonly confidence: number }[]): string | null {
  if (rows.length === 0) return null
  return rounded(rows.reduce((sum, { confidence }) => sum + confidence, 0) / rows.length, 'share')
}

const yuan = (money: Money | null) => fit(money?.yuan ?? null, 'money')

export function formRow(of: OfForm, ord: number, source: Form): Row<typeof form> {
  const { total, fiscal, other } = source.budget
  return {
    ...of,
    ord,
    kind: source.kind,
    stage: source.stage,
    title: source.title,
    name: source.name,
    code: source.code,
    money_unit: source.moneyUnit,
    supervisor: source.supervisor,
    implementer: source.implementer,
    contact_name: source.contact?.name ?? null,
    contact_phone: source.contact?.phone ?? null,
    total_text: total?.text ?? null,
    total_yuan: yuan(total),
    fiscal_text: fiscal?.text ?? null,
    fiscal_yuan: yuan(fiscal),
    other_text: other?.text ?? null,
    other_yuan: yuan(other),
    purpose: source.purpose,
    ...placed(source.at),
    confidence: meanConfidence(source.indicators),
  }
}

/** The lines of a budget, each followed by its historic amounts. */
export function budgetRows(of: OfForm, source: Form): Row<typeof budgetLine>[] {
  const rows: Row<typeof budgetLine>[] = []
  const shared = { ...placed(source.at), confidence: meanConfidence(source.indicators) }
  for (const { side, item, amount, share, history } of source.budget.lines) {
    const amounts = [{ year: null, amount }, ...history]
    for (const [index, each] of amounts.entries()) {
      const ord = rows.length + 1
      rows.push({
        budget_line_id: `${of.form_id}.b${ord}`,
        ...of,
        ord,
        side,
        item,
        year: each.year,
        amount_text: each.amount?.text ?? null,
        amount_yuan: yuan(each.amount),
        share_text: index === 0 ? share : null,
        ...shared,
      })
    }
  }
  return rows
}

export function spendingRows(of: OfForm, source: Form): Row<typeof spendingPlan>[] {
  const shared = { ...placed(source.at), confidence: meanConfidence(source.indicators) }
  return source.spendingPlan.map(({ label, month, percent }, index) => ({
    spending_plan_id: `${of.form_id}.s${index + 1}`,
    ...of,
    ord: index + 1,
    label,
    month,
    percent: rounded(percent, 'weight'),
    ...shared,
  }))
}

export function goalRows(of: OfForm, source: Form): Row<typeof goal>[] {
  const shared = { ...placed(source.at), confidence: meanConfidence(source.indicators) }
  return source.goals.map(({ label, horizon, text }, index) => ({
    goal_id: `${of.form_id}.g${index + 1}`,
    ...of,
    ord: index + 1,
    label,
    horizon,
    text,
    ...shared,
  }))
}

export function taskRows(of: OfForm, source: Form): Row<typeof task>[] {
  const shared = { ...placed(source.at), confidence: meanConfidence(source.indicators) }
  return source.tasks.map(({ name, content, total, fiscal, other }, index) => ({
    task_id: `${of.form_id}.t${index + 1}`,
    ...of,
    ord: index + 1,
    name,
    content,
    total_text: total?.text ?? null,
    total_yuan: yuan(total),
    fiscal_text: fiscal?.text ?? null,
    fiscal_yuan: yuan(fiscal),
    other_text: other?.text ?? null,
    other_yuan: yuan(other),
    ...shared,
  }))
}
