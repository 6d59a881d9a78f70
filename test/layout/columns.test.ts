import { describe, expect, test } from 'vitest'
import { formOf, indicatorsOf, line } from './reading.ts'

describe('a row', () => {
  test('joins operator, value and unit that stand in columns of their own', async () => {
    const [row] = await indicatorsOf(
      '一级指标\t二级指标\t三级指标\t绩效指标性质\t绩效指标值\t绩效度量单位\t权重\n产出指标\t数量指标\t办结案件数\t≥\t800\t件\t30\n',
    )
    expect(row?.target).toEqual({
      text: '≥800件',
      comparison: '>=',
      value: '800',
      max: null,
      unit: '件',
    })
    expect(row?.weight).toBe(30)
  })

  test('keeps description and basis apart', async () => {
    const [row] = await indicatorsOf(
      '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n产出指标\t数量指标\t办结案件数\t全年办结的案件\t≥800件\t年度计划\n',
    )
    expect([row?.description, row?.basis]).toEqual(['全年办结的案件', '年度计划'])
  })

  test('slid by one keeps its cells in their roles', async () => {
    const rows = await indicatorsOf(
      '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n' +
        '产出指标\t数量指标\t办结案件数\t全年办结的案件\t≥800件\t年度计划\n' +
        '\t质量指标\t案件合格率\t合格案件占比\t≥95%\t年度计划\n' +
        '时效指标\t案件办结及时率\t按时办结占比\t≥98%\t年度计划\t\n',
    )
    expect(rows.map((row) => [line(row), row.description, row.basis]).at(-1)).toEqual([
      '产出 时效 案件办结及时率 ≥98%',
      '按时办结占比',
      '年度计划',
    ])
  })

  test('has the values of earlier years with their year', async () => {
    const [row] = await indicatorsOf(
      '| 一级指标 | 二级指标 | 指标名称 | 指标值 | | | 绩效标准 |\n' +
        '| | | | 近两年指标值 | | 预期当年实现值 | |\n| | | | 2019年 | 2020年 | | |\n' +
        '| 产出指标 | 数量指标 | 办结案件数 | 700件 | 750件 | 800件 | 计划标准 |\n',
    )
    expect(row?.history.map(({ year, target }) => [year, target.text])).toEqual([
      [2019, '700件'],
      [2020, '750件'],
    ])
    expect([row?.target?.text, row?.standard]).toEqual(['800件', '计划标准'])
  })

  test('has one value a place in a regional form', async () => {
    const [row] = await indicatorsOf(
      '一级指标\t二级指标\t三级指标\t指标解释\t区域目标值\t东坪县\t石岭区\n产出指标\t数量指标\t补助学校数\t反映补助学校的数量\t7\t3\t4\n',
    )
    expect(row?.columns.map(({ label, target }) => [label, target?.text])).toEqual([
      ['区域目标值', '7'],
      ['东坪县', '3'],
      ['石岭区', '4'],
    ])
  })

  test('of two tables set side by side is two indicators, each under its own labels', async () => {
    const rows = await indicatorsOf(
      '一级指标\t二级指标(长期)\t三级指标(长期)\t指标值(长期)\t二级指标(年度)\t三级指标(年度)\t指标值(年度)\n' +
        '产出指标\t数量指标\t办结案件数\t≥2400件\t数量指标\t办结案件数\t≥800件\n' +
        '\t质量指标\t案件合格率\t≥98%\t质量指标\t案件合格率\t≥95%\n',
    )
    expect(rows.map((row) => `${line(row)} ${row.horizon}`)).toEqual([
      '产出 数量 办结案件数 ≥2400件 long-term',
      '产出 质量 案件合格率 ≥98% long-term',
      '产出 数量 办结案件数 ≥800件 annual',
      '产出 质量 案件合格率 ≥95% annual',
    ])
  })

  test('without separators has its weight cut from its value', async () => {
    const rows = await indicatorsOf(
      '项目名称普法宣传经费一级指标二级指标三级指标指标值分值产出指标数量指标普法活动场次≥12场60效益指标社会效益指标群众知晓率≥90%40',
    )
    expect(rows.map((row) => [row.target?.text, row.weight])).toEqual([
      ['≥12场', 60],
      ['≥90%', 40],
    ])
  })

  test('with target and weight fused is cut so that the weights add up to 100', async () => {
    const rows = await indicatorsOf(
      '项目名称普法宣传经费一级指标二级指标三级指标年度指标值分值产出指标数量指标印发宣传册数量136015质量指标活动完成率9535' +
        '时效指标按时完成率10010效益指标社会效益指标群众知晓率9030满意度指标服务对象满意度指标群众满意度9510',
    )
    expect(rows.map((row) => [row.target?.text, row.weight])).toEqual([
      ['1360', 15],
      ['95', 35],
      ['100', 10],
      ['90', 30],
      ['95', 10],
    ])
  })
})

describe('a self-evaluation', () => {
  const text =
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n' +
    '产出指标\t数量指标\t办结案件数\t≥800件\t812件\t60\t60\t\n' +
    '效益指标\t社会效益指标\t群众知晓率\t≥90%\t80%\t40\t20\t宣传不够\n' +
    '总分\t\t\t\t\t100\t80\t\n'

  test('has actual values, scores and reasons', async () => {
    const rows = await indicatorsOf(text)
    expect(
      rows.map(({ actual, weight, score, reason }) => [actual?.text, weight, score, reason]),
    ).toEqual([
      ['812件', 60, 60, null],
      ['80%', 40, 20, '宣传不够'],
    ])
  })

  test('is told from a target form by its columns', async () => {
    expect((await formOf(text)).stage).toBe('evaluation')
  })

  test('takes the row of totals for no indicator', async () => {
    expect(await indicatorsOf(text)).toHaveLength(2)
  })

  test('reads operator, value and unit that stand a row below their header', async () => {
    const [row] = await indicatorsOf(
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | 分值 | 得分 |\n' +
        '| | | | 指标性质 | 指标值 | 度量单位 | | | |\n' +
        '| 产出指标 | 数量指标 | 办结案件数 | ≥ | 800 | 件 | 812 | 100 | 100 |\n',
    )
    expect([row?.target?.text, row?.actual?.text, row?.score]).toEqual(['≥800件', '812', 100])
  })
})

describe('text without a table', () => {
  test('gives the indicators of its prose', async () => {
    const rows = await indicatorsOf(
      '普法宣传项目绩效目标\n（一）产出指标\n数量指标：开展普法活动≥12场。\n质量指标：活动完成率≥95%。\n（二）效益指标\n社会效益指标：群众知晓率≥90%。\n',
    )
    expect(
      rows.map(({ level1, level2, name, target }) => [level1, level2, name, target?.value]),
    ).toEqual([
      ['产出指标', '数量指标', '开展普法活动', '12'],
      ['产出指标', '质量指标', '活动完成率', '95'],
      ['效益指标', '社会效益指标', '群众知晓率', '90'],
    ])
  })

  test('gives the indicators of blocks in brackets, the value in the name’s brackets', async () => {
    const rows = await indicatorsOf(
      '绩效目标表\n项目名称：阅览室建设\n【产出指标-数量指标】\n指标1:坐席数量(≥32席)\n指标2:藏书数量(≥5000册)\n【效益指标-社会效益指标】\n指标1:服务人次(≥2000人次)\n',
    )
    expect(rows.map(({ level2, name, target }) => [level2, name, target?.value])).toEqual([
      ['数量指标', '坐席数量', '32'],
      ['数量指标', '藏书数量', '5000'],
      ['社会效益指标', '服务人次', '2000'],
    ])
  })

  test('is a target form where it says nothing of what was reached', async () => {
    const form = await formOf(
      '绩效目标表\n项目名称：阅览室建设\n【产出指标-数量指标】\n指标1:坐席数量(≥32席)\n【效益指标-社会效益指标】\n指标1:服务人次(≥2000人次)\n',
    )
    expect(form.stage).toBe('target')
  })
})

describe('figures of places that ran together', () => {
  const head =
    '2023年农田建设补助资金区域绩效目标表一级指标二级指标三级指标指标解释区域目标值东坪县石岭区云台县柳河县'

  test('are cut so that the places add up to the whole', async () => {
    const [row] = await indicatorsOf(
      `${head}产出指标数量指标新建站点数量反映新建站点的数量114214质量指标验收合格率反映站点的质量100%100%100%100%100%`,
    )
    expect(row?.columns.map(({ target }) => target?.value)).toEqual(['11', '4', '2', '1', '4'])
  })
})
