/** What the words of names, values, units and standards look like. */

import { setOf } from '../../values/chars.ts'
import { composed, split } from './split.ts'

/** Endings of indicator names. */
export const nameEndings = split(
  '率 数 量 数量 情况 人数 次数 件数 户数 面积 程度 水平 标准 成本 时间 时限 时长 比例 比率 占比 满意度 覆盖面 能力 及时性 规范性 准确性 完整性 有效性 合规性 充分性 合理性 可行性 性 度 额 费 费用 金额 收入 支出 经费 投入 长度 公里数 天数 场次 批次 人次 范围 机制 质量 效率 进度 作用 环境 影响力 总量 产量 产值 增长 单价 价格 均价 补贴 补助 建设 意识 秩序 安全 节约 保障',
)

/** Words that a target begins with, or that are one on their own. */
export const valueWords = split(
  '有效 显著 明显 长期 稳定 稳步 持续 不断 逐步 逐年 较好 良好 优 优良 优秀 合格 合规 达标 通过 规范 充分 明确 合理 科学 健全 完善 及时 按时 按期 准时 完成 已完成 全部完成 基本完成 未完成 是 否 有 无 高 中 低 高中低 好 较高 较大 满意 非常满意 基本满意 效果显著 效果明显 成效显著 成效明显 应改尽改 应保尽保 应救尽救 应补尽补 应享尽享 应收尽收 应援尽援 全覆盖 全年 当年 年底前 轻微 提升 提高 改善 增加 减少 降低 增强 加强 促进 推进 保持 保障 增长 下降 扩大 优化 定性 正向 可持续 长远 长效 正常 严格 积极 覆盖 达到 零 不超 不高于 不低于 不少于 按照 按规定 按计划 按进度 进行中 推进中 未开展 符合 较上年 逐渐 进一步 有所 得到 大幅 有力 充足 安全 间接 正面 支撑 发挥 实现 优于 高于 低于 等于 已',
)

/** The same kind of words at a target's end: 有所改善, 持续增加. */
export const valueEndings = split(
  '提高 提升 改善 增强 增加 减少 降低 完善 显著 明显 完成 达标 合格 有效 长期 稳定 到位 及时 保障 支撑 增长 下降 减轻 加强 优化 良好 较好 实现 执行 与否 以上 以下 以内 之前 前 底 内 左右 使用',
)

/** How descriptions of an indicator begin, and names don't. */
export const descriptions = /^(?:用于|用以|主要)?(?:反映|考察|考核|衡量|评价)(?=.{4})/

/** A comparison in a column of its own. */
export const operators =
  /^(≥|≤|=|>|<|>=|<=|=>|=<|==|≧|≦|═|﹦|≥=|大于等于|小于等于|大于或等于|小于或等于|不少于|不低于|不高于|不超过|大于|小于|等于|定性|定量|定性指标|定量指标|文字描述|正向|反向|正向指标|反向指标|正|反|正值|反值|区间|范围)$/

/** What a monitoring table or a list says of every row, in a column of its own at the row's end. */
export const remarks = /^(?:确定能|有可能|可能|不可能|完全不可能|不确定|是|否|[√✓✔☑])$/

/** How a row's shortfall is explained: words that no label and no name of an indicator has. */
export const reasons =
  /受.{1,12}影响|影响.{2}|导致|造成|由于|原因|滞后|推迟|延[迟期误后]|较[晚少慢迟低差]|偏[差低慢少晚]|未(?!来|成年)|不[够足及](?!.{0,2}[率度数性]$)|不及时|有待|尚|下一步|进一步|疫情(?!.{0,3}防)|督促/

/** Names of places that head a column of a regional form. */
export const placeEndings =
  /(省|市|州|盟|县|区|旗|镇|乡|村|街道|街道办|街道办事处|管委会|开发区|新区|团|师|兵团|局)$/

/** What stands in an empty cell. */
const emptyMarks = /^([-—–―/\\、.。·…*★☆_□无]+|……|\.{2,}|一)$/
const opensEmpty = setOf('-—–―/\\、.。·…*★☆_□无一')

/** Whether a text is what stands in an empty cell. */
export function isEmptyMark(text: string): boolean {
  return opensEmpty.has(text.charCodeAt(0)) && emptyMarks.test(text)
}

/** What rows that end a table begin with. */
export const totals = split(
  '综合得分 绩效自评综合得分 自评综合得分 评价综合得分 绩效自评得分 评价等次 自评等次 绩效等级 总分 合计 总计 小计 自评总分 总得分 得分合计 自评得分 总体得分 评价等级 自评等级 自评结论 分值合计 合计得分 单位合计 部门合计 项目合计 本级合计 单位总计 部门总计 项目总计 本级总计 单位小计 部门小计 项目小计 本级小计',
)

const spendingKind = /^(?:本级|其他运转类|特定目标类|人员类)(?:项目)?(?=[\d,.]|$)/
const opensSpending = setOf('本其特人')

/** Whether a stretch begins with a kind of spending before its sum, in a list of amounts. */
export function isSpendingKind(text: string, start = 0, stop = text.length): boolean {
  return opensSpending.has(text.charCodeAt(start)) && spendingKind.test(text.slice(start, stop))
}

/** How what follows an indicator table begins. */
export const tails = split(
  '备注 注 说明 其他说明 其他需要说明 其他需说明 需要说明 填表人 填报人 审核人 联系人 单位负责人 财政部门 绩效目标实现 实现措施 保障措施 主管部门审核 审核意见 业务处室 附件 相关 扫一扫 上一篇 下一篇 上一条 下一条 内容保障 版权 抄送 网站地图 联系我们 主办 责任编辑 项目负责人 填报日期 财务负责人 经办 部门意见 单位意见 补充说明 单位已有的 问题 建议 偏差大或 偏差或 偏差原因 评价结论 自评结论 存在问题 改进措施及 项目自评总分 序号 支出内容 支出明细 资金使用明细 存在的问题 下一步',
)

/** What a web page has around its text: the whole of a line or of a button, or before a colon. */
export const furniture = [
  ...composed(
    '{打印|关闭|收藏|返回|分享|下载|保存|复制}[本|此|该|当前]{页|页面|窗口|网页|文|文章|文档} {打印|关闭|收藏|返回|分享|下载|保存|复制}[正文|全文|链接|文件|列表|首页|顶部|附件|到|至]',
  ),
  ...split(
    '字体 字号 视力保护色 浏览次数 浏览量 点击次数 点击数 点击量 阅读次数 阅读量 访问量 来源 信息来源 文章来源 稿件来源 新闻来源 作者 发布人 发布者 发布时间 发布日期 发布机构 发布单位 责编 编辑 审核 初审 终审 供稿 热门推荐 友情链接 网站声明 返回顶部 回到顶部',
  ),
]

/** How the names of bodies that sign end. */
export const signatories =
  /[\p{Script=Han})](?:局|厅|委|委员会|政府|办|办公室|院|校|学|中心|站|所|馆|队|处|会|部|社|庭|公司|集团|大学|医院|银行|街道)$/u
