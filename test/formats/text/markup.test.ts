import { expect, test } from 'vitest'
import { withoutTags } from '../../../src/formats/text/markup.ts'

test.each([
  ['**填报单位:** 青石县司法局  **年度:** 2023', '填报单位: 青石县司法局  年度: 2023'],
  ['## 项目支出绩效自评表', '项目支出绩效自评表'],
  ['(≥**%) >=95% (≥**%)', '(≥**%) >=95% (≥**%)'],
  ['办结案件**件', '办结案件**件'],
])('marks of Markdown are no text: %s', (text, plain) => {
  expect(withoutTags(text)).toBe(plain)
})
