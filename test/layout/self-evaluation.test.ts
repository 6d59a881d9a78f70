import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const cells = (text: string): string => text.split(' ').join('\n')

/** `name target actual score`, as a reader would check a self-evaluation. */
async function results(text: string): Promise<string[]> {
  return (await indicatorsOf(text)).map(({ name, target, actual, weight, score }) =>
    [name, target?.text, actual?.text, weight, score].map((each) => each ?? '-').join(' '),
  )
}

describe('what follows the rows of a self-evaluation is no row', () => {
  const form = `${cells('一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施')}\n${cells('产出指标 数量指标 发放人数 46人 46人 50 50 时效指标 发放及时率 ≥98% 99% 50 50')}\n`
  const rows = ['发放人数 46人 46人 50 50', '发放及时率 ≥98% 99% 50 50']

  test('hints that nobody replaced, below the total', async () => {
    const hints = cells(
      '合计 100 100 评价结论 结合自评情况说明项目实施取得的成效。(200字以内) 存在问题 结合自评情况分析存在的问题及原因。(200字以内)',
    )
    expect(await results(`${form}${hints}\n`)).toEqual(rows)
  })

  test('a chapter with its signatures', async () => {
    const chapter = cells('四、评价人员 姓名 职务 单位 王丽 主任 县水利局')
    expect(await results(`${form}${chapter}\n`)).toEqual(rows)
  })

  test('a sentence below the grid', async () => {
    const text =
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n产出指标 | 数量指标 | 发放人数 | 46人 | 46人 |\n' +
      '时效指标 | 发放及时率 | ≥98% | 99% ||\n(2)公益岗位补贴项目自评综述。项目全年预算数21.6万元,完成预算的100%。\n'
    expect(await linesOf(text)).toEqual(['产出 数量 发放人数 46人', '产出 时效 发放及时率 ≥98%'])
  })

  test('a note in glued text', async () => {
    const text =
      '一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标(50分)数量指标维修渠道长度50≥1850米≥1850米50满意度指标(50分)服务对象满意度指标农户满意度50≥95%≥95%50总分100100注:1.预算资金执行率10分,全年实际值(B)/年度指标值(A)'
    expect(await linesOf(text)).toEqual([
      '产出 数量 维修渠道长度 ≥1850米',
      '满意度 服务对象满意度 农户满意度 ≥95%',
    ])
  })

  test('the grade and the scale of grades in glued text', async () => {
    const text =
      '一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标培训班次≥12期14期9087.6成本指标人均成本≤1500元1482元55满意度指标服务对象满意度指标学员满意度≥90%96%55自评得分97.6自评等级优评价标准:90(含)-100分为优、80(含)-90分为良。'
    expect(await results(text)).toEqual([
      '培训班次 ≥12期 14期 90 87.6',
      '人均成本 ≤1500元 1482元 5 5',
      '学员满意度 ≥90% 96% 5 5',
    ])
  })

  test('the heading of the next goal, between two glued tables', async () => {
    const table =
      '一级指标二级指标三级指标年初目标值(A)实际完成值(B)得分产出指标数量指标布设断面6个6个10'
    const text = `项目名称水文监测年度绩效目标1(40分)${table}年度绩效目标2(40分)${table.replace('布设断面', '整编资料')}总分99`
    expect((await indicatorsOf(text)).map(({ name }) => name)).toEqual(['布设断面', '整编资料'])
  })
})

describe('glued figures of a self-evaluation', () => {
  const header = '一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标'

  test('are cut where the weight stands before the value', async () => {
    const text = `${header}成本指标每人每天补助标准55元5元5管护费用总额1045万元44.1万元9.5数量指标受益人数851846人1846人85总分10099.5`
    expect(await results(text)).toEqual([
      '每人每天补助标准 5元 5元 5 5',
      '管护费用总额 45万元 44.1万元 10 9.5',
      '受益人数 1846人 1846人 85 85',
    ])
  })

  test('are two where the result is the value again', async () => {
    const text =
      '一级指标二级指标三级指标年度指标值全年完成值产出指标数量指标轮换批次100%100%效益指标经济效益指标轮换亏损率00生态效益指标储粮覆盖率100%100%'
    expect((await indicatorsOf(text)).map(({ name, target }) => `${name} ${target?.text}`)).toEqual(
      ['轮换批次 100%', '轮换亏损率 0', '储粮覆盖率 100%'],
    )
  })

  test('leave words and their twin behind a weight', async () => {
    const text = `${header}质量指标制度有效性7制度健全,严格执行制度健全,严格执行7数量指标受益人数931846人1846人93总分100100`
    expect(await results(text)).toEqual([
      '制度有效性 制度健全,严格执行 制度健全,严格执行 7 7',
      '受益人数 1846人 1846人 93 93',
    ])
  })

  test('leave the points of a label to it', async () => {
    const text = `${header}数量指标(50分)受益人数501846人1846人50满意度指标服务对象满意度指标(50分)家长满意度50≥90%93%50`
    expect((await indicatorsOf(text)).map(({ name }) => name)).toEqual(['受益人数', '家长满意度'])
  })
})

describe('broken lines', () => {
  test("are a page's end in the preview of a document, and its number is no text", async () => {
    const rows = '办结案件数80件80件普法活动场次12场12场培训人次300人次310人次'.repeat(3)
    const text = `1、项目自评表一级指标二级指标三级指标年度指标值全年完成值产出指标数量指标${rows}质量指标资料\n2、审查合格率98%97%满意度指标服务对象满意度指标群众满意度95%96%`
    expect((await linesOf(text)).at(-2)).toBe('产出 质量 资料审查合格率 98%')
  })

  test('leave a level-2 label whole where spaces set cells apart', async () => {
    const text =
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标 运维系统数量 12个 12个 50 50\n满意度指标 服务对象\n满意度指标 系统用户满意度 ≥85分 90分 50 50\n总分 100 100\n'
    expect((await linesOf(text)).at(-1)).toBe('满意度 服务对象满意度 系统用户满意度 ≥85分')
  })

  test('leave a name whole where its row has full points and no reason', async () => {
    const text =
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析\n产出指标 数量指标 运维系统数量 12个 12个 50 50\n等级保护测评\n系统 ≥3个 3个 50 50\n总分 100 100\n'
    expect((await linesOf(text)).at(-1)).toBe('产出 数量 等级保护测评系统 ≥3个')
  })
})

describe('headers of self-evaluations', () => {
  test('the group 绩效指标完成情况 is no column of results', async () => {
    const text =
      '绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 |\n项目完成指标 | 数量指标 | 整治山坪塘 | 8口 | 8口 |\n疏浚沟渠 | 3.5公里 | 3.62公里 |||\n质量指标 | 验收合格率 | 100% | 100% ||\n'
    expect(await linesOf(text)).toEqual([
      '项目完成 数量 整治山坪塘 8口',
      '项目完成 数量 疏浚沟渠 3.5公里',
      '项目完成 质量 验收合格率 100%',
    ])
  })

  test('points that stand behind the header belong to a column without a word', async () => {
    const text = `${cells('绩效指标完成情况 一级指标 二级指标 三级指标 年度指标值 实际完成指标值 50 产出指标 质量指标 培训考核率 100% 97% 20 案件查办率 100% 100% 30')}\n`
    expect((await indicatorsOf(text)).map(({ name, score }) => `${name} ${score}`)).toEqual([
      '培训考核率 20',
      '案件查办率 30',
    ])
  })
})
