import { describe, expect, test } from 'vitest'
import { indicatorsOf, line, recordOf } from './reading.ts'

const column = (...cells: string[]): string => `${cells.join('\n\n')}\n\n`
const figures = column(
  '办结案件数',
  '≥800件',
  '案件合格率',
  '≥95%',
  '案件办结及时率',
  '≥98%',
  '法律知识知晓率',
  '≥80%',
  '群众满意度',
  '≥90%',
)
const rows = [
  '产出 数量 办结案件数 ≥800件',
  '产出 质量 案件合格率 ≥95%',
  '产出 时效 案件办结及时率 ≥98%',
  '效益 社会效益 法律知识知晓率 ≥80%',
  '满意度 服务对象满意度 群众满意度 ≥90%',
]

describe('a text in the order in which a converter found the blocks of a page', () => {
  test('has the labels of merged cells between the words of its header', async () => {
    const header = column(
      '一级指标',
      '二级指标',
      '数量指标',
      '产出指标',
      '质量指标',
      '满意度指标',
      '服务对象满意度指标',
      '三级指标',
      '指标性质',
      '指标值',
      '计量单位',
      '权重',
    )
    const figures =
      column('办结案件数', '≥', '800', '件', '40') +
      column('案件合格率', '≥', '95', '%', '30') +
      column('群众满意度', '≥', '90', '%', '30', '备注')
    const found = await indicatorsOf(header + figures)
    expect(found.map(line)).toEqual([rows[0], rows[1], rows[4]])
    expect(found.every(({ repairs }) => repairs.includes('labels-collected'))).toBe(true)
  })

  test('has them in any order behind its rows, those of single rows in their place', async () => {
    const header = column('一级指标', '二级指标', '三级指标', '指标值', '数量指标')
    const labels = column(
      '时效指标',
      '社会效益指标',
      '满意度指标',
      '质量指标',
      '产出指标',
      '效益指标',
      '服务对象满意度指标',
    )
    expect((await indicatorsOf(header + figures + labels)).map(line)).toEqual(rows)
  })

  test('has the rest of its header behind what stands beside it', async () => {
    const header = column('一级指标', '二级指标', '三级指标')
    const rest = column('指标性质', '指标值', '计量单位', '权重')
    const table = column(
      '产出指标',
      '数量指标',
      '办结案件数',
      '≥',
      '800',
      '件',
      '40',
      '质量指标',
      '案件合格率',
      '≥',
      '95',
      '%',
      '30',
      '满意度指标',
      '服务对象满意度指标',
      '群众满意度',
      '≥',
      '90',
      '%',
      '30',
    )
    const found = await indicatorsOf(
      `${header}${column('某县司法局', '357.27')}${rest}${table}${column('备注')}`,
    )
    expect(found.map(line)).toEqual([rows[0], rows[1], rows[4]])
    expect(found.map(({ weight }) => weight)).toEqual([40, 30, 30])
  })

  test('leaves an empty category behind the last row where the order of all is kept', async () => {
    const text =
      column('一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标') +
      column('办结案件数', '≥800件', '质量指标', '案件合格率', '≥95%') +
      column('时效指标', '成本指标', '效益指标', '满意度指标', '服务对象满意度指标')
    const found = await indicatorsOf(text)
    expect(found.map(line)).toEqual(rows.slice(0, 2))
    expect(found.flatMap(({ repairs }) => repairs)).not.toContain('labels-collected')
  })
})

describe('a table whose first row a printer set on top of every page', () => {
  const head = '项目名称 法律援助 项目单位 某县司法局\n'
  const header = '一级指标 二级指标 三级指标 指标性质 指标值 计量单位 权重\n'
  const first = '产出指标 数量指标 办结案件数 ≥ 800 件 40\n产出指标 质量指标 案件合格率 ≥ 95 % 20\n'
  const rest =
    '产出指标 时效指标 案件办结及时率 ≥ 98 % 20\n效益指标 社会效益指标 法律知识知晓率 ≥ 80 % 10\n' +
    '满意度指标 服务对象满意度指标 群众满意度 ≥ 90 % 10\n'

  test('goes on below that row', async () => {
    const found = await indicatorsOf(head + header + first + head + rest)
    expect(found.map(line)).toEqual(rows)
    expect(found.map(({ weight }) => weight)).toEqual([40, 20, 20, 10, 10])
  })

  test('is two where a header follows', async () => {
    const { forms } = await recordOf(head + header + first + head + header + rest)
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([2, 3])
  })

  test('keeps the label of a merged cell that the page cut', async () => {
    const columns = '一级指标 二级指标 三级指标 指标值\n'
    const found = await indicatorsOf(
      `项目名称 法律援助\n${columns}产出指标 数量指标 办结案件数 ≥800件\n培训人次 ≥30人次\n` +
        `${columns}讲座场次 ≥95场\n质量指标 案件合格率 ≥98%\n`,
    )
    expect(found.map(line)).toEqual([
      '产出 数量 办结案件数 ≥800件',
      '产出 数量 培训人次 ≥30人次',
      '产出 数量 讲座场次 ≥95场',
      '产出 质量 案件合格率 ≥98%',
    ])
    expect(found[2]?.repairs).toContain('level2-from-merge')
  })
})
