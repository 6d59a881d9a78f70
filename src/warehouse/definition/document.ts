/** Tables about runs, documents and who wrote them. */
import { ofDocument, place } from './common.ts'
import { optional, required, table } from './model.ts'

export const statuses = [
  'ok',
  'partial',
  'unsupported',
  'failed',
  'timeout',
  'stalled',
  'out-of-memory',
  'crashed',
  'limit',
] as const

/** What became of a document in a batch. */
export type DocumentStatus = (typeof statuses)[number]

export const run = table({
  name: 'run',
  zh: '一次入库运行',
  en: 'one run of ingest',
  columns: {
    run_id: required('text', '运行编号', 'identifies the run'),
    started_at: required('timestamp', '开始时间（UTC）', 'when it began (UTC)'),
    ended_at: optional('timestamp', '结束时间（UTC）', 'when it ended (UTC); null while it runs'),
    extractor: required('text', '提取程序及版本', 'program and version'),
    sources: required('text', '输入路径（JSON数组）', 'paths given, a JSON array'),
    documents: optional('integer', '处理文档数', 'documents read in this run'),
    skipped: optional('integer', '无变化而跳过的文档数', 'documents left alone, unchanged'),
    failed: optional('integer', '失败文档数', 'documents that failed'),
    seconds: optional('weight', '用时（秒）', 'seconds it took'),
    state: required('text', '状态', 'state of the run', ['running', 'done', 'stopped']),
  },
  key: ['run_id'],
  references: [],
})

export const region = table({
  name: 'region',
  zh: '行政区划（GB/T 2260）',
  en: 'administrative divisions (GB/T 2260)',
  columns: {
    region_code: required('text', '区划代码（6位）', 'six-digit code'),
    name: optional('text', '名称', 'name; null for a code that is no longer in the standard'),
    level: required('text', '级别', 'level', ['province', 'city', 'county']),
    parent_code: optional('text', '上级区划代码', 'the division it belongs to'),
    province: optional('text', '省级名称', 'province'),
    city: optional('text', '地级名称', 'city or prefecture'),
    county: optional('text', '县级名称', 'county or district'),
  },
  key: ['region_code'],
  references: [],
})

export const agency = table({
  name: 'agency',
  zh: '部门（单位）',
  en: 'agencies',
  columns: {
    agency_id: required('text', '部门编号（由名称与区划得出）', 'made from name and region'),
    name: required('text', '部门名称', 'name'),
    code: optional('text', '部门代码', 'code; the greatest where documents differ'),
    region_code: optional('text', '区划代码', 'region'),
  },
  key: ['agency_id'],
  references: [{ columns: ['region_code'], table: 'region' }],
})

export const document = table({
  name: 'document',
  zh: '文档：每个输入文件一行，失败者亦然',
  en: 'documents: one row a file, also for those that failed',
  columns: {
    document_id: required('text', '文档编号（由路径与内容得出）', 'made from path and content'),
    run_id: required('text', '入库运行编号', 'the run that wrote it'),
    path: required('text', '路径', 'path as given; archive!/entry inside archives'),
    sha256: optional('text', '内容的SHA-256', 'SHA-256 of the content; null when it was not read'),
    bytes: optional('bigint', '字节数', 'size in bytes'),
    archive_sha256: optional('text', '所在压缩包的SHA-256', 'SHA-256 of the archive it came in'),
    format: optional('text', '格式', 'format as its reader names it'),
    encoding: optional('text', '文字编码', 'encoding; text formats only'),
    pages: optional('integer', '页数', 'pages; paged formats only'),
    extractor: required('text', '提取程序及版本', 'program and version that read it'),
    status: required('text', '处理结果', 'what became of it', statuses),
    message: optional('text', '说明', 'what happened and what to do'),
    agency_id: optional('text', '部门编号', 'agency'),
    agency_name: optional('text', '部门名称（原文）', 'agency as written'),
    agency_code: optional('text', '部门代码（原文）', 'agency code as written'),
    region_code: optional('text', '区划代码', 'region'),
    fiscal_year: optional('integer', '预算年度', 'fiscal year'),
    forms: required('integer', '表单数', 'forms read'),
    indicators: required('integer', '指标数', 'indicators read'),
    findings: required('integer', '发现数', 'findings raised'),
    confidence: optional('share', '指标平均置信度', 'mean confidence of its indicators'),
    seconds: optional('weight', '用时（秒）', 'seconds it took to read'),
  },
  key: ['document_id'],
  references: [
    { columns: ['run_id'], table: 'run' },
    { columns: ['agency_id'], table: 'agency' },
    { columns: ['region_code'], table: 'region' },
  ],
})

export const narrative = table({
  name: 'narrative',
  zh: '叙述性章节',
  en: 'sections of prose',
  columns: {
    narrative_id: required('text', '章节编号', 'identifies the section'),
    ...ofDocument,
    ord: required('integer', '次序（从1起）', 'order in the document, from 1'),
    level: required('integer', '标题级别', 'level of the heading'),
    heading: optional('text', '标题', 'heading'),
    text: required('text', '正文', 'paragraphs, a line each'),
  },
  key: ['narrative_id'],
  references: [{ columns: ['document_id'], table: 'document' }],
})

export const finding = table({
  name: 'finding',
  zh: '发现：核对与修复的说明',
  en: 'findings: what did not add up and what was inferred',
  columns: {
    finding_id: required('text', '发现编号', 'identifies the finding'),
    ...ofDocument,
    form_id: optional('text', '表单编号', 'form it is about'),
    indicator_id: optional('text', '指标编号', 'indicator it is about'),
    code: required('text', '代码', 'stable code'),
    severity: required('text', '严重程度', 'severity', ['error', 'warning', 'info']),
    message: required('text', '说明（中文）', 'message in Chinese'),
    message_en: required('text', '说明（英文）', 'message in English'),
    path: optional('text', '记录内位置（JSON Pointer）', 'JSON pointer into the record'),
    ...place,
  },
  key: ['finding_id'],
  references: [
    { columns: ['document_id'], table: 'document' },
    { columns: ['form_id'], table: 'form', implied: true },
    { columns: ['indicator_id'], table: 'indicator', implied: true },
  ],
})
