/** A project's name where only the title says it: 2020年度某县助学金项目绩效评价指标表. */

const YEAR = /^(?:附件\d*[:：]?|\d{1,2}[.、．])?(?:关于)?(?:20\d\d[-—至]?)*(?:20\d\d)?年?度?/
const KIND =
  /(?:项目)?(?:支出)?(?:预算)?(?:区域|整体)?(?:绩效|目标)(?:目标|自评|评价|指标|申报|批复|公开|评分|完成情况|和指标|申请|明细|情况)*(?:体系)?的?(?:表|报告|公示|公开|说明|公告)?(?:\([^()]*\))*$/
/** 某某补助2023年度: of which year the form is. */
const LAST_YEAR = /20\d\d年?度?$/
/** Words that say what kind of form it is and not what of. */
const GENERIC =
  /^(?:部门|单位|整体|项目|专项|资金|区域|市级|省级|县级|区级|本级|财政|转移支付|预算|支出|特定目标类|其他运转类|年度|申报|及|和|[(（][^()（）]*[)）])*$/
const SHORTEST = 5

/** The organ and the year that a title begins with, before what it names. */
const OWNER =
  /^[\p{Script=Han}]{2,24}?(?:局|委员会|厅|人民政府|镇|乡|街道|中心|院|学校|站|所|馆|队|处|办公室)(?:关于)?(?:20\d\d[-—至])?20\d\d年?度?(?=.{5})/u

/** The name in a title and where in the title it stands; null where the title only names the kind of form. */
export function nameInTitle(title: string): { text: string; start: number } | null {
  const owner = OWNER.exec(title)?.[0].length ?? 0
  const first = owner + (YEAR.exec(title.slice(owner))?.[0].length ?? 0)
  const bare = title.slice(first)
  const kind = KIND.exec(bare)
  if (kind === null || kind.index === 0) return null
  if (/20\d\d年度?项目$/.test(bare.slice(0, kind.index + 2))) return null
  const end = kind[0].startsWith('项目') ? kind.index + 2 : kind.index
  const name = bare.slice(0, end)
  const text = name.replace(/^关于/, '').replace(LAST_YEAR, '')
  if (text.length < SHORTEST || GENERIC.test(text)) return null
  return { text, start: first + (name.startsWith('关于') ? 2 : 0) }
}
