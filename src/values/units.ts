/**
 * Units of measure as the forms write them, by what they measure. Data: add a unit to its kind. A `noun` stands
 * for a unit where none is written (覆盖30社区).
 */
import { remembered } from './remember.ts'

export type UnitKind =
  | 'share'
  | 'money'
  | 'people'
  | 'time'
  | 'times'
  | 'measure'
  | 'count'
  | 'noun'
  | 'score'

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '')

export const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  share: words('% ‰ 百分比 百分点 个百分点 比例 成 倍'),
  money: words('元 万 亿 角 分钱 美元 人民币'),
  people: words('人 名 户 家庭 户次 人次 人份 人天 学时 位 员 师生'),
  time: words(
    '年 个月 月 季 季度 周 星期 天 日 工作日 个工作日 自然日 个自然日 小时 个小时 分钟 秒 学年 学期 周年 周岁 岁 昼夜',
  ),
  times: words(
    '次 场 场次 批 批次 趟 回 轮 轮次 期 期次 届 班次 车次 架次 航次 频次 班 节 课时 课 档 档次',
  ),
  measure: words(
    `米 公里 千米 厘米 毫米 延米 延长米 平方米 平米 平方公里 平方千米 立方米 方 立方 土方 亩 公顷 顷 亩次
     吨 公斤 千克 克 斤 升 毫升 度 千瓦 千瓦时 兆瓦 瓦 伏 安 摄氏度 分贝 兆 帧 里 尺 寸 ㎡ ㎥ m³ M³ M² 米/秒
     ㎞ ㎝ ㎜ ㎏ ℃ 字 万字 hm hmm km m cm mm m2 m3 km2 hm2 m² km² hm² ha kg g t mg L ml kW kWh MW MWh kVA V A
     dB M G GB TB MB Mbps lux mg/L kg/亩`,
  ),
  count: words(
    `个 件 台 套 台套 台件 辆 艘 架 部 把 张 条 根 棵 株 盏 座 栋 幢 间 所 处 站 点 个点 点位 片 块 项 份 册 本 篇 幅 面 副
     双 只 头 匹 羽 尾 支 枝 枚 颗 粒 瓶 袋 包 箱 桶 盒 捆 卷 组 队 派 起 宗 例 案 单 笔 家 席 席位 床 床位 车位 座位 泊位
     孔 口 眼 井 洞 门 扇 樘 道 段 层 级 类 种 样 款 名次 对 具 尊 堂 讲 集 版 则 首 页 条次 项次 件次 件套 个次 路 线 端
     链 标段 批件 例次 床日 棚 池 杆 套件 份额 羽只 头只 头匹 席次 台次 辆次 站点 站次 艘次 部次 车 篇次 支次 幅次 册次 本次
     票 点次 张次 门次 科 剂 针 剂次 人头 宗地 图斑 桩 星`,
  ),
  noun: words(
    `案件 品种 户籍 村 行政村 自然村 社区 村居 居委会 镇 乡 乡镇 街道 县 区 县区 市 省 学校 校 院 医院 卫生室 园 岗位 工位 支队
     团 产品 系统 平台 工程 项目 基地 企业 单位 机构 对象 部门 科室 网格 小区 楼栋 大棚 闸 坝 泵站 网 班组 车辆 片区 课题 专利
     奖 厅 期刊 户数 公里数`,
  ),
  score: words('分'),
}

/** Units behind a division only: 元/生, 元/桌/次. */
export const PER_WORDS: readonly string[] = words(
  `生 师 学生 教师 老师 老人 儿童 残疾人 患者 病人 医生 村医 人员 干警 职工 工人 农户 农民 居民 住户 贫困户 学员 志愿者
   桌 餐 顿 晚 岗 灯 路灯 屏 柜 标台 牛 羊 猪 树 苗`,
)

const kindOf = new Map<string, UnitKind>()
for (const [kind, list] of Object.entries(UNITS) as [UnitKind, readonly string[]][]) {
  for (const unit of list) if (!kindOf.has(unit)) kindOf.set(unit, kind)
}

const MULTIPLIER = /^(?:十|百|千|万|十万|百万|千万|亿)(?=.)/

/** Units that join another to one of two: 台套, 户次, 人份. */
export const JOINING_UNITS: ReadonlySet<string> = new Set('次套件份天日台月年时只匹头组')

/** A bare 万 or 亿, which the unit column may complete. */
export function isMultiplier(unit: string): boolean {
  return /^(?:千|万|百万|千万|亿)$/.test(unit)
}

/** The vocabulary in one set, for matching. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(kindOf.keys())

/** Hardly any unit is longer. */
const COMES_AGAIN = 10

const DIVIDED = /[/·、每(（].*$/

/** What a unit measures: 万元 money, 人次 people, 元/亩 money. Null for a unit the vocabulary does not know. */
export const unitKind = remembered(COMES_AGAIN, (unit: string): UnitKind | null => {
  const known = kindOf.get(unit)
  if (known !== undefined && !DIVIDED.test(unit)) return known
  const head = unit.replace(DIVIDED, '')
  return kindOf.get(head) ?? kindOf.get(head.replace(MULTIPLIER, '')) ?? null
})
