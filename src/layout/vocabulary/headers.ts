/** What a column of an indicator table holds, by the words of its header. */
import { composed, split } from './split.ts'

export type Role =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'operator'
  | 'target'
  | 'unit'
  | 'weight'
  | 'actual'
  | 'score'
  | 'reason'
  | 'basis'
  | 'standard'
  | 'history'
  | 'midterm'
  | 'grade'
  | 'place'
  | 'adjusted'
  | 'rate'
  | 'amount'
  | 'kind'
  | 'note'
  | 'head'

export interface HeaderWord {
  readonly role: Role
  readonly words: readonly string[]
  /** It may stand over these words, which then take its place. */
  readonly over?: readonly Role[]
}

export const headerWords: readonly HeaderWord[] = [
  {
    role: 'level1',
    words: composed(
      '一级指标[名称] 绩效指标{分类|类别} 指标分类 一级 评价指标 指标类别 一级目标 分解目标',
    ),
  },
  {
    role: 'level2',
    words: composed('二级指标[名称|(长期)|(年度)] 二级 评价内容 二级目标'),
  },
  {
    role: 'name',
    words: composed(
      '三级指标[名称|内容|(长期)|(年度)] [绩效]指标名称 指标内容 三级 四级指标[名称] {具体|明细}指标 三级目标 绩效内容',
    ),
  },
  {
    role: 'description',
    words: composed(
      '[绩效|三级|四级|具体|*]指标{描述|说明|解释|内涵|含义|定义|释义|解释及说明|解释说明|说明及解释} 指标内容{及说明|说明|描述} [绩效]指标值{内容|说明|解释|描述} 目标值{说明|解释|描述}',
    ),
  },
  {
    role: 'operator',
    words: composed('[绩效]指标{性质|方向|方向性|符号} {运算|计算|比较|目标值}符号 符号'),
  },
  {
    role: 'target',
    words: [
      ...composed(
        '[年度|年初|全年|本年|本年度|当年|当年度|计划|预期|实施周期|实施期|设定|预设|批复|考核][绩效]{指标值|目标值} [年度]{指标值|目标值}{及|和|与|/}[计量|度量]单位 [年度]{指标值|目标值}(含单位) {指标值|目标值}{(A)|(长期)|(年度)} {年度|年初|全年}{指标值|目标值}(A) [当年|本年|全年]预{期|计}[当年|本年]{实现|完成}值 预{期|计}{当年|本年}{实现|完成} [年度]计划[完成|实现]值',
      ),
      ...split(
        '*指标值 指标目标值 全年(程)指标值 年度数值 预期值 区域目标值 预期指标值(目标值) 预期目标 指标值/目标值',
      ),
    ],
    over: ['operator', 'target', 'unit', 'history'],
  },
  {
    role: 'adjusted',
    words: split(
      '调整指标值 调整后指标值 调整目标值 全年预计完成情况 全年预计完成值 全年预计完成数 全年预计完成指标值 全年预计完成 全年预计值 全年预计实现值 预计全年完成情况 预计全年完成值 预计全年完成 预计完成情况 预计完成值 年底预计完成情况 预计年底完成情况 预计年末完成情况',
    ),
  },
  {
    role: 'midterm',
    words: split('半年(程)指标值 半年指标值 半年目标值 上半年指标值 上半年目标值'),
  },
  {
    role: 'history',
    words: split('近两年指标值 近三年指标值 前两年指标值 近两年 近三年'),
    over: ['history'],
  },
  {
    role: 'history',
    words: [
      ...split('上年实际实现值 上年实现值 历史值 历史参考值 上年完成值 上年指标值'),
      ...composed('{上年度|前年度|前年|去年}{指标值|目标值|完成值|实现值}'),
    ],
  },
  {
    role: 'unit',
    words: composed('[绩效|指标]{度量|计量}单位 [指标|指标值|目标值]单位 指标单位/计量单位'),
  },
  {
    role: 'weight',
    words: composed(
      '[绩效]指标{权重|分值} 权重[(%)] [参考|标准|基准|满分]分值 分值[(分)] {分值|权重}{(权重)|(分值)} 分值权重 权重分值 标准分[值] 满分[值]',
    ),
  },
  {
    role: 'actual',
    words: [
      ...composed(
        '[全年|年度|年终|年末|年底|本年|当年|指标|目标|自评|绩效|累计]实际{完成|达成|实现}{值|情况|指标值|目标值|数|结果}[(B)] [全年|年度|年终|年末|年底|本年|当年|指标|目标|自评|绩效]{完成|达成}{值|指标值}[(B)] [全年|年度|年终|指标|目标]实际值[(B)] [全年|年度|年终|指标|目标]完成情况 [半年|半年度|上半年|全年|年度]指标{执行|完成}情况 [目标|指标|项目]{实施|完成|执行}进度',
      ),
      '实际完成',
    ],
  },
  { role: 'score', words: composed('[指标|自评|评价|考核|单位自评]得分 自评分[值] 评分') },
  {
    role: 'rate',
    words: split(
      '一级权重 二级权重 一级分值 二级分值 得分系数 完成率 完成比例 偏离度 完成程度 复核分 复核得分 累计完成率 指标完成率 目标完成率 全年预计完成率 预计完成率',
    ),
  },
  {
    role: 'reason',
    words: split(
      '未达到指标值原因 未达指标值原因 未达标原因 未达到目标原因 未达到预期原因 偏差原因分析及改进措施 偏差原因分析和改进措施 未完成原因及拟采取的改进措施 未完成原因和改进措施 未完成原因分析及改进措施 未完成原因及改进措施 未完成原因分析 偏差原因分析 偏差原因及改进措施 原因分析及改进措施 未完成原因分析与改进措施 偏差大或目标未完成原因分析 未完成原因 未完成原因说明 偏差原因 偏差原因说明 偏差分析 原因分析 偏差原因及整改措施 改进措施 原因说明',
    ),
  },
  {
    role: 'basis',
    words: split(
      '指标值确定依据 评价标准确定依据 指标标准或依据 确定依据 目标值确定依据 设定依据 指标值设定依据 数据来源 *评(扣)分标准 评(扣)分标准 评(扣分标准) 评(扣分)标准 评扣分标准 评分标准 评分细则 评分规则 评分方法 评分依据 评价方法 评价规则 计分标准 计分方法 计分规则 计分办法 打分标准 赋分标准 考核标准 考核办法 评价要点 扣分标准 评分办法 计算方法 计算公式 指标计算公式 计算方式',
    ),
  },
  { role: 'standard', words: split('绩效标准 指标标准 标准类型 参考标准') },
  {
    role: 'grade',
    words: split('绩效指标评价标准 指标评价标准 评价标准'),
    over: ['grade'],
  },
  { role: 'grade', words: split('优 良 中 差 优秀 良好 中等 合格 不合格 较差') },
  {
    role: 'kind',
    words: split('指标值类型 指标类型 是否核心指标 指标属性 数据类型 绩效指标类型'),
  },
  { role: 'amount', words: ['绩效金额'] },
  {
    role: 'note',
    words: split(
      '备注 说明 扣分原因 其他说明 完成目标可能性 完成目标的可能性 目标完成可能性 完成可能性 确定能 有可能 完全不可能 不可能 经费保障 制度保障 人员保障 硬件条件保障 硬件保障 其他',
    ),
  },
]

/** How a header's cell ends that says more than a template's word: 当年度指标值, 2023年实际完成值. */
export const headerEndings: readonly HeaderWord[] = [
  {
    role: 'target',
    words: split('指标值 目标值 实现值 预期值 计划值'),
    over: ['operator', 'target', 'unit', 'history'],
  },
  { role: 'actual', words: split('完成值 实际值 完成情况 执行情况') },
  { role: 'weight', words: split('权重 分值') },
  { role: 'score', words: split('得分') },
  { role: 'unit', words: split('计量单位 度量单位') },
  { role: 'reason', words: split('原因分析 改进措施 原因说明 值原因') },
  { role: 'basis', words: split('评分标准 评分细则 计分标准 扣分标准 计算公式 计算方法') },
]

/** What makes a column of values one of another time: 上半年指标值, 上年度目标值. */
export const otherTimes: readonly (readonly [RegExp, Role])[] = [
  [/半年|季度|月度/, 'midterm'],
  [/(?:19|20)\d\d年?度?实际|上年|上一年|去年|前年|往年|历史|[近前][两二三]年|基期/, 'history'],
  [/调整/, 'adjusted'],
]

/** A second table beside the first begins again with one of these, and is of the other horizon. */
export const longTermMarks = /长期|中期|中长期|实施周?期|三年|滚动/
export const annualMarks = /年度|当年|本年/
