/**
 * Level-1 and level-2 labels and their variants, as the templates print them (2011 to today).
 * Data: a new wording is a new entry, never an `if`.
 */
import { composed, split } from './split.ts'
import type { Level1Code, Level2Code } from '../../record/schema.ts'

export interface Level1Label {
  readonly code: Level1Code
  /** The wording a record uses. */
  readonly standard: string
  readonly variants: readonly string[]
}

export interface Level2Label {
  readonly code: Level2Code
  readonly standard: string
  /** The level-1 label it stands under in the standard template. */
  readonly parent: Level1Code
  readonly variants: readonly string[]
  /** Words of two characters that are it only as the whole of a cell. */
  readonly whole?: readonly string[]
}

export const level1Labels: readonly Level1Label[] = [
  {
    code: 'output',
    standard: '产出指标',
    variants: split('产出指标 预期产出指标 预期产出 产出目标 产出值 项目产出指标 项目产出 产出'),
  },
  { code: 'output', standard: '项目完成指标', variants: ['项目完成指标'] },
  {
    code: 'benefit',
    standard: '效益指标',
    variants: split('效益指标 效益目标 效益值 项目效益指标 项目效益 服务效益指标 效益'),
  },
  {
    code: 'benefit',
    standard: '效果指标',
    variants: split('效果指标 预期效果指标 预期效果 效果目标 项目效果指标 项目效果 效果'),
  },
  {
    code: 'satisfaction',
    standard: '满意度指标',
    variants: split('满意度指标 满意度目标 满意度值 满意值 满意度'),
  },
  { code: 'cost', standard: '成本指标', variants: split('成本指标 成本目标 成本值') },
]

/** Whose satisfaction a level-2 label names, and how it goes on. */
const whose = split(
  '服务对象 受益对象 受益群体 受益群众 社会公众 公众 群众 家长 学生 师生 患者 职工 企业 居民 农户 农民 村民 用户 游客',
)
const satisfied = split('满意度指标 满意度值 满意值')

export const level2Labels: readonly Level2Label[] = [
  {
    code: 'quantity',
    standard: '数量指标',
    parent: 'output',
    variants: split('数量指标 数量目标 数量值 产出数量 产出数量指标 服务数量指标 数量'),
  },
  {
    code: 'quality',
    standard: '质量指标',
    parent: 'output',
    variants: split('质量指标 质量目标 质量值 产出质量 产出质量指标 服务质量指标 质量'),
  },
  {
    code: 'timeliness',
    standard: '时效指标',
    parent: 'output',
    variants: split('时效指标 时效目标 时效值 产出时效 产出时效指标 服务时效指标 时效'),
  },
  { code: 'timeliness', standard: '进度指标', parent: 'output', variants: ['进度指标'] },
  {
    code: 'cost',
    standard: '成本指标',
    parent: 'output',
    variants: split('成本指标 成本目标 成本值 产出成本 产出成本指标 服务成本指标 成本'),
  },
  {
    code: 'economic-benefit',
    standard: '经济效益指标',
    parent: 'benefit',
    variants: split('经济效益指标 经济效益目标 经济效益值 经济效益'),
    whole: ['经济'],
  },
  {
    code: 'social-benefit',
    standard: '社会效益指标',
    parent: 'benefit',
    variants: split('社会效益指标 社会效益目标 社会效益值 社会效益'),
    whole: ['社会'],
  },
  {
    code: 'ecological-benefit',
    standard: '生态效益指标',
    parent: 'benefit',
    variants: split(
      '生态效益指标 生态效益目标 生态效益值 生态效益 环境效益指标 环境效益 生态环境效益指标 生态环境效益',
    ),
    whole: ['生态', '环境'],
  },
  {
    code: 'sustained-impact',
    standard: '可持续影响指标',
    parent: 'benefit',
    variants: split(
      '可持续影响指标 可持续影响目标 可持续影响值 可持续影响 可持续发展影响指标 可持续发展影响 可持续效益指标 可持续发展指标 可持续性指标 可持续指标 可持续性影响指标 可持续',
    ),
  },
  {
    code: 'satisfaction',
    standard: '满意度指标',
    parent: 'satisfaction',
    variants: split('满意度指标 满意度'),
  },
  {
    code: 'satisfaction',
    standard: '服务对象满意度指标',
    parent: 'satisfaction',
    variants: [
      ...split(
        '服务对象满意度指标等 服务对象满意度目标 社会公众或服务对象满意度指标 社会公众或服务对象满意度 社会公众或服务对象 服务对象满意度 服务对象',
      ),
      ...whose.flatMap((each) => satisfied.map((word) => each + word)),
    ],
  },
  {
    code: 'economic-cost',
    standard: '经济成本指标',
    parent: 'cost',
    variants: ['经济成本指标', '经济成本'],
  },
  {
    code: 'social-cost',
    standard: '社会成本指标',
    parent: 'cost',
    variants: ['社会成本指标', '社会成本'],
  },
  {
    code: 'ecological-cost',
    standard: '生态环境成本指标',
    parent: 'cost',
    variants: split('生态环境成本指标 生态环境成本 环境成本指标'),
  },
]

/** Labels that some templates put above or beside the standard ones; a form's own wording stays. */
export const extraLevel1 = [
  '决策',
  '决策指标',
  '过程',
  '过程指标',
  '投入',
  '项目决策',
  '项目管理',
  '项目过程',
  '实施效果指标',
  '过程管理指标',
  '管理指标',
  '预算执行',
  '履职效能',
  '管理效率',
  '社会效应',
  '运行成本',
  '可持续发展能力',
  '可持续性',
  '可持续发展',
  '投入管理',
  '投入管理指标',
  '投入和管理目标',
  '投入与管理目标',
  '投入与管理',
  '影响力目标',
  '影响力指标',
  '部门决策',
  '部门管理',
  '履职效益',
  '履职效果',
  '履职产出',
  '偿债指标',
  '成效指标',
  '效率指标',
  '资金管理',
  '监督检查',
  '能力建设',
  '部门履职',
  '履职',
  '部门绩效',
  '预算编制情况',
  '预算执行情况',
  '预算使用效益',
  '履职',
  '可持续性',
] as const

export const extraLevel2 = [
  '项目立项',
  '计划制定',
  '机构建设',
  '资金安排',
  '偿债保障',
  '项目目标',
  '项目实施',
  '绩效目标',
  '资金投入',
  '资金管理',
  '组织实施',
  '计划管理',
  '项目管理',
  '监督检查',
  '计划管理指标',
  '资金管理指标',
  '项目管理指标',
  '监督检查指标',
  '制度指标',
  '重点工作任务完成',
  '预算管理',
  '财务管理',
  '资产管理',
  '预算执行',
  '预算编制',
  '投入管理',
  '实施管理',
  '长效管理',
  '人力资源',
  '成本控制成效',
  '预决算信息公开',
  '绩效管理',
  '政府采购管理',
  '目标设定',
  '预算配置',
  '职责履行',
  '履职效益',
  '履职数量',
  '履职质量',
  '履职时效',
  '履职成本',
  '履职目标实现',
  '部门履职目标',
  '部门效果目标',
  '社会影响',
  '工作目标管理',
  '预算和财务管理',
  '重点工作管理',
  '采购管理',
  '人员管理',
  '人力资源建设',
  '战略管理',
  '体制机制改革',
  '人才支撑',
  '科技支撑',
  '资金落实',
  '业务管理',
  '决策依据',
  '决策程序',
  '偿债指标',
  '偿债保障',
  '资金安排',
  '计划制定',
  '预算(或投资规模)控制指标',
  '预算控制指标',
  '经济社会效益',
  '社会经济效益',
  ...composed(
    '{社会|经济|生态}{、|和|与|及}{社会|经济|生态}效益 {社会|经济|生态}、{社会|经济|生态}{、|和|与|及}{社会|经济|生态}效益',
  ),
] as const

/** Names of the group that holds the whole indicator table; they govern nothing. */
export const groupLabels = [
  '绩效指标',
  '项目年度绩效目标',
  '年度绩效目标',
  '年度绩效指标',
  '长期绩效指标',
  '中期绩效指标',
  '专项年度绩效指标',
  '专项长期绩效指标',
  '当年绩效指标',
  '绩效项目指标表',
  '年度绩效指标完成情况',
  '绩效指标完成情况',
  '部门整体绩效情况',
  '年度指标',
  '三年指标',
  '当年指标',
  '长期指标',
  '中期指标',
] as const
