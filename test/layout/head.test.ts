import { describe, expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

describe('the head of a form', () => {
  const text =
    '2023年项目支出绩效目标申报表\n项目名称\t普法宣传经费\t项目编码\tFX2023001\n' +
    '主管部门\t123-青石县司法局\t实施单位\t青石县法律援助中心\n项目负责人\t李四\t联系电话\t0300-1234567\n' +
    `项目资金（万元）\t年度资金总额：\t20.00\n\t其中：财政拨款\t18.00\n\t其他资金\t2.00\n总体目标\t提高法治意识\n${table}`

  test('says what the project is and whose', async () => {
    const { title, name, code, supervisor, implementer } = await formOf(text)
    expect({ title, name, code, supervisor, implementer }).toEqual({
      title: '2023年项目支出绩效目标申报表',
      name: '普法宣传经费',
      code: 'FX2023001',
      supervisor: '青石县司法局',
      implementer: '青石县法律援助中心',
    })
  })

  test('says whom to ask', async () => {
    expect((await formOf(text)).contact).toEqual({ name: '李四', phone: '0300-1234567' })
  })

  test('gives money exactly in yuan, from the unit that it states', async () => {
    const { moneyUnit, budget } = await formOf(text)
    expect(moneyUnit).toBe('万元')
    expect([budget.total?.yuan, budget.fiscal?.yuan, budget.other?.yuan]).toEqual([
      '200000.00',
      '180000.00',
      '20000.00',
    ])
  })

  test('gives the year that its title states', async () => {
    expect((await recordOf(text)).fiscalYear).toBe(2023)
  })

  test('reads keys and values without anything between them', async () => {
    const form = await formOf(
      '项目名称普法宣传经费主管部门青石县司法局实施单位青石县法律援助中心年度目标做好普法宣传绩效指标一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%',
    )
    expect([form.name, form.supervisor, form.goals.map((goal) => goal.text)]).toEqual([
      '普法宣传经费',
      '青石县司法局',
      ['做好普法宣传'],
    ])
  })

  test('begins anew with the next project', async () => {
    const { forms } = await recordOf(
      `普法宣传绩效目标表\n项目名称\t普法宣传经费\n${table}人民调解绩效目标表\n项目名称\t人民调解经费\n${table}`,
    )
    expect(forms.map(({ id, title, name }) => [id, title, name])).toEqual([
      ['f1', '普法宣传绩效目标表', '普法宣传经费'],
      ['f2', '人民调解绩效目标表', '人民调解经费'],
    ])
  })
})

describe('a form', () => {
  test('goes on where its project is named once more before its table', async () => {
    const { forms } = await recordOf(
      `财政支出项目绩效目标\n项目名称:普法宣传经费\n预算金额:28.5万元\n项目绩效目标表\n项目名称:普法宣传经费\n${table}`,
    )
    expect(forms.map(({ name, budget }) => [name, budget.total?.text])).toEqual([
      ['普法宣传经费', '28.5万元'],
    ])
  })

  test('of a project without a name is not named after its unit', async () => {
    const text = `2024年项目支出绩效目标表\n部门:青石县司法局\n总体目标\t做好普法\n${table}`
    const { agency, forms } = await recordOf(text)
    expect([agency.name, forms[0]?.kind, forms[0]?.name]).toEqual(['青石县司法局', 'project', null])
  })
})

describe('the year of a document', () => {
  test('is no earlier year that a table’s header names', async () => {
    const record = await recordOf(
      '一级指标\t二级指标\t指标名称\t近两年指标值\t\t预期当年实现值\n\t\t\t2019年\t2020年\n产出指标\t数量指标\t办结案件数\t700件\t750件\t800件\n',
    )
    expect(record.fiscalYear).toBeNull()
  })

  test('is concluded from a project code where nothing states it, and that is said', async () => {
    const record = await recordOf(
      `项目名称\t普法宣传经费\n项目编码\t130303210001ABCDEFGH\n${table}`,
    )
    expect(record.fiscalYear).toBe(2021)
    expect(record.findings.map((finding) => finding.code)).toContain('year-inferred')
  })
})

describe('goals', () => {
  test('are split by their numbers', async () => {
    const { goals } = await formOf(
      `项目名称\t普法宣传经费\n总体目标\t1.开展普法活动；2.提高法治意识\n${table}`,
    )
    expect(goals.map(({ id, text }) => [id, text])).toEqual([
      ['g1', '开展普法活动；'],
      ['g2', '提高法治意识'],
    ])
  })

  test('set side by side have each its horizon', async () => {
    const { goals } = await formOf(
      `项目名称\t普法宣传经费\n总体目标\t中期目标\t年度目标\n\t目标1：三年内实现普法全覆盖。\t目标1：开展普法活动12场。\n${table}`,
    )
    expect(goals.map(({ horizon, text }) => [horizon, text])).toEqual([
      ['long-term', '三年内实现普法全覆盖。'],
      ['annual', '开展普法活动12场。'],
    ])
  })

  test('are what was set, not what was reached', async () => {
    const { goals } = await formOf(
      `项目名称\t普法宣传经费\n年度总体目标\t年初设定目标\t全年实际完成情况\n\t开展普法宣传，提高群众法治意识。\t已开展普法活动12场。\n${table}`,
    )
    expect(goals.map((goal) => goal.text)).toEqual(['开展普法宣传，提高群众法治意识。'])
  })

  test('that have a table of their own are named by its indicators', async () => {
    const { goals, indicators } = await formOf(
      '2020年部门整体支出绩效目标申报表\n部门名称\t青石县司法局\n整体绩效目标\t长期目标\t年度目标\n\t目标1：普法全覆盖。\t目标1：办好普法活动。\n' +
        '长期目标1：\t普法全覆盖。\n长期绩效指标\t一级指标\t二级指标\t指标名称\t指标值\n\t产出指标\t数量指标\t普法活动场次\t36场\n' +
        '年度目标1：\t办好普法活动。\n年度绩效指标\t一级指标\t二级指标\t指标名称\t指标值\n\t产出指标\t数量指标\t普法活动场次\t12场\n',
    )
    expect(goals.map(({ horizon, text }) => [horizon, text])).toEqual([
      ['long-term', '普法全覆盖。'],
      ['annual', '办好普法活动。'],
    ])
    expect(indicators.map(({ goal, horizon }) => [goal, horizon])).toEqual([
      ['g1', 'long-term'],
      ['g2', 'annual'],
    ])
  })
})

describe('the Hebei form', () => {
  const text =
    '\t项目名称\n\t普法宣传经费\n\n\t预算规模及资金用途\n\t预算数\n\t5000.00\n\t其中：财政资金\n\t5000.00\n\t其他资金\n\t0.00\n\n' +
    '\t宣传册印刷和活动用品\n\n\t资金支出计划（%）\n\t3月底\n\t6月底\n\t10月底\n\t12月底\n\n\t25\n\t50\n\t75\n\t100\n\n' +
    '\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t普法活动场次\n\t≥12场\n'

  test('has the purpose in the row below the money', async () => {
    expect((await formOf(text)).purpose).toBe('宣传册印刷和活动用品')
  })

  test('has a spending plan of labels and the percent under each', async () => {
    expect((await formOf(text)).spendingPlan.map(({ month, percent }) => [month, percent])).toEqual(
      [
        [3, 25],
        [6, 50],
        [10, 75],
        [12, 100],
      ],
    )
  })

  test('leaves yuan open where no unit of money is stated', async () => {
    const { forms, findings } = await recordOf(text)
    expect(forms[0]?.budget.lines).toEqual([])
    expect(findings.map((finding) => finding.code)).toContain('money-unit-unknown')
  })
})
