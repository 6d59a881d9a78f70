/** `docs/warehouse.md`: every table and view, from the one definition. */
import { tables, WAREHOUSE_VERSION } from '../definition/index.ts'
import { type Column, isDecimal, precision, type Table } from '../definition/model.ts'
import { views } from '../views/index.ts'

/** The page. */
export function warehousePage(): string {
  return [
    '# The warehouse',
    '',
    '<!-- Made from src/warehouse/definition and src/warehouse/views by `node scripts/warehouse-docs.ts`; a test fails when it is out of step. -->',
    '',
    `Version ${WAREHOUSE_VERSION} of the tables, the same in DuckDB, Postgres, Parquet and CSV.`,
    '',
    ...intro,
    ...tables.flatMap(tablePart),
    '## Views',
    '',
    '| view | 中文 | English |',
    '|---|---|---|',
    ...views.map(({ name, zh, en }) => `| \`${name}\` | ${zh} | ${en} |`),
    '',
    'Twenty questions with their SQL and answers stand in [questions.md](questions.md).',
    '',
  ].join('\n')
}

const intro: readonly string[] = [
  '- **Keys come from content.** `document_id` is made from path and SHA-256, everything below it from the document and its place in reading order: two machines give the same keys. `agency_id` is made from name and region.',
  '- **A document is written whole or not at all**, in one transaction, and replaces what was held of its path.',
  '- **Money** is `DECIMAL(18,2)` in yuan beside the text. **Targets** are `DECIMAL(38,10)` with comparison and unit. A number with more digits than its column is null there; its text is kept.',
  '- **Every row has its document, its place and its confidence.** Goals, tasks, plans and budget lines take place and confidence of their form.',
  '- DuckDB states keys and references as comments only (its indexes live in memory, and an ingest must stay small); Postgres enforces them, and deletes what belongs to a document with it.',
  '- The versions that were applied stand in `schema_migration`. A newer one than the program knows is refused.',
  '- In a directory target, `record_line` in `warehouse.duckdb` says where each record stands in `records.jsonl`.',
  "- CSV: RFC 4180, UTF-8, CRLF, absent values empty; `--defuse` puts a `'` before what a spreadsheet would run as a formula. Parquet: a folder a table, `fiscal_year=2021/…`; `region`, `agency` and `run` are single files. Beside either: `datapackage.json` (Frictionless, with foreign keys and currency) and `schemas/` (JSON Schema of a row).",
  '',
]

function tablePart(table: Table): readonly string[] {
  const references = new Map(
    table.references.map(({ columns, table: parent }) => [columns.join(', '), parent]),
  )
  return [
    `## \`${table.name}\``,
    '',
    `${table.zh} — ${table.en}. Key: ${table.key.map((each) => `\`${each}\``).join(', ')}.`,
    '',
    '| column | type | 中文 | English |',
    '|---|---|---|---|',
    ...Object.entries(table.columns).map(([name, column]) => {
      const parent = references.get(name)
      const link = parent === undefined ? '' : ` → [\`${parent}\`](#${parent})`
      return `| \`${name}\`${link} | ${typeText(column)} | ${cell(column.zh)} | ${cell(column.en)}${valuesText(column)} |`
    }),
    '',
  ]
}

function typeText({ type, required }: Column): string {
  const decimal = isDecimal(type)
    ? `decimal(${precision[type].digits},${precision[type].scale})`
    : type
  return required ? `${decimal}, always` : decimal
}

function valuesText({ values }: Column): string {
  return values === undefined ? '' : `: ${values.map((each) => `\`${each}\``).join(' ')}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
