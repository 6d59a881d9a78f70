/** What a target was measured by: 计划标准, and under 参考标准 with its figure 历史标准95%. */

const standards =
  /^(计划|行业|历史|国家|地方|部门|预算|其他|通用|国际|经验|标杆|政策|文件|合同|上级|预算支出|项目)(指标)?(标准|指标|数据|规定)$/

const LONGEST = 8
const STANDARD = '标准'
const FIGURE = /^[≥≤=><]?\d[\d.]*.{0,6}$/

/** Whether a text is the kind of a standard. */
export function isStandard(text: string): boolean {
  return text.length <= LONGEST && standards.test(text)
}

/** Whether a text is the kind of a standard and its figure. */
export function isReference(text: string): boolean {
  const end = text.indexOf(STANDARD) + STANDARD.length
  if (end <= STANDARD.length || end > LONGEST) return false
  return FIGURE.test(text.slice(end)) && standards.test(text.slice(0, end))
}
