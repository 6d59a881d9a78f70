/** Tables as web pages give them: units without figures, a unit of its own beside a column of units, other words in a header. */
import { describe, expect, test } from 'vitest'
import { indicatorsOf, line, linesOf } from './reading.ts'

describe('a unit', () => {
  test('alone in its cell is the target that nobody filled in', async () => {
    const cells =
      '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 指标1:新建护岸长度 公里 指标2:节水改造面积 万亩 质量指标 指标1:工程验收合格率 ≥95%'
    const rows = await indicatorsOf(`专项资金绩效目标表\n\n${cells.replaceAll(' ', '\n\n')}\n`)
    expect(rows.map(line)).toEqual([
      '产出 数量 新建护岸长度 公里',
      '产出 数量 节水改造面积 万亩',
      '产出 质量 工程验收合格率 ≥95%',
    ])
    expect(rows[0]?.target).toEqual({
      text: '公里',
      comparison: null,
      value: null,
      max: null,
      unit: '公里',
    })
  })

  test('in the value holds beside another in a column of units', async () => {
    const [row] = await indicatorsOf(
      '一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 |\n产出指标 | 数量指标 | 业务支出金额 | 定量 | 26.5万元 | % |\n质量指标 | 支出到位率 | 定量 | 100 | % | |\n',
    )
    expect([row?.target?.text, row?.target?.unit]).toEqual(['26.5万元', '万元'])
  })
})

describe('a column', () => {
  test.each(['实施进度', '完成进度'])('of what was reached may be called %s', async (word) => {
    const rows = await indicatorsOf(
      `一级指标\n| 二级指标\n| 三级指标\n| 指标值\n| ${word}\n|\n产出指标\n| 数量指标\n| 宣传次数\n| ≥2次\n| 已完成100%\n| |\n质量指标\n| 宣传覆盖率\n| ≥90%\n| 已完成100%\n| ||\n`,
    )
    expect(rows.map(line)).toEqual(['产出 数量 宣传次数 ≥2次', '产出 质量 宣传覆盖率 ≥90%'])
    expect(rows[0]?.actual?.text).toBe('已完成100%')
  })

  test('of reasons may be called by what was not reached', async () => {
    expect(
      await linesOf(
        '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 未达到指标值原因 |\n产出指标 | 数量指标 | 受助学生比例 | 100% | |||\n免学费学生比例 | 100% | |\n',
      ),
    ).toEqual(['产出 数量 受助学生比例 100%', '产出 数量 免学费学生比例 100%'])
  })
})

describe('years in a name', () => {
  test('are no value, in glued text neither', async () => {
    expect(
      await linesOf(
        '一级指标二级指标三级指标年初目标值(A)实际完成值(B)得分产出指标质量指标监测数据合格率100%100%10进度指标取得2018-2022监测资料比例100%100%10',
      ),
    ).toEqual(['产出 质量 监测数据合格率 100%', '产出 进度 取得2018-2022监测资料比例 100%'])
  })
})

describe('a column a place', () => {
  test('may be of a street’s office, and is compared as the column of operators says', async () => {
    const [row] = await indicatorsOf(
      '专项资金绩效目标表项目名称普法专项资金总体目标做好普法,绩效指标一级指标二级指标三级指标指标解释指标方向青石街道办白水镇产出指标数量指标普法覆盖率反映普法情况≥95%90%质量指标活动完成率反映活动情况≥100%98%',
    )
    expect(row?.columns.map(({ label, target }) => [label, target?.text])).toEqual([
      ['青石街道办', '≥95%'],
      ['白水镇', '≥90%'],
    ])
  })
})

describe('rows without a table’s header', () => {
  test('are found where both labels stand glued at their beginning', async () => {
    expect(
      await linesOf(
        '产出指标数量指标普法活动场次≥12场\n质量指标活动完成率≥95%\n效益指标社会效益指标群众知晓率≥90%\n',
      ),
    ).toEqual([
      '产出 数量 普法活动场次 ≥12场',
      '产出 质量 活动完成率 ≥95%',
      '效益 社会效益 群众知晓率 ≥90%',
    ])
  })

  test('are none where no row sets a value: a library of names', async () => {
    expect(
      await linesOf(
        '培训类项目\n产出指标\n数量指标\n组织培训班次(次数)\n质量指标\n培训出勤率(百分比)\n效果指标\n满意度指标\n学员满意度(百分比)\n',
      ),
    ).toEqual([])
  })
})

describe('a sentence that begins with a label', () => {
  test('begins a row, whatever stands behind the label', async () => {
    const rows = await indicatorsOf(
      '关于青石村葡萄种植项目绩效目标设定的公示\n现将绩效目标设定如下:\n一、产出指标\n数量指标:种植数量≥8800株。质量指标:成活率≥85%。\n二、效益指标\n经济效益指标:产值≥40万元。生态效益指标:生态功能提高。可持续影响指标,持续发展。\n三、满意度指标\n服务对象满意度指标,种植户满意度≥95%。\n',
    )
    expect(rows.map(({ level2, name }) => [level2, name])).toEqual([
      ['数量指标', '种植数量'],
      ['质量指标', '成活率'],
      ['经济效益指标', '产值'],
      ['生态效益指标', '生态功能'],
      ['可持续影响指标', '持续发展'],
      ['服务对象满意度指标', '种植户满意度'],
    ])
  })
})
