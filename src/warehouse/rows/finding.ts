/** Findings of a document as rows, with the form and indicator they are about. */
import type { Finding } from '../../record/schema.ts'
import type { finding } from '../definition/document.ts'
import type { Row } from '../definition/model.ts'
import { type OfDocument, placed } from './form.ts'
import { indicatorKey } from './indicator.ts'
import type { ReadDocument } from './read-document.ts'

const pointer = /^\/forms\/(\d+)(?:\/indicators\/(\d+)(?:\/|$))?/

export function findingRows(of: OfDocument, read: ReadDocument): Row<typeof finding>[] {
  return findingsOf(read).map((each, index) => ({
    finding_id: `${of.document_id}.n${index + 1}`,
    ...of,
    ...subject(of.document_id, each, read),
    code: each.code,
    severity: each.severity,
    message: each.message,
    message_en: each.messageEn,
    path: each.path,
    ...placed(each.at),
  }))
}

/** Those of the record; a document without any that went wrong gets one that says how. */
export function findingsOf({ record, status, message }: ReadDocument): readonly Finding[] {
  if (record !== null && (record.findings.length > 0 || status === 'ok')) return record.findings
  if (status === 'ok') return []
  const text = message ?? status
  return [
    {
      code: `document-${status}`,
      severity: status === 'partial' || status === 'unsupported' ? 'warning' : 'error',
      message: `文档未能完整读取（${statusZh[status]}）：${text}`,
      messageEn: `The document was not read in full (${status}): ${text}`,
      path: null,
      at: null,
    },
  ]
}

/** Statuses in Chinese. */
export const statusZh = {
  ok: '成功',
  partial: '部分读取',
  unsupported: '格式不支持',
  failed: '失败',
  timeout: '超时',
  stalled: '无响应',
  'out-of-memory': '内存超限',
  crashed: '进程崩溃',
  limit: '超出限制',
} as const

function subject(documentId: string, { path }: Finding, { record }: ReadDocument) {
  const match = path === null ? null : pointer.exec(path)
  const index = Number(match?.[1] ?? Number.NaN)
  const source = record?.forms[index]
  if (source === undefined) return { form_id: null, indicator_id: null }
  const formId = `${documentId}.f${index + 1}`
  const row = Number(match?.[2] ?? Number.NaN)
  const known = source.indicators[row] !== undefined
  return { form_id: formId, indicator_id: known ? indicatorKey(formId, row) : null }
}
