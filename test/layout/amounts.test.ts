import { describe, expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'
const glued =
  '一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%'

/** Total, fiscal and other money as written. */
async function moneyOf(text: string): Promise<(string | null)[]> {
  const { total, fiscal, other } = (await formOf(text)).budget
  return [total, fiscal, other].map((money) => money?.text ?? null)
}

describe('a key of money', () => {
  test.each([
    '年度总金额',
    '当年预算',
    '项目当年预算金额',
    '本年度资金总额',
    '项目总投资',
    '部门预算总额',
    '全年资金总额',
  ])('is known by its parts: %s', async (key) => {
    const text = `项目名称\t普法经费\n${key}（万元）\t30.5\n${table}`
    expect(await moneyOf(text)).toEqual(['30.5', null, null])
  })

  test('stands right behind the colon of its group', async () => {
    const text = `部门名称\t青石县司法局\n年度预算申请\t资金总额\t30\n\t按收入性质分:一般公共预算\t25\n\t其他收入\t5\n${table}`
    expect(await moneyOf(text)).toEqual(['30', '25', '5'])
  })

  test('of one word is one with a colon, beside its total', async () => {
    const text = `项目名称\t普法经费\n申请额度(万元)\t合计:62\t财政:42\t自筹:20\t其他:\n${table}`
    expect(await moneyOf(text)).toEqual(['62', '42', '20'])
  })

  test('of two characters is one between figures in glued text', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局项目资金(万元)预算数96其中:财政资金90其他6绩效目标做好普法宣传${glued}`
    expect(await moneyOf(text)).toEqual(['96', '90', '6'])
  })

  test('is none in a sentence', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局年度资金总额30万元年度绩效目标放大财政资金效应${glued}`
    const { goals } = await formOf(text)
    expect(goals.map((goal) => goal.text)).toEqual(['放大财政资金效应'])
  })
})

describe('a sum', () => {
  test('that fiscal and other money add up to is the total', async () => {
    const text = `部门名称\t青石县司法局\n资金构成(万元)\t财政拨款 2310.56\t其他资金 640.00\t合计 2950.56\n${table}`
    expect(await moneyOf(text)).toEqual(['2950.56', '2310.56', '640.00'])
  })

  test('that basic and project expenditure add up to is the total', async () => {
    const text = `部门名称\t青石县司法局\n支出构成\t单位:万元\n合 计 742.6 100%\n基本支出\t418.2\n项目支出\t324.4\n年度目标\t做好普法\n${table}`
    expect((await moneyOf(text))[0]).toBe('742.6')
  })

  test('of the column of this year is the total', async () => {
    const text = `项目名称 普法经费\n项目资金申请(万元) 项 目 上年度安排资金 本年度申请资金\n合 计 1180 1260\n县级资金 1180 1260\n年度目标 做好普法\n${table}`
    expect((await moneyOf(text))[0]).toBe('1260')
  })

  test('that they do not add up to is none', async () => {
    const text = `部门名称\t青石县司法局\n资金构成(万元)\t财政拨款 2310.56\t其他资金 640.00\t合计 3950.56\n${table}`
    expect((await moneyOf(text))[0]).toBeNull()
  })

  test('makes the only source of public money the fiscal money', async () => {
    const text = `项目名称\t普法经费\n项目总投资\t88万元\n中央补助安排\t0\n省级财政安排\t88万元\n其他资金\t0\n${table}`
    expect(await moneyOf(text)).toEqual(['88万元', '88万元', '0'])
  })

  test('of two sources is no amount that stands there', async () => {
    const text = `项目名称\t普法经费\n项目总投资\t88万元\n中央补助安排\t50万元\n省级财政安排\t38万元\n其他资金\t0\n${table}`
    expect((await moneyOf(text))[1]).toBeNull()
  })
})

describe('amounts without anything between them', () => {
  const head =
    '项目名称普法宣传经费主管部门青石县司法局实施单位青石县法律援助中心项目资金(万元)年初预算数全年预算数全年执行数分值执行率得分'

  test('are cut by their decimals', async () => {
    const text = `${head}年度资金总额268.00268.00241.201090%9其中:当年财政拨款268.00268.00241.20—90%—其他资金0.000.000.00———年度总体目标做好普法宣传${glued}`
    expect(await moneyOf(text)).toEqual(['268.00', '268.00', '0.00'])
  })

  test('are cut where the rate proves it', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局资金情况(万元)全年预算数(A)全年执行数(B)预算执行率(B/A)年度资金总额:1842518117.698.3%其中:中央资金1340013400100%地方资金50254717.693.9%年度总体目标做好普法宣传${glued}`
    expect((await moneyOf(text))[0]).toBe('18425')
  })

  test('stay open where nothing proves a cut', async () => {
    const text = `${head}年度资金总额2682682411050%5其中:当年财政拨款26826824110—年度总体目标做好普法宣传${glued}`
    expect(await moneyOf(text)).toEqual([null, null, null])
  })

  test('under more kinds of money than there are figures stay open', async () => {
    const text = `部门名称\t青石县司法局\n总体资金情况\t基本支出\t项目支出\t合计\t财政拨款\n\t139.5\t97.8\n${table}`
    expect((await moneyOf(text))[1]).toBeNull()
  })
})

describe('the unit of an amount', () => {
  test('is that of the others where it has none', async () => {
    const { moneyUnit, budget } = await formOf(
      `项目名称\t普法经费\n年度资金总额\t3.15\n其中:财政拨款\t3.15万元\n${table}`,
    )
    expect([moneyUnit, budget.total?.yuan]).toEqual(['万元', '31500.00'])
  })

  test('is not known where the others differ', async () => {
    const { budget } = await formOf(
      `项目名称\t普法经费\n年度资金总额\t3.15\n其中:财政拨款\t3万元\n其他资金\t1500元\n${table}`,
    )
    expect(budget.total?.yuan).toBeNull()
  })
})

test('letters for noughts are read as such, and that is said', async () => {
  const text = `项目名称\t普法经费\n年度资金总额(万元)\t386O.OO\n${table}`
  const { forms, findings } = await recordOf(text)
  expect(forms[0]?.budget.total).toEqual({ text: '386O.OO', yuan: '38600000.00' })
  expect(findings.map(({ code }) => code)).toContain('money-damaged')
})

describe('a row of money under the heads of its columns', () => {
  const columns = '年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分'
  const head = `项目名称\t普法经费\n项目资金(万元)\t${columns}\n年度资金总额\t90\t96.8\t93.5\t10\t97%\t9.7\n`

  test('gives its amounts where points, rate and score are blank', async () => {
    const text = `${head}其中:财政拨款\t90\t96.8\t93.5\n${table}`
    expect(await moneyOf(text)).toEqual(['96.8', '96.8', null])
  })

  test('has its label before them all', async () => {
    const text =
      '项目名称普法宣传经费主管部门青石县司法局项目资金(万元)年度资金总额年初预算数调整预算数(A)全年执行数(B)执行率(B/A)184.6184.6180.297.6%年度总体目标做好普法宣传'
    expect(await moneyOf(text + glued)).toEqual(['184.6', null, null])
  })

  test('has no label at all', async () => {
    const text = `部门预算执行情况(万元)\t年初预算数\t全年(调整)预算数\t全年执行数\t执行率(%)\t执行率权重\t执行率得分(分)\n\t2864.50\t3120.75\t3052.09\t97.8\t10\t9\n`
    expect(await moneyOf(`部门名称\t青石县司法局\n${text}${table}`)).toEqual([
      '3120.75',
      null,
      null,
    ])
  })

  test('comes again without anything between its amounts', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局资金情况(万元)全年预算数(A)全年执行数(B)分值执行率(B/A)得分年度资金总额:4544.11098.00%9.8其中:财政拨款4544.1其他资金年度总体目标做好普法宣传${glued}`
    expect(await moneyOf(text)).toEqual(['45', '45', null])
  })

  test('has points with decimals before its rate', async () => {
    const text = `项目名称:普法宣传经费\n项目资金(元)年初预算数全年预算数全年执行数分值执行率得分\n年度资金总额725,800.00725,800.00719,300.0010.0099.10%9.91\n其中:当年财政拨款725,800.00725,800.00719,300.00---\n${glued}`
    expect(await moneyOf(text)).toEqual(['725,800.00', '725,800.00', null])
  })
})

test('money of several sources together is no part of the amount before it', async () => {
  const text = `项目名称普法宣传经费主管部门青石县司法局项目资金(万元)全年预算数(A)全年执行数(B)执行率(B/A)年度资金总额126.5126.5100%其中:中央、省、市补助县级资金126.5126.5100%年度总体目标做好普法宣传${glued}`
  expect((await moneyOf(text))[0]).toBe('126.5')
})

describe('public money told by its source', () => {
  const under = (lines: string): Promise<(string | null)[]> =>
    moneyOf(`项目名称\t普法经费\n项目资金(万元)\n${lines}${table}`)

  test('is the fiscal money where it is all of the total', async () => {
    const lines = '年度金额:\t640\n其中:中央补助\t640\n地方资金\t0\n'
    expect(await under(lines)).toEqual(['640', '640', null])
  })

  test('adds up to a sum that is the total', async () => {
    const lines = '合计\t263.4\n一般公共预算资金\t263.4\n政府性基金\t0\n其他资金\t0\n'
    expect(await under(lines)).toEqual(['263.4', '263.4', '0'])
  })

  test('counts by its budget where what was executed stands beside it', async () => {
    const lines =
      '\t年初预算数\t全年预算数\t全年执行数\n年度资金总额\t250\t260\t257\n其中:省级财政资金\t210\t220\t217\n其他资金\t40\t40\t40\n'
    expect(await under(lines)).toEqual(['260', '220', '40'])
  })

  test('stays open where several sources share the total', async () => {
    const lines = '年度金额:\t640\n其中:中央补助\t400\n地方资金\t240\n'
    expect(await under(lines)).toEqual(['640', null, null])
  })
})

test('an amount right behind a group of money is the total', async () => {
  const text = '项目名称\t普法经费\n项目资金(万元)\t688.00\n其中:财政拨款\t600.00\n'
  expect(await moneyOf(text + table)).toEqual(['688.00', '600.00', null])
})

test('a key with a number in brackets begins its line whatever figure ends the one above', async () => {
  const text =
    '部门名称 青石县司法局\n部门预算总额(万元) 1865.37\n资金来源:(1)财政性资金 1865.37\n(2)其他资金 0\n'
  expect(await moneyOf(text + table)).toEqual(['1865.37', '1865.37', '0'])
})
