/** The catalogue as a page that a person can read. */
import { topics } from './catalogue.ts'
import { repairs } from './catalogue/repairs.ts'
import type { Entry } from './catalogue/entry.ts'

const titles: Readonly<Record<keyof typeof topics, string>> = {
  budget: '金额、权重与得分 · Money, weights and scores',
  rows: '指标与读表 · Indicators and how they were read',
  document: '文件整体 · The document as a whole',
  parts: '页面与工作表 · Pages and sheets',
  readers: '不能读取 · What can’t be read',
  limits: '限制 · Limits',
}

const severities: Readonly<Record<Entry['severity'], string>> = {
  error: '错误 error',
  warning: '警告 warning',
  info: '提示 info',
}

const shown = (text: string) => text.replace(/\{(\w+)\}/g, '`$1`').replaceAll('|', '\\|')

function row([code, entry]: readonly [string, Entry]): string {
  const { severity, zh, en, adviceZh, adviceEn } = entry
  const cells = [
    `\`${code}\``,
    severities[severity],
    `${shown(zh)}<br>${shown(en)}`,
    `${shown(adviceZh)}<br>${shown(adviceEn)}`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** `docs/findings.md`, whole. */
export function findingsPage(): string {
  const lines = [
    '# 核查发现 · Findings',
    '',
    '<!-- Written by scripts/findings-docs.ts from src/findings/catalogue; edit the catalogue. -->',
    '',
    '每条发现有固定代码、级别、中英文说明、记录中的位置（`path`，JSON 指针）和原文中的位置（`at`）。',
    '',
    'Every finding has a stable code, a severity, its text in Chinese and English, the place in the record (`path`, a',
    'JSON pointer) and the place in the source (`at`). Words in `code` are filled in.',
  ]
  for (const [topic, entries] of Object.entries(topics) as [
    keyof typeof topics,
    Record<string, Entry>,
  ][]) {
    lines.push(
      '',
      `## ${titles[topic]}`,
      '',
      '| 代码 code | 级别 severity | 说明 text | 怎么办 what to do |',
      '|---|---|---|---|',
      ...Object.entries(entries).map(row),
    )
  }
  lines.push(
    '',
    '## 读表时的修正 · Repairs',
    '',
    '每个指标的 `repairs` 记下读表时对该行做过什么。What was done to a row while reading stands in its `repairs`.',
    '',
    '| 代码 code | 说明 text |',
    '|---|---|',
    ...Object.entries(repairs).map(([code, { zh, en }]) => `| \`${code}\` | ${zh}<br>${en} |`),
  )
  return `${lines.join('\n')}\n`
}
