/**
 * Names of indicators that the Ministry of Finance's common frameworks (财预〔2013〕53号, 财预〔2020〕10号) and the
 * provinces' forms for whole departments print for everyone: known wherever they stand, whatever labels are in them.
 */
import { setOf } from '../../values/chars.ts'
import { Lexicon } from '../lexicon.ts'
import { composed, split } from './split.ts'

const names = [
  ...split(
    '立项依据充分性 立项程序规范性 项目立项规范性 绩效目标合理性 绩效目标明确性 绩效目标相关性 绩效指标明确性 绩效指标合理性 预算编制科学性 预算编制合理性 预算编制完整性 预算编制规范性 预算编制准确性 资金分配合理性 资金到位率 到位及时率 资金使用合规性 管理制度健全性 财务管理制度健全性 财务管理制度有效性 管理制度有效性 绩效监控有效性 业务管理制度健全性 制度执行有效性 项目质量可控性 财务监控有效性 质量达标率 完成及时率 实际完成率 成本节约率 社会公众或服务对象满意度',
  ),
  ...split(
    '在职人员控制率 财政供养人员控制率 重点支出安排率 预算完成率 预算执行率 项目支出预算执行率 基本支出预算执行率 部门预算执行率 部门整体预算执行率 预算调整率 支付进度率 结转结余率 结转结余变动率 公用经费控制率 政府采购执行率 预决算信息公开性 预决算信息公开度 基础信息完善性 资产管理完整性 资产管理安全性 资产管理规范性 固定资产利用率 重点工作办结率',
  ),
  ...split(
    '年度履职目标相关性 工作任务科学性 专项资金细化率 决算真实性 绩效监控完成率 绩效自评完成率 部门绩效评价完成率 项目绩效评价完成率 评价结果应用率 工作计划制定健全性 中长期规划制定健全性 非税收入预算完成率 人事管理制度有效性 固定资产保存完整性',
  ),
  // What begins with a label's word.
  ...composed(
    '[项目|总]成本控制{率|数|额|情况|有效性} 成本{节约率|降低率|超支率} 质量{合格率|达标率|达标情况}',
  ),
  ...composed('{“三公经费”|“三公”经费|三公经费}{控制率|变动率}'),
]

/** Names that are printed for everyone. */
export const commonNames = new Lexicon(names.map((word) => [word, true] as const))
/** What they begin with. */
export const opensCommonName = setOf(commonNames.firsts)
