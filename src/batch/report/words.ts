/** The report's words in its two languages. */
import { statusZh } from '../../warehouse/rows/finding.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]
/** The same in Chinese and English. */
export type Words = Readonly<Record<Language, string>>

export function words(zh: string, en: string): Words {
  return { zh, en }
}

const codes: Readonly<Record<string, string>> = {
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  cost: '成本',
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  'economic-benefit': '经济效益',
  'social-benefit': '社会效益',
  'ecological-benefit': '生态效益',
  'sustained-impact': '可持续影响',
  'economic-cost': '经济成本',
  'social-cost': '社会成本',
  'ecological-cost': '生态环境成本',
  'project/target': '项目目标表',
  'project/evaluation': '项目自评表',
  'department/target': '部门目标表',
  'department/evaluation': '部门自评表',
  error: '错误',
  warning: '警告',
  info: '提示',
  '—': '未标明',
  ...statusZh,
}

/** A code of the record as people say it; what is no code stays as it is. */
export function said(code: string, language: Language): string {
  if (language === 'zh') return codes[code] ?? code
  return code === '—' ? 'not stated' : code
}

/** A code in both languages. */
export function saidInBoth(code: string): Words {
  return { zh: said(code, 'zh'), en: said(code, 'en') }
}
