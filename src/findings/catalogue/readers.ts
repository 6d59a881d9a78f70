/** Codes of what can't be read, and of limits. */
import type { Entry } from './entry.ts'

const SPLIT = {
  adviceZh: '请拆分文件，或提高这一限制后再试',
  adviceEn: 'Split the file, or raise this limit and try again',
} as const

const SUSPECT = {
  adviceZh: '文件可能已损坏或带有恶意，请从原始出处重新取得',
  adviceEn: 'The file may be damaged or hostile; get it again from its source',
} as const

export const readers = {
  'format-unsupported': {
    severity: 'error',
    zh: '不能读取这种文件：{kind}',
    en: 'This kind of file can’t be read: {kind}',
    adviceZh: '请另存为 docx、xlsx、pdf 或文本',
    adviceEn: 'Save it as docx, xlsx, pdf or text',
  },
  'format-encrypted': {
    severity: 'error',
    zh: '文件有密码保护',
    en: 'The file is protected by a password',
    adviceZh: '请去除密码后再试',
    adviceEn: 'Remove the password and try again',
  },
  'format-old': {
    severity: 'error',
    zh: '文件格式过旧：{kind}',
    en: 'The file’s format is too old: {kind}',
    adviceZh: '请用现在的办公软件另存为 docx 或 xlsx',
    adviceEn: 'Save it as docx or xlsx with a current office program',
  },
  'file-empty': {
    severity: 'error',
    zh: '文件是空的',
    en: 'The file is empty',
    adviceZh: '请重新取得文件',
    adviceEn: 'Get the file again',
  },
  'binary-noise': {
    severity: 'error',
    zh: '文件内容不是文字，也不是已知的格式',
    en: 'The file is neither text nor a known format',
    adviceZh: '请确认文件类型',
    adviceEn: 'Confirm what kind of file it is',
  },
  'damaged-file': {
    severity: 'error',
    zh: '文件已损坏：{problem}',
    en: 'The file is damaged: {problem}',
    adviceZh: '请重新取得文件，或用原软件打开后另存',
    adviceEn: 'Get the file again, or open it in its program and save it',
  },
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
  'limit-nesting': {
    severity: 'error',
    zh: '表格或压缩包嵌套超过 {limit} 层',
    en: 'Tables or archives are nested more than {limit} deep',
    ...SUSPECT,
  },
  'limit-pages': {
    severity: 'error',
    zh: '文件超过 {limit} 页',
    en: 'The document has more than {limit} pages',
    ...SPLIT,
  },
} as const satisfies Readonly<Record<string, Entry>>
