/** Views that answer what people ask; the same SQL in DuckDB and Postgres. */
import { identifier, literal } from '../ddl.ts'
import { budgetViews } from './budget.ts'
import { indicatorViews } from './indicator.ts'
import type { View } from './view.ts'

/** All views, in the order they need each other. */
export const views: readonly View[] = [...indicatorViews, ...budgetViews]

/** CREATE VIEW statements with their comments. */
export function createViews(): readonly string[] {
  return views.flatMap(({ name, zh, en, sql }) => [
    `CREATE VIEW ${identifier(name)} AS\n${sql}`,
    `COMMENT ON VIEW ${identifier(name)} IS ${literal(`${zh} | ${en}`)}`,
  ])
}

/** DROP VIEW statements, so that tables can change below them. */
export function dropViews(): readonly string[] {
  return views.toReversed().map(({ name }) => `DROP VIEW IF EXISTS ${identifier(name)}`)
}
