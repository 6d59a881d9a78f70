/** Labels: level 2 under level 1, labels in the place of names, rows said twice. */
import type { Indicator, Level1Code, Level2Code } from '../../record/schema.ts'
import { BLANKS, setOf } from '../../values/chars.ts'
import { fold } from '../../values/normalize.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachForm, eachIndicator } from './check.ts'

/** Older and provincial templates put 成本 under 产出 and 满意度 under 效益: that is no finding. */
const UNDER: Readonly<Record<Level1Code, readonly Level2Code[]>> = {
  output: ['quantity', 'quality', 'timeliness', 'cost'],
  benefit: [
    'economic-benefit',
    'social-benefit',
    'ecological-benefit',
    'sustained-impact',
    'satisfaction',
  ],
  satisfaction: ['satisfaction'],
  cost: ['cost', 'economic-cost', 'social-cost', 'ecological-cost'],
}

export const level2Misplaced: Check = (record) =>
  eachIndicator(record, ({ level1, level1Code, level2, level2Code, at }) => {
    if (level1Code === null || level2Code === null || UNDER[level1Code].includes(level2Code)) {
      return []
    }
    const values = { level1: level1 ?? level1Code, level2: level2 ?? level2Code }
    return [finding('level2-misplaced', values, '/level2', at)]
  })

/** Names whose meaning leaves no doubt. */
const MEANS_SATISFACTION = /满意(?:度|率)$/

export const level2Unlikely: Check = (record) =>
  eachIndicator(record, ({ name, level1Code, level2, level2Code, at }) => {
    const isSatisfaction = level1Code === 'satisfaction' || level2Code === 'satisfaction'
    if (name === null || level2 === null || isSatisfaction) return []
    if (!name.includes('满意') || !MEANS_SATISFACTION.test(fold(name))) return []
    const values = { name, level2, expected: '服务对象满意度指标' }
    return [finding('level2-unlikely', values, '/level2', at)]
  })

const LABEL =
  /^(?:(?:产出|效益|效果|满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|(?:社会公众或)?服务对象满意度|经济成本|社会成本|生态环境成本)指标|[一二三]级指标|绩效指标|年度绩效指标|指标(?:名称|内容|值)|年度指标值|目标值|绩效标准|计量单位|度量单位|权重|分值)$/

/** What a label may end in, a blank behind it included. */
const endsLabel = setOf(`标称容值准位重分${BLANKS}`)

function isLabel(name: string): boolean {
  if (!endsLabel.has(name.charCodeAt(name.length - 1))) return false
  return LABEL.test(fold(name).replace(/\s/g, ''))
}

export const nameIsLabel: Check = (record) =>
  eachIndicator(record, ({ name, at }) =>
    name !== null && isLabel(name) ? [finding('name-is-label', { name }, '/name', at)] : [],
  )

/** Everything a row says but where it stands and how it was read. */
function saying({ id, at, repairs, confidence, ...rest }: Indicator): string {
  void [id, at, repairs, confidence]
  return JSON.stringify(rest)
}

/** What rows have said so far. Only rows of one name can say the same, and names hardly ever come twice. */
class Sayings {
  readonly #byName = new Map<
    string | null,
    { readonly first: Indicator; said: Set<string> | null }
  >()

  /** Takes a row in; false where one before says the same. */
  takes(indicator: Indicator): boolean {
    const known = this.#byName.get(indicator.name)
    if (known === undefined) {
      this.#byName.set(indicator.name, { first: indicator, said: null })
      return true
    }
    known.said ??= new Set([saying(known.first)])
    const said = saying(indicator)
    if (known.said.has(said)) return false
    known.said.add(said)
    return true
  }
}

export const indicatorRepeated: Check = (record) =>
  eachForm(record, (form) => {
    const seen = new Sayings()
    return form.indicators.flatMap((indicator, index) => {
      if (seen.takes(indicator)) return []
      const values = { name: indicator.name ?? indicator.id }
      return [finding('indicator-repeated', values, `/indicators/${index}`, indicator.at)]
    })
  })
