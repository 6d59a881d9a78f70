import { describe, expect, test } from 'vitest'
import { indicatorsOf, line, linesOf, recordOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t指标值\n'
const cases = [
  '产出 数量 办结案件数 ≥800件',
  '产出 数量 普法活动场次 ≥12场',
  '产出 质量 案件合格率 ≥95%',
]

describe('rows whose merged labels', () => {
  test('are blank below their first row', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n\t\t普法活动场次\t≥12场\n\t质量指标\t案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('are gone with their separators', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n普法活动场次\t≥12场\n质量指标\t案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('are missing, so that the row slid and its blanks stand at its end', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n普法活动场次\t≥12场\t\t\n质量指标\t案件合格率\t≥95%\t\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('are repeated in every row', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n产出指标\t数量指标\t普法活动场次\t≥12场\n产出指标\t质量指标\t案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('slid alone into the column before', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n\t\t普法活动场次\t≥12场\n质量指标\t\t案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })
})

describe('rows in every manner of conversion', () => {
  test('one tab-led cell a line, a blank line between rows', async () => {
    const text =
      '\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t办结案件数\n\t≥800件\n\n' +
      '\t\t普法活动场次\n\t≥12场\n\n\t质量指标\n\t案件合格率\n\t≥95%\n'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('one cell a line, without tabs', async () => {
    const text =
      '一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n办结案件数\n≥800件\n' +
      '普法活动场次\n≥12场\n质量指标\n案件合格率\n≥95%\n'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('cells set apart by single spaces', async () => {
    const text =
      '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 办结案件数 ≥800件\n普法活动场次 ≥12场\n质量指标 案件合格率 ≥95%\n'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('a blank before the unit as between the cells', async () => {
    const text =
      '一级指标 二级指标 三级指标 指标值 指标值确定依据 产出指标 数量指标 清查办公用房面积 ≥8.6 万平方米 年度工作计划 质量指标 食堂抽检合格率 100% 食品安全法 时效指标 报修响应时间 ≤30 分钟 服务承诺\n'
    const rows = await indicatorsOf(text)
    expect(rows.map(({ target, basis }) => [target?.value, target?.unit, basis])).toEqual([
      ['8.6', '万平方米', '年度工作计划'],
      ['100', '%', '食品安全法'],
      ['30', '分钟', '服务承诺'],
    ])
  })

  test('a page’s number in a line that holds a whole page', async () => {
    const duties = '负责全县公共法律服务体系的规划、建设和管理工作'.repeat(8)
    const text = `${duties} 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 办结案件数 ≥800件 — 2 — 普法活动场次 ≥12场 质量指标 案件合格率 ≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('a row over the pages of a document library, which numbers them', async () => {
    const duties = '负责全县公共法律服务体系的规划、建设和管理工作'.repeat(8)
    const text = `1、${duties}一级指标二级指标三级指标指标值产出指标数量指标办结案件数≥800件普法活\n2、动场次≥12场质量指标案件合格率≥95%\n`
    expect(await linesOf(text)).toEqual(cases)
  })

  test('a numbered list under 绩效指标, whose form has no levels', async () => {
    const rows = await indicatorsOf(
      '政府购买服务绩效目标表\n项目名称\t社区养老\n序号\t绩效指标\t指标值\t备注\n1\t服务老年人数\t≥600人\t\n2\t服务合格率\t≥95%\t\n',
    )
    expect(rows.map(({ name, level1, target }) => [level1, name, target?.text])).toEqual([
      [null, '服务老年人数', '≥600人'],
      [null, '服务合格率', '≥95%'],
    ])
  })

  test('a label broken over a line between cells set apart by blanks', async () => {
    const text =
      '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 办结案件数 ≥800件\n满意度指标 服务对象\n满意度指标 群众满意度 ≥90%\n'
    expect(await linesOf(text)).toEqual([cases[0], '满意度 服务对象满意度 群众满意度 ≥90%'])
  })

  test('how points are given behind the value, and the kind behind that', async () => {
    const text =
      '一级指标二级指标三级指标指标值指标值内容评(扣分标准) 度量单位指标值类型备注\n' +
      '产出指标数量指标聘用老师人数12反映聘用老师人数足额聘用得10分,每少1人,扣1分-定量\n' +
      '生态效益指标\n\n-定性\n质量指标培训合格率95%以上培训合格人数/参训人数95%以上得10分,每减少1%扣1分-定量\n'
    expect(await linesOf(text)).toEqual([
      '产出 数量 聘用老师人数 12',
      '产出 质量 培训合格率 95%以上',
    ])
  })

  test('nothing between the cells', async () => {
    const text =
      '一级指标二级指标三级指标指标值产出指标数量指标办结案件数≥800件普法活动场次≥12场质量指标案件合格率≥95%'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('pipes, a row a line', async () => {
    const text =
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| --- | --- | --- | --- |\n| 产出指标 | 数量指标 | 办结案件数 | ≥800件 |\n' +
      '| | | 普法活动场次 | ≥12场 |\n| | 质量指标 | 案件合格率 | ≥95% |\n'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('pipes, a cell a line', async () => {
    const text =
      '一级指标 |\n二级指标 |\n三级指标 |\n指标值 |\n产出指标 |\n数量指标 |\n办结案件数 |\n≥800件 |\n' +
      '普法活动场次 |\n≥12场 | |\n质量指标 |\n案件合格率 |\n≥95% | |\n'
    expect(await linesOf(text)).toEqual(cases)
  })

  test('traditional characters with pinyin, labels in simplified ones', async () => {
    const text =
      '一級指標\t二級指標\t三級指標\t指標值\n產(chǎn)出指標(biāo)\t數量指標\t辦結(jié)案件數\t≥800件\n'
    expect(await linesOf(text)).toEqual(['产出 数量 辦結案件數 ≥800件'])
  })

  test('a label broken over two lines', async () => {
    const text =
      '一级指标\n二级指标\n三级指标\n指标值\n效益指标\n经济效益\n指标\n增加收入\n≥3万元\n社会效益\n指标\n群众知晓率\n≥90%\n'
    expect(await linesOf(text)).toEqual([
      '效益 经济效益 增加收入 ≥3万元',
      '效益 社会效益 群众知晓率 ≥90%',
    ])
  })
})

describe('rows of a template', () => {
  test('that are not filled in give nothing', async () => {
    const text = `${header}产出指标\t数量指标\t指标1：办结案件数\t≥800件\n\t\t指标2：\t\n\t\t……\t\n\t时效指标\t\t\n`
    expect(await linesOf(text)).toEqual(['产出 数量 办结案件数 ≥800件'])
  })

  test('lose its numbering and stars', async () => {
    const text = `${header}产出指标\t数量指标\t★办结案件数\t≥800件\n\t质量指标\t指标1：案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual(['产出 数量 办结案件数 ≥800件', cases[2]])
  })

  test('lose the hint that was left before the value', async () => {
    const text = `${header}产出指标\t质量指标\t案件合格率（≥**%）\t≥95%\n`
    expect(await linesOf(text)).toEqual([cases[2]])
  })

  test('end where the notes below the table begin', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n备注：本表一式三份。\n填表人：张三\n`
    expect(await linesOf(text)).toEqual([cases[0]])
  })

  test.each([
    '[打印] [关闭]',
    '【关闭本页】',
    '责编：张三',
    '来源：某某网',
    '某某市财政局\n2023年3月21日',
  ])('end where the page goes on: %s', async (after) => {
    const lines = '产出指标\n\n数量指标\n\n办结案件数\n\n≥800件\n\n'
    const text = `一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n${lines}${after}\n`
    expect(await linesOf(text)).toEqual([cases[0]])
  })

  test('end at the sum in glued text, and at the next goal before its table', async () => {
    const head = '一级指标二级指标三级指标指标值得分'
    const text = `年度绩效目标1(40分)${head}产出指标数量指标办结案件数≥800件10年度绩效目标2(40分)${head}产出指标质量指标案件合格率≥95%10总分10099.3注:1.分值:产出指标50分、满意度指标10分、预算资金执行率10分\n`
    expect(await linesOf(text)).toEqual([cases[0], cases[2]])
  })

  test('may have nought for target and result', async () => {
    const text =
      '一级指标二级指标三级指标年度指标值全年完成值产出指标质量指标轮换价差亏损率00储备账实相符率≥95%96%\n'
    expect(await linesOf(text)).toEqual([
      '产出 质量 轮换价差亏损率 0',
      '产出 质量 储备账实相符率 ≥95%',
    ])
  })

  test('are not the heading between two drawn tables', async () => {
    const text =
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 办结案件数 | ≥800件 |\nSheet 5: 表5\n'
    expect(await linesOf(text)).toEqual([cases[0]])
  })

  test('go on under their label after the header of the next page', async () => {
    const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n${header}产出指标\t质量指标\t案件合格率\t≥95%\n`
    expect(await linesOf(text)).toEqual([cases[0], cases[2]])
  })
})

describe('a label', () => {
  test('in the cell after a level-2 label is a careless name', async () => {
    const text = `${header}效益指标\t可持续影响指标\t生态效益指标\t长期\n\t社会效益指标\t群众知晓率\t≥90%\n`
    expect(await linesOf(text)).toEqual([
      '效益 可持续影响 生态效益指标 长期',
      '效益 社会效益 群众知晓率 ≥90%',
    ])
  })

  test('of satisfaction stays under 效益指标 where an older form drew it so', async () => {
    const text = `${header}效益指标\t社会效益指标\t群众知晓率\t≥90%\n\t服务对象满意度指标\t群众满意度\t≥95%\n`
    expect((await linesOf(text))[1]).toBe('效益 服务对象满意度 群众满意度 ≥95%')
  })

  test('of cost is a level of its own in forms since 2021', async () => {
    const text = `${header}成本指标\t经济成本指标\t项目总成本\t≤20万元\n\t社会成本指标\t扰民投诉次数\t≤2次\n`
    expect(await linesOf(text)).toEqual([
      '成本 经济成本 项目总成本 ≤20万元',
      '成本 社会成本 扰民投诉次数 ≤2次',
    ])
  })

  test('with a sub-total of scores is the label alone', async () => {
    const [row] = await indicatorsOf(
      '一级指标\t二级指标\t三级指标\t指标值\t分值\n产出指标(50分)\t数量指标\t办结案件数\t≥800件\t50\n',
    )
    expect([row?.level1, row?.weight]).toEqual(['产出指标', 50])
  })
})

describe('labels collected into one row', () => {
  const text =
    '项目名称\t普法宣传经费\n一级指标\t二级指标\t三级指标\t指标值\n' +
    '产出指标\t数量指标\t质量指标\t时效指标\t成本指标\n' +
    '普法活动场次\t≥12场\n印发宣传册数量\t≥3000册\n活动验收合格率\t≥95%\n活动开展及时率\t100%\n活动费用\t≤20万元\n' +
    '效益指标\t社会效益指标\t可持续影响指标\n群众法治意识\t有效提高\n普法长效机制\t持续\n满意度指标\n群众满意度\t≥95%\n'

  test('are laid over the indicators in their order, by what the names mean', async () => {
    expect(await linesOf(text)).toEqual([
      '产出 数量 普法活动场次 ≥12场',
      '产出 数量 印发宣传册数量 ≥3000册',
      '产出 质量 活动验收合格率 ≥95%',
      '产出 时效 活动开展及时率 100%',
      '产出 成本 活动费用 ≤20万元',
      '效益 社会效益 群众法治意识 有效提高',
      '效益 可持续影响 普法长效机制 持续',
      '满意度 满意度 群众满意度 ≥95%',
    ])
  })

  test('leave word of it in every row', async () => {
    const rows = await indicatorsOf(text)
    expect(rows.every((row) => row.repairs.includes('labels-collected'))).toBe(true)
  })
})

describe('what stands beside the rows of a table', () => {
  const header = '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n'

  test('a row of points over rows of figures is no indicator', async () => {
    const rows = await linesOf(
      `${header}产出指标\t数量指标\t设施建设\t\t\t20\t20\n\t\t新建站点\t≥5个\t5个\t\t\n\t\t改造道路\t≥3公里\t3公里\t\t\n`,
    )
    expect(rows).toEqual(['产出 数量 新建站点 ≥5个', '产出 数量 改造道路 ≥3公里'])
  })

  test('a sum below the table is no indicator', async () => {
    const rows = await linesOf(
      '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t新建站点\t5个\n\t质量指标\t验收合格率\t≥95%\n单位合计\t\t\t350\n',
    )
    expect(rows).toEqual(['产出 数量 新建站点 5个', '产出 质量 验收合格率 ≥95%'])
  })

  test('a value without a name is named in a finding and not given', async () => {
    const { forms, findings } = await recordOf(
      '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t\t≥800件\n\t质量指标\t验收合格率\t≥95%\n',
    )
    expect(forms.flatMap((form) => form.indicators.map(line))).toEqual([
      '产出 质量 验收合格率 ≥95%',
    ])
    expect(findings.map(({ code }) => code)).toContain('nameless')
  })
})

test('one value under a header of two years is the target, where last year’s was dropped', async () => {
  const rows = await linesOf(
    '一级指标\t二级指标\t三级指标\t指标值\t\t指标标准或依据\n\t\t\t上年实际实现值\t预期当年实现值\t\n' +
      '产出指标\t数量指标\t培训人数\t90人\t100人\t计划标准\n\t\t宣传场次\t10场\t计划标准\t\n',
  )
  expect(rows).toEqual(['产出 数量 培训人数 100人', '产出 数量 宣传场次 10场'])
})
