/** Codes about the document as a whole and what can be concluded of it. */
import type { Entry } from './entry.ts'

export const document = {
  'page-kind': {
    severity: 'info',
    zh: '本文是{kind}，不含绩效指标',
    en: 'The document is {kind} and holds no indicators',
    adviceZh: '需要指标时请找它的绩效目标表或自评表',
    adviceEn: 'For indicators, look for its objectives or self-evaluation form',
  },
  'template-empty': {
    severity: 'info',
    zh: '表格是未填写的样表，没有指标',
    en: 'The form is a blank template without indicators',
    adviceZh: '请找填写后的表',
    adviceEn: 'Look for the filled form',
  },
  'form-cut': {
    severity: 'warning',
    zh: '表格在“{text}”处中断，后面的内容缺失',
    en: 'The form breaks off at “{text}”; the rest is missing',
    adviceZh: '请取得完整文件',
    adviceEn: 'Get the complete file',
  },
  'truncated-input': {
    severity: 'warning',
    zh: '文件在结尾处被截断',
    en: 'The file is cut off at its end',
    adviceZh: '重新下载或索取完整文件',
    adviceEn: 'Download it again or ask for the complete file',
  },
  'year-inferred': {
    severity: 'info',
    zh: '预算年度 {year} 由{from}推定，文中没有写明',
    en: 'The fiscal year {year} was concluded from {from}; the document does not state it',
    adviceZh: '核对年度',
    adviceEn: 'Check the year',
  },
  'year-differs': {
    severity: 'info',
    zh: '{count} 个项目编码（如 {code}）的年度 {codeYear} 与预算年度 {year} 不同',
    en: '{count} project codes (such as {code}) say {codeYear}, the fiscal year is {year}',
    adviceZh: '跨年项目属正常；否则核对年度',
    adviceEn: 'Usual for a project over several years; else check the year',
  },
  'region-unknown': {
    severity: 'info',
    zh: '不能由单位名称“{agency}”确定行政区划',
    en: 'The region can’t be told from the agency’s name “{agency}”',
    adviceZh: '需要时请补充区划代码',
    adviceEn: 'Supply the region’s code where it is needed',
  },
  'region-differs': {
    severity: 'warning',
    zh: '{count} 个项目编码（如 {code}）所属区划与单位所在区划 {region} 不同',
    en: '{count} project codes (such as {code}) belong to another region than the agency’s, {region}',
    adviceZh: '核对编码与单位',
    adviceEn: 'Check the code and the agency',
  },
  'encoding-doubtful': {
    severity: 'warning',
    zh: '文字编码不能确定，按 {encoding} 读取',
    en: 'The text’s encoding is uncertain; it was read as {encoding}',
    adviceZh: '若有乱码，请另存为 UTF-8',
    adviceEn: 'If characters are wrong, save the file as UTF-8',
  },
  'replacement-characters': {
    severity: 'warning',
    zh: '有 {count} 个字符无法识别',
    en: '{count} characters could not be decoded',
    adviceZh: '请从原始出处重新取得文件',
    adviceEn: 'Get the file again from its source',
  },
  'record-invalid': {
    severity: 'error',
    zh: '记录不符合公布的结构：{problem}',
    en: 'The record breaks the published schema: {problem}',
    adviceZh: '这是程序的缺陷，请附上文件报告',
    adviceEn: 'This is a fault of the program; please report it with the file',
  },
} as const satisfies Readonly<Record<string, Entry>>
