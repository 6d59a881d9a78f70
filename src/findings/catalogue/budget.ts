/** Codes about money, weights and scores. */
import type { Entry } from './entry.ts'

export const budget = {
  'weight-sum': {
    severity: 'warning',
    zh: '各指标权重合计为 {sum}，应为 {expected}',
    en: 'The weights of the indicators add up to {sum}, expected {expected}',
    adviceZh: '核对每行权重，并看是否有漏读或多读的行',
    adviceEn: 'Check each weight, and whether a row is missing or read twice',
  },
  'weight-missing': {
    severity: 'info',
    zh: '{count} 个指标没有权重，其余合计为 {sum}',
    en: '{count} indicators have no weight; the others add up to {sum}',
    adviceZh: '看原表这些行是否确实未填权重',
    adviceEn: 'See whether the form leaves these weights blank',
  },
  'score-above-weight': {
    severity: 'warning',
    zh: '得分 {score} 高于分值 {weight}',
    en: 'The score {score} is higher than the weight {weight}',
    adviceZh: '核对分值与得分两列是否读反',
    adviceEn: 'Check whether the weight and score columns are swapped',
  },
  'money-sum': {
    severity: 'warning',
    zh: '预算总额 {total} 元不等于财政资金 {fiscal} 元与其他资金 {other} 元之和',
    en: 'The total of {total} yuan is not the sum of fiscal {fiscal} and other {other} yuan',
    adviceZh: '核对三个金额及其单位',
    adviceEn: 'Check the three amounts and their unit',
  },
  'money-lines-sum': {
    severity: 'warning',
    zh: '“{side}”各项合计为 {sum} 元，表中合计写 {total} 元',
    en: 'The lines of “{side}” add up to {sum} yuan, their total says {total}',
    adviceZh: '核对该组各项金额',
    adviceEn: 'Check the amounts of this group',
  },
  'money-parts': {
    severity: 'warning',
    zh: '基本支出 {basic} 元与项目支出 {project} 元之和不等于总额 {total} 元',
    en: 'Basic {basic} and project expenditure {project} do not add up to the total of {total} yuan',
    adviceZh: '核对三个金额及其单位',
    adviceEn: 'Check the three amounts and their unit',
  },
  'task-sum': {
    severity: 'warning',
    zh: '各项任务金额合计为 {sum} 元，表中总额为 {total} 元',
    en: 'The tasks add up to {sum} yuan, the form’s total says {total}',
    adviceZh: '核对任务行是否齐全',
    adviceEn: 'Check whether every task row was read',
  },
  'share-differs': {
    severity: 'info',
    zh: '“{item}”占比写 {share}，按金额计算为 {computed}%',
    en: '“{item}” states a share of {share}; by its amount it is {computed}%',
    adviceZh: '核对金额与占比',
    adviceEn: 'Check the amount and the share',
  },
  'project-sum': {
    severity: 'info',
    zh: '文中各项目预算合计 {sum} 元，部门项目支出为 {total} 元',
    en: 'The projects of the document add up to {sum} yuan, the department’s project expenditure is {total}',
    adviceZh: '看是否有项目未公开或未读出',
    adviceEn: 'See whether a project is not published or not read',
  },
  'money-unit-unknown': {
    severity: 'warning',
    zh: '{count} 张表的金额（如 {text}）没有写明单位，无法换算为元',
    en: 'The amounts of {count} forms (such as {text}) have no stated unit, so their yuan are not known',
    adviceZh: '从原表或批复文件确认单位是元还是万元',
    adviceEn: 'Confirm from the source whether it is yuan or ten thousand yuan',
  },
  'spending-plan-falls': {
    severity: 'warning',
    zh: '资金支出计划由 {before}% 降到 {after}%（{label}），累计进度不应下降',
    en: 'The spending plan falls from {before}% to {after}% ({label}); cumulative progress never falls',
    adviceZh: '看表中填的是否为分期数而非累计数',
    adviceEn: 'See whether the form gives each period’s share instead of the cumulative one',
  },
  'spending-plan-end': {
    severity: 'warning',
    zh: '资金支出计划最后一期（{label}）为 {percent}%，应为 100%',
    en: 'The spending plan ends at {percent}% ({label}), expected 100%',
    adviceZh: '核对最后一期的计划数',
    adviceEn: 'Check the last step of the plan',
  },
} as const satisfies Readonly<Record<string, Entry>>
