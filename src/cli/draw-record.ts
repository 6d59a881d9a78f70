/** A record as a person wants to see it in a terminal. */
import type { Form, Indicator, Money, Record as JixiaoRecord } from '../record/schema.ts'
import { drawTable } from './table.ts'

/** The document's line, then each form with its head and its indicators, then the findings: a piece each. */
export function* drawRecord(record: JixiaoRecord): Generator<string> {
  const { source, agency, fiscalYear, forms, findings } = record
  const region = agency.region
  const where = [region?.province, region?.city, region?.county].filter(Boolean).join('')
  const head = [agency.name, where, fiscalYear === null ? null : `${fiscalYear} 年`, source.format]
  yield `${source.path}\n${head.filter(Boolean).join(' · ')}\n`
  for (const form of forms) yield `\n${drawForm(form)}`
  const warnings = findings.filter(({ severity }) => severity !== 'info')
  const rows = warnings.map(({ severity, code, message, at }) => [
    severity,
    code,
    message,
    at?.line === null || at?.line === undefined ? '' : String(at.line),
  ])
  if (rows.length > 0) yield `\n${drawTable(['finding', 'code', 'message', 'line'], rows, 80)}`
  yield '\n'
}

function drawForm(form: Form): string {
  const { budget, moneyUnit } = form
  const amounts = [
    amount('total', budget.total),
    amount('fiscal', budget.fiscal),
    amount('other', budget.other),
  ]
  const head = [form.id, form.kind, form.stage, form.name, form.code, moneyUnit, ...amounts]
  const goals = form.goals.map(({ label, text }) => `  ${label ?? '目标'}: ${text}\n`)
  return `${head.filter((part) => part !== null).join(' · ')}\n${goals.join('')}${drawIndicators(form.indicators)}`
}

function amount(name: string, money: Money | null): string | null {
  return money === null ? null : `${name} ${money.yuan ?? `${money.text}?`}`
}

type Column = readonly [header: string, read: (row: Indicator) => string | number | null]

const columns: readonly Column[] = [
  ['level 1', (row) => row.level1],
  ['level 2', (row) => row.level2],
  ['indicator', (row) => row.name],
  ['target', (row) => row.target?.text ?? null],
  ['value', (row) => valueOf(row)],
  [
    'places',
    (row) => row.columns.map((each) => `${each.label} ${each.target?.text ?? ''}`).join('\n'),
  ],
  ['weight', (row) => row.weight],
  ['actual', (row) => row.actual?.text ?? null],
  ['score', (row) => row.score],
  ['horizon', (row) => row.horizon],
  ['conf', (row) => row.confidence.toFixed(2)],
]

/** Columns that no row fills are left out. */
function drawIndicators(rows: readonly Indicator[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map((row) => columns.map(([, read]) => String(read(row) ?? '')))
  const filled = columns.map((_, at) => cells.some((line) => line[at] !== ''))
  const keep = (line: readonly string[]): string[] => line.filter((_, at) => filled[at])
  return drawTable(keep(columns.map(([header]) => header)), cells.map(keep))
}

function valueOf({ target }: Indicator): string {
  if (target === null || target.value === null) return ''
  const { comparison, value, max, unit } = target
  const number = max === null ? value : `${value}–${max}`
  return [comparison === 'range' ? null : comparison, number, unit].filter(Boolean).join(' ')
}
