/** Codes of what can't be read at all. */
import type { Entry } from './entry.ts'

const RETRY = {
  adviceZh: '请重新取得文件，或用原软件打开后另存',
  adviceEn: 'Get the file again, or open it in its program and save it',
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
    zh: '文件有密码保护：{kind}',
    en: 'The file is protected by a password: {kind}',
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
    zh: '文件已损坏：{kind}',
    en: 'The file is damaged: {kind}',
    ...RETRY,
  },
  'archive-damaged': {
    severity: 'error',
    zh: '压缩包中的 {part} 已损坏',
    en: 'The archive’s {part} is damaged',
    ...RETRY,
  },
  'part-missing': {
    severity: 'error',
    zh: '文件缺少必要的部分：{part}',
    en: 'A needed part of the file is missing: {part}',
    ...RETRY,
  },
  'xml-damaged': {
    severity: 'error',
    zh: '文件中的 {part} 不是完整的 XML',
    en: '{part} in the file is not well-formed XML',
    ...RETRY,
  },
  'xml-doctype': {
    severity: 'error',
    zh: '文件中的 {part} 含有 DTD，出于安全不予读取',
    en: '{part} in the file holds a document type, which is refused for safety',
    ...RETRY,
  },
  'format-no-build': {
    severity: 'error',
    zh: '这台机器（{machine}）上没有读取 {kind} 的组件',
    en: 'There is no build of the reader of {kind} for this machine ({machine})',
    adviceZh: '请另存为 docx 后再试，或换一台机器',
    adviceEn: 'Save it as docx, or use another machine',
  },
} as const satisfies Readonly<Record<string, Entry>>
