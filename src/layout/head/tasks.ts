/** Tasks with their money: 任务名称 | 主要内容 | 预算金额（总额 财政拨款 其他资金）. */
import type { Budget, Task } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import type { GridRow } from './gridrows.ts'
import { isKey } from './keylexicon.ts'

const HEADER = /^(?:年度)?(?:主要)?任务名称$|^任务名称/
const TOTAL = /^(?:合计|总计|金额合计)$/

export interface TaskTable {
  readonly tasks: readonly Task[]
  /** What the row of totals states. */
  readonly budget: Pick<Budget, 'total' | 'fiscal' | 'other'> | null
}

/** Whether words without figures are a task and what it is about. */
function isTold([name = '', content, ...more]: readonly string[]): boolean {
  return content !== undefined && more.length === 0 && !isKey(name) && !isKey(content)
}

/** The task table of a head's rows; null where there is none. */
export function tasksOf(rows: readonly GridRow[], unit: MoneyUnit | null): TaskTable | null {
  const header = rows.findIndex((row) => row.cells.some((cell) => HEADER.test(cell.text)))
  if (header === -1) return null
  const tasks: Task[] = []
  let budget: TaskTable['budget'] = null
  for (const row of rows.slice(header + 1)) {
    const words = row.cells.filter((cell) => !cell.isFigure).map((cell) => cell.text)
    const figures = row.cells.filter((cell) => cell.isFigure).map((cell) => cell.text)
    const name = words[0]
    const isTotal = name !== undefined && TOTAL.test(name.replace(/\s/g, ''))
    if (name !== undefined && !isTotal && isKey(name) && (tasks.length > 0 || figures.length > 0)) {
      break
    }
    if (name === undefined || (figures.length === 0 && !isTold(words))) {
      if (tasks.length > 0 || budget !== null) break
      continue
    }
    const [total, fiscal, other] = figures.map((text) => parseMoney(text, unit))
    const money = { total: total ?? null, fiscal: fiscal ?? null, other: other ?? null }
    if (isTotal) budget = money
    else tasks.push({ name, content: words[1] ?? null, ...money })
  }
  return tasks.length === 0 && budget === null ? null : { tasks, budget }
}
