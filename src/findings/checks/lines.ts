/** Budget lines, tasks and projects against the totals that stand beside them. */
import type { BudgetLine, Form } from '../../record/schema.ts'
import { fromCents, shiftPoint } from '../../values/decimal.ts'
import { foldChars } from '../../values/normalize.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachForm } from './check.ts'
import { centsOf, sameSum } from './money.ts'

const TOTAL = /^(?:合计|总计|小计|总额|预算支出总额)$/
/** A line that is part of the one before it. */
const PART_OF = /^(?:其中|#)/

const bare = (item: string) => foldChars(item).replace(/\s|[::]$/g, '')

function bySide(lines: readonly BudgetLine[]): Map<string, BudgetLine[]> {
  const sides = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    if (line.side !== null) sides.set(line.side, [...(sides.get(line.side) ?? []), line])
  }
  return sides
}

/** The total of a side, and the sum of its other lines where all of them have an amount. */
function totals(lines: readonly BudgetLine[]): { total: bigint; sum: bigint } | null {
  const total = lines.filter((line) => TOTAL.test(bare(line.item)))
  const parts = lines.filter((line) => !TOTAL.test(bare(line.item)))
  const stated = centsOf(total[0]?.amount)
  if (total.length !== 1 || stated === null || parts.length < 2) return null
  if (parts.some((line) => PART_OF.test(bare(line.item)))) return null
  const cents = parts.map((line) => (line.amount === null ? 0n : centsOf(line.amount)))
  let sum = 0n
  for (const each of cents) {
    if (each === null) return null
    sum += each
  }
  return { total: stated, sum }
}

export const moneyLinesSum: Check = (record) =>
  eachForm(record, (form) =>
    [...bySide(form.budget.lines)].flatMap(([side, lines]) => {
      const found = totals(lines)
      if (found === null || sameSum(found.total, found.sum, form)) return []
      const values = { side, total: fromCents(found.total), sum: fromCents(found.sum) }
      return [finding('money-lines-sum', values, '/budget/lines', form.at)]
    }),
  )

/** An expenditure kind as a line of its own or as a side with a total. */
function kindOf(form: Form, kind: '基本支出' | '项目支出'): bigint | null {
  const line =
    form.budget.lines.find((each) => bare(each.item) === kind) ??
    form.budget.lines.find(
      (each) => each.side !== null && bare(each.side) === kind && TOTAL.test(bare(each.item)),
    )
  return centsOf(line?.amount)
}

export const moneyParts: Check = (record) =>
  eachForm(record, (form) => {
    const basic = kindOf(form, '基本支出')
    const project = kindOf(form, '项目支出')
    const total = centsOf(form.budget.total)
    if (form.kind !== 'department' || basic === null || project === null || total === null)
      return []
    if (sameSum(total, basic + project, form)) return []
    const values = {
      basic: fromCents(basic),
      project: fromCents(project),
      total: fromCents(total),
    }
    return [finding('money-parts', values, '/budget', form.at)]
  })

export const taskSum: Check = (record) =>
  eachForm(record, (form) => {
    const total = centsOf(form.budget.total)
    if (total === null || form.tasks.length === 0) return []
    let sum = 0n
    for (const task of form.tasks) {
      const cents = centsOf(task.total)
      if (cents === null) return []
      sum += cents
    }
    if (sameSum(total, sum, form)) return []
    const values = { sum: fromCents(sum), total: fromCents(total) }
    return [finding('task-sum', values, '/tasks', form.at)]
  })

/** A share is stated to so many decimals; the last may be rounded either way. */
export const shareDiffers: Check = (record) =>
  eachForm(record, (form) =>
    form.budget.lines.flatMap((line, index) => {
      const stated = /^(\d+(?:\.(\d+))?)%?$/.exec(foldChars(line.share ?? '').trim())
      const side = form.budget.lines.filter((each) => each.side === line.side)
      const whole = centsOf(side.find((each) => TOTAL.test(bare(each.item)))?.amount)
      const amount = centsOf(line.amount)
      if (!stated?.[1] || amount === null || whole === null || whole === 0n) return []
      const places = stated[2]?.length ?? 0
      const scaled = (amount * 100n * 10n ** BigInt(places + 1)) / whole
      const claimed = BigInt(shiftPoint(stated[1], places + 1))
      const off = scaled > claimed ? scaled - claimed : claimed - scaled
      if (off <= 10n) return []
      const computed = shiftPoint(((scaled + 5n) / 10n).toString(), -places)
      const values = { item: line.item, share: line.share ?? '', computed }
      return [finding('share-differs', values, `/budget/lines/${index}/share`, form.at)]
    }),
  )

/** The projects of a document against the project expenditure of its department form. */
export const projectSum: Check = (record) => {
  const index = record.forms.findIndex((form) => form.kind === 'department')
  const department = record.forms[index]
  const projects = record.forms.filter((form) => form.kind === 'project')
  if (department === undefined || projects.length === 0) return []
  const total = kindOf(department, '项目支出')
  if (total === null) return []
  let sum = 0n
  for (const project of projects) {
    const cents = centsOf(project.budget.total)
    if (cents === null) return []
    sum += cents
  }
  if (sameSum(total, sum, department)) return []
  const values = { sum: fromCents(sum), total: fromCents(total) }
  return [finding('project-sum', values, `/forms/${index}/budget`, department.at)]
}
