/** All tables, parents before children. */
import { agency, document, finding, narrative, region, run } from './document.ts'
import { budgetLine, form, goal, spendingPlan, task } from './form.ts'
import { indicator, indicatorValue } from './indicator.ts'
import type { Table } from './model.ts'

/** Version of the tables; raised with every migration. */
export const WAREHOUSE_VERSION = 1

/** Tables whose rows belong to one document and go with it, parents before children. */
export const documentTables = [
  document,
  form,
  budgetLine,
  spendingPlan,
  goal,
  task,
  indicator,
  indicatorValue,
  narrative,
  finding,
] as const

/** Every table, parents before children. */
export const tables: readonly Table[] = [run, region, agency, ...documentTables]

/** A table by its name. */
export function tableNamed(name: string): Table {
  const found = tables.find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no table ${name}`)
  return found
}
