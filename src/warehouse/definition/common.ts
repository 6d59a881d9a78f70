/** Columns that many tables share. */
import { optional, required } from './model.ts'

/** The document a row comes from, and its year, so that files can be cut by year. */
export const ofDocument = {
  document_id: required('text', '文档编号', 'document it comes from'),
  fiscal_year: optional('integer', '预算年度', 'fiscal year of the document'),
} as const

/** The form a row comes from. */
export const ofForm = {
  ...ofDocument,
  form_id: required('text', '表单编号', 'form it comes from'),
} as const

/** Where the row stands in its source. */
export const place = {
  page: optional('integer', '页码（从1起）', 'page, from 1; paged formats only'),
  table_no: optional('integer', '表序号（从0起）', 'table in the document, from 0'),
  row_no: optional('integer', '表内行号（从0起）', 'row in the table, from 0'),
  line_no: optional('integer', '文本行号（从1起）', 'line, from 1; text formats only'),
  bbox: optional(
    'text',
    '页面上的位置：左,上,右,下（点）',
    'left,top,right,bottom on the page in points',
  ),
  ref: optional('text', '单元格或段落位置', 'sheet and cell, paragraph or element path'),
} as const

/** How sure the reading is. */
export const confidence = {
  confidence: optional(
    'share',
    '置信度（0至1）；无自身置信度者取所属表单的',
    'how sure the reading is, 0 to 1; that of the form where the part has none of its own',
  ),
} as const

export const comparisons = ['>=', '<=', '>', '<', '=', 'range'] as const
export const horizons = ['annual', 'long-term'] as const

/** A target or value: the text and what it means. */
export const value = {
  text: optional('text', '原文', 'as written'),
  comparison: optional(
    'text',
    '比较方式',
    'comparison; null where the target is words',
    comparisons,
  ),
  value: optional('decimal', '数值（下限）', 'value, or the lower bound of a range'),
  max: optional('decimal', '上限', 'upper bound of a range'),
  unit: optional('text', '计量单位', 'unit'),
} as const
