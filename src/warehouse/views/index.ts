/** Views that answer what people ask; the same SQL in DuckDB and Postgres. */

/** CREATE VIEW statements, in the order they need each other. */
export function createViews(): readonly string[] {
  return []
}

/** DROP VIEW statements, so that tables can change below them. */
export function dropViews(): readonly string[] {
  return []
}
