/** What a name and its target say of the category they belong to: a score, zero for "nothing". */
import type { Level2Code } from '../../record/schema.ts'
import { type UnitKind, unitKind } from '../../values/units.ts'

interface Said {
  readonly name: string
  readonly target: string
  readonly unit: string | null
}

interface Sign {
  readonly code: Level2Code
  readonly name?: RegExp
  readonly target?: RegExp
  readonly score: number
}

/** Words by which the templates' own guidance tells the categories apart (财预〔2013〕53号 and its examples). */
const signs: readonly Sign[] = [
  { code: 'satisfaction', name: /满意/, score: 5 },
  {
    code: 'timeliness',
    name: /及时|时效|按时|按期|准时|时限|时间(?!缩短)|进度|周期|工期|期限|时长/,
    score: 3,
  },
  { code: 'timeliness', target: /\d{1,2}月|年底|前$|季度|天$|工作日|小时/, score: 1.5 },
  {
    code: 'cost',
    name: /成本|费用|单价|造价|经费|投资|支出|(?:补助|补贴|平均|人均|养育|供养|养护|日常|发放)标准|价格|控制数|项目$/,
    score: 1.4,
  },
  { code: 'cost', name: /成本|单价|造价|标准$/, score: 1 },
  { code: 'cost', target: /^(?![≥>＞]|不低于|不少于|大于).*元(?:$|\/|／)/, score: 2.2 },
  { code: 'economic-cost', name: /成本|费用|单价|造价|经费|标准|投资/, score: 1.4 },
  { code: 'economic-cost', target: /元(?:$|\/|／)/, score: 2.2 },
  { code: 'social-cost', name: /扰民|投诉|居民|群众|社会|交通/, score: 1.8 },
  { code: 'ecological-cost', name: /生态|环境|扬尘|排放|污染|噪声|废/, score: 2.4 },
  {
    code: 'quality',
    name: /合格率|达标率|准确|正确率|完好率|质量|规范|受理率|办结率|结案率|合规|成功率|通过率|优良率|优质率|符合率|查处率|错误率|投诉率|覆盖率|到位率|完整|验收|指数/,
    score: 2.2,
  },
  { code: 'quality', target: /[%％]$|百分比$/, score: 0.6 },
  {
    code: 'quantity',
    name: /数量|人数|次数|件数|户数|个数|份数|面积|长度|里程|场次|案件数|数$|人次|购置|新建|建设|采购|开展|控制率/,
    score: 1.4,
  },
  {
    code: 'sustained-impact',
    name: /持续|长期|长效|机制|可持续|常态|年限|寿命|管护|后续|发展能力|均等化/,
    score: 2.5,
  },
  { code: 'sustained-impact', target: /长期|持续|长效|长远/, score: 3 },
  {
    code: 'ecological-benefit',
    name: /生态|环境|环保|污染|节能|节水|节地|排放|减排|绿化|绿色|水质|空气|水土|流失|植被|化肥|农药|秸秆|废物|废水|垃圾|新能源|扬尘/,
    score: 2.5,
  },
  {
    code: 'economic-benefit',
    name: /增收|收入|产值|经济|利润|税收|损失|节约|节省|效益|带动|减轻.*(?:负担|支出)|增产|销售|消费|成果转化/,
    score: 1.8,
  },
  { code: 'economic-benefit', target: /^[≥>].*元/, score: 1.6 },
  {
    code: 'social-benefit',
    name: /社会|就业|带动|受益|稳定|安全|意识|幸福|权益|保障|提升|提高|加强|改善|影响|知晓|宣传|服务|积极性|管控/,
    score: 1.2,
  },
  {
    code: 'social-benefit',
    name: /知晓|普及|巩固率|事故|舆情|群体性|上访|纠纷|死亡率|发病率|通车率|缩短|差距|均衡|素养|认同|生活水平|参与率|就业|公平|疫情|(?:受益|惠及).*(?:人|户)|综合机械化/,
    score: 2.4,
  },
  {
    code: 'social-benefit',
    target: /^(?:有效|显著|明显|效果|提高|提升|增强|改善|逐步)/,
    score: 1.2,
  },
]

const signsOf = new Map<Level2Code, Sign[]>()
for (const sign of signs) signsOf.set(sign.code, [...(signsOf.get(sign.code) ?? []), sign])
const NO_SIGNS: readonly Sign[] = []

/** Units that count nothing. */
const NO_COUNT: ReadonlySet<UnitKind> = new Set(['share', 'money', 'time'])

/** How well a name and its target fit a category. */
export function fit(said: Said, code: Level2Code | null): number {
  if (code === null) return 0
  let score = 0
  for (const sign of signsOf.get(code) ?? NO_SIGNS) {
    if (sign.name?.test(said.name) === true) score += sign.score
    if (sign.target?.test(said.target) === true) score += sign.score
  }
  const kind = said.unit === null ? null : unitKind(said.unit)
  if (code === 'quantity' && kind !== null && !NO_COUNT.has(kind)) score += 2
  if (code === 'satisfaction' && !/满意/.test(said.name)) score -= 3
  return score
}
