/** What the run report tells, out of the warehouse. */
import type { DuckDBConnection } from '@duckdb/node-api'

type Cell = string | number | null
export type Rows = readonly (readonly Cell[])[]

export interface ReportData {
  /** Documents, forms, indicators, findings, agencies, goals, budget of projects in yuan. */
  readonly totals: readonly Cell[]
  readonly byFormat: Rows
  readonly byStatus: Rows
  readonly byYear: Rows
  readonly byAgency: Rows
  readonly formKinds: Rows
  readonly indicatorKinds: Rows
  readonly budgets: Rows
  readonly confidence: Rows
  readonly findings: Rows
  readonly failures: Rows
  readonly unsure: Rows
  readonly run: readonly Cell[]
}

/** Rows of a table of the report. */
const LONG = 100
const SHORT = 15
const UNSURE = 50

/** Budgets: a department's own total where its form says one, else the sum of its projects. */
const queries = {
  totals: `SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM form), (SELECT count(*) FROM indicator),
    (SELECT count(*) FROM finding), (SELECT count(*) FROM agency), (SELECT count(*) FROM goal),
    (SELECT count(*) FROM document WHERE status NOT IN ('ok', 'partial'))`,
  byFormat: `SELECT coalesce(format, '—'), count(*), sum(forms)::BIGINT, sum(indicators)::BIGINT FROM document GROUP BY 1 ORDER BY 2 DESC, 1`,
  byStatus: `SELECT status, count(*), sum(forms)::BIGINT, sum(indicators)::BIGINT FROM document GROUP BY 1 ORDER BY 2 DESC, 1`,
  byYear: `SELECT coalesce(fiscal_year::VARCHAR, '—'), count(*), sum(forms)::BIGINT, sum(indicators)::BIGINT FROM document GROUP BY fiscal_year ORDER BY fiscal_year NULLS LAST`,
  byAgency: `SELECT coalesce(agency_name, '—'), count(*), sum(forms)::BIGINT, sum(indicators)::BIGINT FROM document
    GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT ${SHORT}`,
  formKinds: `SELECT kind || '/' || stage, count(*) FROM form GROUP BY 1 ORDER BY 2 DESC, 1`,
  indicatorKinds: `SELECT coalesce(level1_code, '—'), coalesce(level2_code, '—'), count(*) FROM indicator GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  budgets: `SELECT name, sum(yuan)::VARCHAR FROM (
      SELECT d.agency_name AS name, coalesce(max(CASE WHEN f.kind = 'department' THEN f.total_yuan END),
        sum(CASE WHEN f.kind = 'project' THEN f.total_yuan END)) AS yuan
      FROM document d JOIN form f ON f.document_id = d.document_id WHERE d.agency_name IS NOT NULL
      GROUP BY d.document_id, d.agency_name)
    WHERE yuan > 0 GROUP BY name ORDER BY sum(yuan) DESC, name LIMIT ${SHORT}`,
  confidence: `SELECT least(floor(confidence * 10), 9)::INTEGER, count(*) FROM indicator WHERE confidence IS NOT NULL GROUP BY 1 ORDER BY 1`,
  findings: `SELECT code, severity, count(*), count(DISTINCT document_id) FROM finding GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ${SHORT}`,
  failures: `SELECT path, status, message FROM document WHERE status NOT IN ('ok') ORDER BY status, path LIMIT ${LONG}`,
  unsure: `SELECT i.confidence::VARCHAR, d.path, f.name, i.level1, i.level2, i.name, i.target_text, i.repairs,
      i.page, i.table_no, i.row_no, i.line_no, i.ref
    FROM indicator i JOIN form f ON f.form_id = i.form_id JOIN document d ON d.document_id = i.document_id
    WHERE i.confidence < 0.9 ORDER BY i.confidence, i.indicator_id LIMIT ${UNSURE}`,
  run: `SELECT run_id, extractor, strftime(started_at, '%Y-%m-%d %H:%M'), sources FROM run ORDER BY started_at DESC LIMIT 1`,
} as const

/** Reads everything the report needs; sizes do not grow with the warehouse. */
export async function reportData(connection: DuckDBConnection): Promise<ReportData> {
  const found = new Map<string, Rows>()
  for (const [name, sql] of Object.entries(queries)) {
    const rows = (await connection.runAndReadAll(sql)).getRows()
    found.set(
      name,
      rows.map((row) => row.map((value) => plain(value))),
    )
  }
  const rows = (name: keyof typeof queries): Rows => found.get(name) ?? []
  return {
    totals: rows('totals')[0] ?? [],
    run: rows('run')[0] ?? [],
    byFormat: rows('byFormat'),
    byStatus: rows('byStatus'),
    byYear: rows('byYear'),
    byAgency: rows('byAgency'),
    formKinds: rows('formKinds'),
    indicatorKinds: rows('indicatorKinds'),
    budgets: rows('budgets'),
    confidence: rows('confidence'),
    findings: rows('findings'),
    failures: rows('failures'),
    unsure: rows('unsure'),
  }
}

function plain(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : null
}
