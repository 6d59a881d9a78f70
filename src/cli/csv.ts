/** Records as comma-separated values (RFC 4180): a line an indicator. */
import type { Form, Indicator, Record as JixiaoRecord } from '../record/schema.ts'

type Value = string | number | null

const columns: Readonly<
  Record<string, (record: JixiaoRecord, form: Form, row: Indicator) => Value>
> = {
  document: (record) => record.source.path,
  agency: (record) => record.agency.name,
  region: (record) => record.agency.region?.code ?? null,
  fiscal_year: (record) => record.fiscalYear,
  form: (_, form) => form.id,
  form_kind: (_, form) => form.kind,
  form_stage: (_, form) => form.stage,
  form_name: (_, form) => form.name,
  form_code: (_, form) => form.code,
  total_yuan: (_, form) => form.budget.total?.yuan ?? null,
  indicator: (_, __, row) => row.id,
  level1: (_, __, row) => row.level1,
  level1_code: (_, __, row) => row.level1Code,
  level2: (_, __, row) => row.level2,
  level2_code: (_, __, row) => row.level2Code,
  name: (_, __, row) => row.name,
  description: (_, __, row) => row.description,
  target: (_, __, row) => row.target?.text ?? null,
  comparison: (_, __, row) => row.target?.comparison ?? null,
  value: (_, __, row) => row.target?.value ?? null,
  max: (_, __, row) => row.target?.max ?? null,
  unit: (_, __, row) => row.target?.unit ?? null,
  weight: (_, __, row) => row.weight,
  actual: (_, __, row) => row.actual?.text ?? null,
  score: (_, __, row) => row.score,
  horizon: (_, __, row) => row.horizon,
  goal: (_, __, row) => row.goal,
  page: (_, __, row) => row.at.page,
  line: (_, __, row) => row.at.line,
  confidence: (_, __, row) => row.confidence,
}

/** The header line. */
export const csvHeader = line(Object.keys(columns))

/** A line for each indicator of a record. */
export function* csvRows(record: JixiaoRecord): Generator<string> {
  for (const form of record.forms) {
    for (const row of form.indicators) {
      yield line(Object.values(columns).map((read) => read(record, form, row)))
    }
  }
}

function line(values: readonly Value[]): string {
  return `${values.map(quote).join(',')}\r\n`
}

function quote(value: Value): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
