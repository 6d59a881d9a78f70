/** Codes of limits that any input is held to. */
import type { Entry } from './entry.ts'

const SPLIT = {
  adviceZh: '请拆分文件，或提高这一限制后再试',
  adviceEn: 'Split the file, or raise this limit and try again',
} as const

const SUSPECT = {
  adviceZh: '文件可能已损坏或带有恶意，请从原始出处重新取得',
  adviceEn: 'The file may be damaged or hostile; get it again from its source',
} as const

export const limits = {
  'limit-file-bytes': {
    severity: 'error',
    zh: '文件有 {found} 字节，限制为 {limit}',
    en: 'The file has {found} bytes, the limit is {limit}',
    ...SPLIT,
  },
  'limit-entry-bytes': {
    severity: 'error',
    zh: '压缩包内一个文件解压后超过 {limit} 字节',
    en: 'An entry of the archive inflates to more than {limit} bytes',
    ...SUSPECT,
  },
  'limit-document-bytes': {
    severity: 'error',
    zh: '文件解压后超过 {limit} 字节',
    en: 'The document inflates to more than {limit} bytes',
    ...SUSPECT,
  },
  'limit-entries': {
    severity: 'error',
    zh: '压缩包内的文件超过 {limit} 个',
    en: 'The archive holds more than {limit} entries',
    ...SUSPECT,
  },
  'limit-ratio': {
    severity: 'error',
    zh: '压缩比超过 {limit}',
    en: 'The archive inflates by more than a factor of {limit}',
    ...SUSPECT,
  },
  'limit-xml-depth': {
    severity: 'error',
    zh: 'XML 嵌套超过 {limit} 层',
    en: 'The XML is nested more than {limit} deep',
    ...SUSPECT,
  },
  'limit-grid': {
    severity: 'error',
    zh: '一张表格超过 {limit} 个格',
    en: 'A table has more than {limit} cells',
    ...SPLIT,
  },
  'limit-cells': {
    severity: 'error',
    zh: '全文超过 {limit} 个单元格或行',
    en: 'The document has more than {limit} cells, or lines of text',
    ...SPLIT,
  },
  'limit-characters': {
    severity: 'error',
    zh: '全文超过 {limit} 个字符',
    en: 'The document has more than {limit} characters',
    ...SPLIT,
  },
  'limit-nesting': {
    severity: 'error',
    zh: '表格或压缩包嵌套超过 {limit} 层',
    en: 'Tables or archives are nested more than {limit} deep',
    ...SUSPECT,
  },
  'limit-page-objects': {
    severity: 'error',
    zh: '第 {pages} 页的对象过多，只读取了一部分',
    en: 'Page {pages} holds too many objects and was read in part only',
    ...SUSPECT,
  },
  'limit-pages': {
    severity: 'error',
    zh: '文件超过 {limit} 页',
    en: 'The document has more than {limit} pages',
    ...SPLIT,
  },
} as const satisfies Readonly<Record<string, Entry>>
