/** Heads as web pages and document libraries give them: glued rows of money, template words, lost titles. */
import { describe, expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'
const form = '项目支出绩效目标表\n项目名称\t普法经费\n'

describe('the money of a page', () => {
  test.each([
    ['全年预算数(A)全年执行数(B)执行率(B/A)', '30003000100%', '3000'],
    ['预算数(A)执行数(B)执行率(B/A)得分(20分*执行率)', '3030100%20', '30'],
    ['年初预算数全年预算数全年执行数分值执行率得分', '12012012010100%10', '120'],
    ['年初预算数全年预算数全年执行数分值执行率得分', '12012012080.15%8', '120'],
  ])('is told where points or the score are lost: %s', async (heads, figures, total) => {
    const { budget } = await formOf(
      `2021年度项目绩效自评表\n项目名称普法经费\n预算执行情况(万元)${heads}年度财政资金总额${figures}\n${table}`,
    )
    expect(budget.total?.text).toBe(total)
  })

  test('is the adjusted budget where the first one stands beside it', async () => {
    const { budget } = await formOf(
      '部门预算项目支出绩效自评表\n项目名称\t普法经费\n年度预算数(万元)\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\n' +
        `总额\t0.00\t4.20\t4.20\t100.00%\t10\t10\n其中:财政资金\t0.00\t4.20\t4.20\t100.00%\t/\t/\n${table}`,
    )
    expect([budget.total?.yuan, budget.fiscal?.yuan]).toEqual(['42000.00', '42000.00'])
  })

  test('is that of the plan of investment', async () => {
    const { budget } = await formOf(`${form}下达中央预算内投资(万元)\t1860\n${table}`)
    expect(budget.total?.yuan).toBe('18600000.00')
  })
})

describe('a project’s name', () => {
  test('stands behind its code though it begins with a year', async () => {
    const { name, code } = await formOf(
      `项目支出绩效自评表\n项目名称\t51000024T000001234567-2023年普法补助项目\n${table}`,
    )
    expect([name, code]).toEqual(['2023年普法补助项目', '51000024T000001234567'])
  })

  test('may hold a kind of money and a remark', async () => {
    const { name } = await formOf(
      '绩效目标自评表\n(2021年度)\n转移支付(项目)名称水毁修复补助地方资金(乡村道路)\n地方主管部门青石县交通局资金使用单位白水县交通局\n' +
        '一级指标二级指标三级指标指标值\n产出指标数量指标修复道路里程≥12公里\n',
    )
    expect(name).toBe('水毁修复补助地方资金(乡村道路)')
  })
})

describe('whose a document is', () => {
  test('is the unit that fills the form in where “the unit itself” does the work', async () => {
    const { agency } = await recordOf(
      `单位名称：青石县水土保持站\n项目名称\t监测经费\n主管部门\t青石县水利局\n项目实施单位\t本单位\n${table}`,
    )
    expect(agency.name).toBe('青石县水土保持站')
  })
})

describe('the supervisor', () => {
  test('is no office of finance that the template names before it', async () => {
    const { supervisor } = await formOf(
      `${form}区级财政部门\t青石区财政局\n区级主管部门\t青石区水利局\n${table}`,
    )
    expect(supervisor).toBe('青石区水利局')
  })
})

describe('the year', () => {
  test('is that which the project’s name begins with, as a conclusion', async () => {
    const { fiscalYear, findings } = await recordOf(
      `项目名称\t2023年某村到户补贴项目\n主管部门\t县农业农村局\n${table}`,
    )
    expect(fiscalYear).toBe(2023)
    expect(findings.some(({ code }) => code === 'year-inferred')).toBe(true)
  })

  test('stands glued before a title that leaves it out', async () => {
    const { fiscalYear } = await recordOf(
      '现下达资金35万元。附件2青石区2025年省级第七批普法专项资金绩效目标表项目名称省级第七批普法专项资金主管部门(单位)名称青石区司法局资金情况(万元)资金总额35总体目标做好普法,绩效指标一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%',
    )
    expect(fiscalYear).toBe(2025)
  })

  test('is that of the list that deals the money out', async () => {
    const { fiscalYear } = await recordOf(
      `2022年度普法补助资金分配表\n序号\t单位\t金额\n1\t青石县\t15\n附件2\n普法专项资金绩效目标表\n项目名称\t普法经费\n${table}`,
    )
    expect(fiscalYear).toBe(2022)
  })
})

describe('a goal', () => {
  test('goes on where it says what money was asked for', async () => {
    const { goals } = await formOf(
      '项目支出绩效自评表 (2022年度) 项目名称 普法经费 主管部门 青石县司法局 实施单位 青石县普法中心 项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 90 90 90 10 100% 10 ' +
        '年度总体目标 预期目标 实际完成情况 本项目共申请预算资金90万元。其中:30万元用于讲座。 本项目共完成预算资金90万元。其中:30万元用于讲座。 ' +
        '绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 讲座场次 ≥50场 50 10 10 质量指标 讲座完成率 ≥95% 95 10 10',
    )
    expect(goals[0]?.text).toContain('本项目共申请预算资金90万元。')
  })

  test('is kept whole though its last words head columns elsewhere', async () => {
    const { goals } = await formOf(
      `${form}年度绩效目标\t全市空气质量达到优良\n本年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t洒水车数\t9辆\n`,
    )
    expect(goals.map(({ text }) => text)).toEqual(['全市空气质量达到优良'])
  })

  test('stands behind a key with a star', async () => {
    const { goals } = await formOf(`${form}*年度总体绩效目标\t做好普法宣传\n${table}`)
    expect(goals.map(({ text }) => text)).toEqual(['做好普法宣传'])
  })

  test('is told by its number in traditional characters too', async () => {
    const { goals } = await formOf(
      `項目支出績效目標表\n項目名稱\t普法經費\n總體目標\t目標1:辦好講座; 目標2:印發手冊\n已實施情況:\n${table}`,
    )
    expect(goals.map(({ text }) => text)).toEqual(['辦好講座;', '印發手冊'])
  })
})

describe('a report told in sentences', () => {
  const report =
    '助学资金转移支付2023年度绩效自评报告\n一、绩效目标分解下达情况\n2023年收到中央下达助学资金120.5万元,县级匹配30万元。\n二、绩效目标完成情况分析\n收到财政资金共150.5万元,全部支出。\n三、绩效指标完成情况分析\n1.数量指标。404名学生受助。\n2.质量指标。发放准确。\n'

  test('has as its money all that came in, and a name without the year', async () => {
    const { name, budget } = await formOf(report)
    expect([name, budget.total?.yuan]).toEqual(['助学资金转移支付', '1505000.00'])
  })

  test('is no table that nobody filled in', async () => {
    const { findings } = await recordOf(report)
    expect(findings.map(({ code }) => code)).toContain('page-kind')
  })
})

describe('a title', () => {
  test('is no heading of a section', async () => {
    const { title } = await formOf(
      '一、绩效目标下达情况\n普法宣传项目批复30万元。\n二、绩效指标\n数量指标:普法活动≥12场。\n质量指标:活动完成率≥95%。\n',
    )
    expect(title).toBeNull()
  })

  test('is no word of the table’s group where it is lost', async () => {
    const { title } = await formOf(
      '绩效指标(90分)\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t普法活动场次\t≥12场\n',
    )
    expect(title).toBeNull()
  })
})
