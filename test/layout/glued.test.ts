import { describe, expect, test } from 'vitest'
import { indicatorsOf, line, linesOf } from './reading.ts'

describe('a glued table', () => {
  const described = '一级指标二级指标三级指标绩效指标描述指标值\n'

  test.each([
    ['say its words again', '巡查频次', '巡查时间', '网格员两次巡查的间隔时间', '≤3天'],
    ['end in a comparison without a figure', '经费', '管护成本', '项目支出不超过预算', '≤86万元'],
    ['begin with words of their own', '批次', '抽检批次', '第三方抽检的批次数', '≥9批'],
  ])('sets descriptions apart that %s', async (_, other, name, description, target) => {
    const text = `${described}产出指标数量指标${other}覆盖率覆盖面达到要求=100%\n质量指标${name}${description}${target}\n`
    const row = (await indicatorsOf(text)).at(-1)
    expect(row).toMatchObject({ name, description })
    expect(row?.target?.text).toBe(target)
  })

  test('gives no row for a template that nobody filled in', async () => {
    const text =
      '项目支出绩效自评表项目名称主管部门一级指标二级指标三级指标年度指标值实际完成值分值得分' +
      '产出指标数量指标指标1:指标2:……质量指标指标1:指标2:……时效指标指标1:……效益指标社会效益指标指标1:……总分100'
    expect(await linesOf(text)).toEqual([])
  })

  test('reads a rate of so many thousands before its weight', async () => {
    const text =
      '一级指标二级指标三级指标指标性质指标值权重\n产出指标数量指标巡诊次数≥85次40\n' +
      '效益指标社会效益指标孕产妇死亡率≤12/10万60\n'
    const rows = await indicatorsOf(text)
    expect(rows.map(line)).toEqual([
      '产出 数量 巡诊次数 ≥85次',
      '效益 社会效益 孕产妇死亡率 ≤12/10万',
    ])
    expect(rows.map(({ weight }) => weight)).toEqual([40, 60])
  })

  test('keeps a day of every month whole, in the target and in its equal result', async () => {
    const text =
      '一级指标二级指标三级指标指标值全年实际完成值\n产出指标数量指标巡诊次数≥85次91次\n' +
      '时效指标津贴每月发放时间每月15日前每月15日前\n'
    const row = (await indicatorsOf(text)).at(-1)
    expect(row).toMatchObject({ name: '津贴每月发放时间' })
    expect([row?.target?.text, row?.actual?.text]).toEqual(['每月15日前', '每月15日前'])
  })

  test('reads a reason of several clauses as one', async () => {
    const text =
      '一级指标二级指标三级指标指标值全年实际完成值未完成原因和改进措施\n产出指标数量指标巡诊次数≥85次91次\n' +
      '质量指标回访率≥90%81%部分群众外出;加强电话回访\n'
    const rows = await indicatorsOf(text)
    expect(rows.map(({ name }) => name)).toEqual(['巡诊次数', '回访率'])
    expect(rows[1]?.reason).toBe('部分群众外出;加强电话回访')
  })

  test('ends a target in words after its verb', async () => {
    const text =
      '一级指标二级指标绩效标准当年预期实现值产出指标步道长度计划标准≥5公里效果指标阅读风气历史标准逐步养成读者满意率历史标准90%以上'
    expect(await linesOf(text)).toEqual([
      '产出 - 步道长度 ≥5公里',
      '效果 - 阅读风气 逐步养成',
      '效果 - 读者满意率 90%以上',
    ])
  })
})

test('comparisons in words beside their direction end the name before them', async () => {
  const text =
    '一级指标二级指标三级指标指标性质指标方向目标值计量单位分值\n' +
    '产出指标数量指标更换灯组大于等于正向120组50\n质量指标设备完好率大于等于正向97百分比50\n'
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, target }) => [name, target?.comparison, target?.value])).toEqual([
    ['更换灯组', '>=', '120'],
    ['设备完好率', '>=', '97'],
  ])
})

test('figures in cells of their own are whole where no label tells how cells are set apart', async () => {
  const row = (...cells: string[]): string => `${cells.join(' ')}\n`
  const text =
    row(
      '指标名称',
      '计量单位',
      '指标性质',
      '年初指标值',
      '全年完成值',
      '得分系数(%)',
      '指标权重(分)',
      '指标得分(分)',
    ) +
    row('预算完成率', '%', '≥', '95', '97.8', '100', '4', '4') +
    row('接待读者', '万人次', '≥', '12', '13.4', '100', '15', '15')
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, target }) => [name, target?.text])).toEqual([
    ['预算完成率', '≥95%'],
    ['接待读者', '≥12万人次'],
  ])
})

describe('glued points', () => {
  const header = '一级指标二级指标三级指标分值年度指标值全年实际值得分'

  test('stand before their figure: 55元 may be 5 points and 5元', async () => {
    const rows = await indicatorsOf(
      `${header}产出指标数量指标受益学生人数101846人1846人10成本指标每生每天补助标准55元5元5总分100`,
    )
    expect(rows.map(({ name, target, weight }) => [name, target?.text, weight])).toEqual([
      ['受益学生人数', '1846人', 10],
      ['每生每天补助标准', '5元', 5],
    ])
  })

  test('keep their zero', async () => {
    const rows = await indicatorsOf(
      `${header}产出指标数量指标新建蓄水池10≥4口≥4口10成本指标计划总投资1045万元44.1万元9.5总分100`,
    )
    expect(rows.map(({ name, target, weight }) => [name, target?.text, weight])).toEqual([
      ['新建蓄水池', '≥4口', 10],
      ['计划总投资', '45万元', 10],
    ])
  })
})

test('the numbers that a preview puts before its lines are no part of the text', async () => {
  const head =
    '1、2021年度水文监测项目绩效自评表单位名称:甲市水文站填报日期:2022年3月4日项目名称水文监测主管部门甲市水利局项目实施单位本单位年度绩效目标完成监测任务'
  const text = `${head}一级指标二级指标三级指标年初目标值(A)实际完成值(B)得分产出指标数量指标布设监测断面6个6个10质量指标资料\n2、审查合格率98%97%14.8`
  expect(await linesOf(text)).toEqual([
    '产出 数量 布设监测断面 6个',
    '产出 质量 资料审查合格率 98%',
  ])
})

describe('labels of no standard', () => {
  const rows = [
    ['管理效率', '预算执行', '预算执行率', '≥95%'],
    ['', '资产管理', '资产利用率', '≥98%'],
    ['履职效能', '技术推广', '推广新品种', '≥4个'],
    ['', '', '尾水治理面积', '≥2800亩'],
    ['', '质量监管', '例行抽检', '≥260批次'],
  ] as const
  const header = ['一级指标', '二级指标', '三级指标', '指标值']
  const expected = [
    '管理效率 预算执行 预算执行率 ≥95%',
    '管理效率 资产管理 资产利用率 ≥98%',
    '履职效能 技术推广 推广新品种 ≥4个',
    '履职效能 技术推广 尾水治理面积 ≥2800亩',
    '履职效能 质量监管 例行抽检 ≥260批次',
  ]

  test.each([
    ['a cell a line', '\n\n', '\n\n'],
    ['set apart by spaces', ' ', '\n'],
  ])('govern their rows, %s', async (_, cell, row) => {
    const text = [header, ...rows].map((cells) => cells.filter(Boolean).join(cell)).join(row)
    expect(await linesOf(`${text}\n`)).toEqual(expected)
  })

  test('say whose satisfaction it is', async () => {
    const text =
      '一级 | 二级 | 三级 | 年度数值 |\n产出值 | 数量值 | 培训人数 | 36名 |\n满意值 | 学生满意值 | 学生满意率 | 95%以上 |\n'
    const [, row] = await indicatorsOf(text)
    expect(row).toMatchObject({ level1Code: 'satisfaction', level2Code: 'satisfaction' })
  })
})

describe('what follows the indicators', () => {
  test('below the last row of a grid is no row of it', async () => {
    const grid = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t办结案件数\t≥800件\n'
    const text = `项目名称\t案件办理\n${grid}\n- 7 -\n\n项目二\n(2021年度)\n项目名称\t法律援助\n${grid}`
    expect(await linesOf(text)).toEqual([
      '产出 数量 办结案件数 ≥800件',
      '产出 数量 办结案件数 ≥800件',
    ])
  })

  test('as another chapter of the text is no indicator', async () => {
    const text =
      '林场2023年度项目绩效目标\n三、绩效指标\n(一)产出指标\n1.数量指标:修缮管护站3处;造林面积≥5200亩。\n' +
      '(二)满意度指标\n服务对象满意度指标:职工满意度≥95%。\n四、保障措施\n落实专人负责,每季度通报一次。\n林场\n2023年2月6日\n'
    expect((await linesOf(text)).at(-1)).toBe('满意度 服务对象满意度 职工满意度 ≥95%')
  })
})
