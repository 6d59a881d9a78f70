/** What a page without indicators is, by its words. */
import type { SettledRecovery } from './settled.ts'

export type PageKind =
  | 'funding-notice'
  | 'allocation-list'
  | 'evaluation-report'
  | 'scoring-system'
  | 'catalogue'
  | 'procurement'
  | 'minutes'
  | 'questionnaire'
  | 'regulation'
  | 'staff-appraisal'
  | 'contents'
  | 'web-page'
  | 'final-accounts'
  | 'form-head'
  | 'prose'

const kinds: readonly {
  readonly kind: PageKind
  readonly words: RegExp
  readonly least: number
}[] = [
  {
    kind: 'staff-appraisal',
    words: /考核(?:对象|等次|得分|评分)|德能勤绩|民主测评|绩效工资|绩效考核表/g,
    least: 2,
  },
  { kind: 'regulation', words: /第[一二三四五六七八九十百]+[条章]|本办法|施行/g, least: 3 },
  { kind: 'questionnaire', words: /问卷|[A-D][.、](?:非常)?满意|您/g, least: 3 },
  { kind: 'procurement', words: /招标|投标|采购人|供应商|中标|开标|项目编号/g, least: 2 },
  {
    kind: 'minutes',
    words: /会议纪要|会议(?:指出|要求|强调|决定|同意|原则同意|审议)|听取/g,
    least: 2,
  },
  { kind: 'scoring-system', words: /评分标准|评价要点|扣分|得分点|评价指标体系/g, least: 2 },
  {
    kind: 'funding-notice',
    words: /下达|拨付|通知|请(?:按|抓紧|专款|加强)|专款专用|附件/g,
    least: 3,
  },
  {
    kind: 'evaluation-report',
    words: /自评报告|评价报告|绩效自评|完成情况分析|项目概况|自评结论|评价结论/g,
    least: 2,
  },
  {
    kind: 'final-accounts',
    words: /决算|[“"]?三公[”"]?经费|收支总表|预算公开|拨款收入|收入合计|支出合计/g,
    least: 2,
  },
  {
    kind: 'allocation-list',
    words: /分配表|安排表|安排情况表|项目清单|补助金额|小计|合计/g,
    least: 2,
  },
  { kind: 'contents', words: /目录|第[一二三四五]部分|…{2,}|\.{6,}/g, least: 3 },
  { kind: 'web-page', words: /当前位置|打印|关闭|字体|浏览|点击|分享|版权|网站|下载/g, least: 3 },
]

/** The kind whose words the page holds; the order says which wins. */
export function pageKindOf(recovery: SettledRecovery): PageKind {
  const { text } = recovery.stream
  const scoring = recovery.forms.flatMap((form) => form.blocks.filter((block) => block.scoring))
  if (scoring.length > 0) {
    const isCatalogue = scoring.some(({ slots }) => slots.some(({ label }) => /计算/.test(label)))
    return isCatalogue ? 'catalogue' : 'scoring-system'
  }
  if (
    recovery.forms.some((form) => form.head.project !== null || form.head.budget.total !== null)
  ) {
    return 'form-head'
  }
  for (const { kind, words, least } of kinds) {
    if ((text.match(words)?.length ?? 0) >= least) return kind
  }
  return 'prose'
}
