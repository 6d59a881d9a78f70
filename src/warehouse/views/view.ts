/** A view of the warehouse. */
export interface View {
  readonly name: string
  readonly zh: string
  readonly en: string
  /** A SELECT that DuckDB and Postgres both take. */
  readonly sql: string
}
