/** One document read → its rows in every table. */
import type { agency, document, narrative } from '../definition/document.ts'
import type { Row, Value } from '../definition/model.ts'
import { rounded } from './decimal.ts'
import { findingRows, findingsOf } from './finding.ts'
import { budgetRows, formRow, goalRows, meanConfidence, spendingRows, taskRows } from './form.ts'
import { indicatorRows, valueRows } from './indicator.ts'
import { documentKey, keyOf } from './key.ts'
import type { ReadDocument } from './read-document.ts'

type AnyRow = Readonly<Record<string, Value>>

/** Rows by table name, for tables whose rows belong to one document; and the agency it names. */
export interface DocumentRows {
  readonly documentId: string
  readonly path: string
  readonly agency: Row<typeof agency> | null
  readonly rows: Readonly<Record<string, readonly AnyRow[]>>
}

/** The rows of one document. The same document gives the same rows on every machine. */
export function rowsOf(read: ReadDocument, runId: string): DocumentRows {
  const documentId = documentKey(read.path, read.sha256)
  const { record } = read
  const of = { document_id: documentId, fiscal_year: record?.fiscalYear ?? null }
  const forms = (record?.forms ?? []).map((source, index) => ({
    source,
    of: { ...of, form_id: `${documentId}.f${index + 1}` },
    ord: index + 1,
  }))
  const named = agencyRow(read)
  return {
    documentId,
    path: read.path,
    agency: named,
    rows: {
      document: [documentRow(read, runId, documentId, named?.agency_id ?? null)],
      form: forms.map((each) => formRow(each.of, each.ord, each.source)),
      budget_line: forms.flatMap((each) => budgetRows(each.of, each.source)),
      spending_plan: forms.flatMap((each) => spendingRows(each.of, each.source)),
      goal: forms.flatMap((each) => goalRows(each.of, each.source)),
      task: forms.flatMap((each) => taskRows(each.of, each.source)),
      indicator: forms.flatMap((each) => indicatorRows(each.of, each.source)),
      indicator_value: forms.flatMap((each) => valueRows(each.of, each.source)),
      narrative: narrativeRows(of, read),
      finding: findingRows(of, read),
    },
  }
}

function agencyRow({ record }: ReadDocument): Row<typeof agency> | null {
  if (record === null || record.agency.name === null) return null
  const { name, code, region } = record.agency
  const regionCode = region?.code ?? null
  return { agency_id: keyOf(name, regionCode), name, code, region_code: regionCode }
}

function documentRow(
  read: ReadDocument,
  runId: string,
  documentId: string,
  agencyId: string | null,
): Row<typeof document> {
  const { record } = read
  const indicators = record?.forms.flatMap((each) => each.indicators) ?? []
  return {
    document_id: documentId,
    run_id: runId,
    path: read.path,
    sha256: read.sha256,
    bytes: read.bytes,
    archive_sha256: read.archiveSha256,
    format: record?.source.format ?? null,
    encoding: record?.source.encoding ?? null,
    pages: record?.source.pages ?? null,
    extractor: read.extractor,
    status: read.status,
    message: read.message,
    agency_id: agencyId,
    agency_name: record?.agency.name ?? null,
    agency_code: record?.agency.code ?? null,
    region_code: record?.agency.region?.code ?? null,
    fiscal_year: record?.fiscalYear ?? null,
    forms: record?.forms.length ?? 0,
    indicators: indicators.length,
    findings: findingsOf(read).length,
    confidence: meanConfidence(indicators),
    seconds: rounded(read.seconds, 'weight'),
  }
}

function narrativeRows(
  of: { document_id: string; fiscal_year: number | null },
  { record }: ReadDocument,
): Row<typeof narrative>[] {
  return (record?.narrative ?? []).map(({ level, heading, paragraphs }, index) => ({
    narrative_id: `${of.document_id}.p${index + 1}`,
    ...of,
    ord: index + 1,
    level,
    heading,
    text: paragraphs.join('\n'),
  }))
}
