import { describe, expect, test } from 'vitest'
import type { CellLine } from '../../../src/formats/text/spaced/rows.ts'
import { unstacked } from '../../../src/formats/text/spaced/stacks.ts'
import { documentOf, gridOf } from './reading.ts'

/** A line from texts and the places they begin at, each character one column as `pdftotext -layout` counts. */
function line(...texts: readonly (readonly [number, string])[]): string {
  return texts.reduce((all, [at, text]) => all.padEnd(at) + text, '')
}

const page = [
  line([0, '一级指标'], [8, '二级指标'], [16, '三级指标'], [32, '指标值'], [42, '分值']),
  '',
  line([16, '办结案件数量'], [32, '≥800 件'], [42, '10']),
  line([8, '数量指标']),
  line([16, '培训人次'], [32, '≥60 人次'], [42, '10']),
  '',
  line([16, '修缮古建筑和历史文化名']),
  line([0, '产出指标'], [8, '质量指标'], [32, '≥95%'], [42, '10']),
  line([16, '城的验收合格率']),
  '',
  line([16, '按时完成率'], [32, '≥98%'], [42, '10']),
  line([8, '时效指标']),
  line([16, '受理时限'], [32, '≤5 天'], [42, '10']),
  '',
  line([8, '经济效益'], [16, '带动收入增长'], [32, '≥2 万元'], [42, '10']),
  line([0, '效益指标']),
  line([8, '社会效益'], [16, '服务群众人次'], [32, '≥3 万人次'], [42, '10']),
].join('\n')

describe('text by position', () => {
  test('is a table whose wrapped cells are whole and whose labels span their rows', async () => {
    const { blocks } = await documentOf(page)
    expect(gridOf(blocks[0])).toEqual([
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '办结案件数量', '≥800 件', '10'],
      ['', '', '培训人次', '≥60 人次', '10'],
      ['', '质量指标', '修缮古建筑和历史文化名城的验收合格率', '≥95%', '10'],
      ['', '时效指标', '按时完成率', '≥98%', '10'],
      ['', '', '受理时限', '≤5 天', '10'],
      ['效益指标', '经济效益', '带动收入增长', '≥2 万元', '10'],
      ['', '社会效益', '服务群众人次', '≥3 万人次', '10'],
    ])
  })

  test('goes on below a header that ends a page', async () => {
    const [header = '', ...rest] = page.split('\n')
    const { blocks } = await documentOf([header, '—1—', ...rest.slice(1)].join('\n'))
    const table = blocks.find(({ type }) => type === 'table')
    expect(gridOf(table).slice(0, 2)).toEqual([
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '办结案件数量', '≥800 件', '10'],
    ])
  })

  test('keeps the line of every cell', async () => {
    const { blocks } = await documentOf(page)
    const [table] = blocks
    const cells = table?.type === 'table' ? table.cells : []
    expect(cells.find(({ text }) => text === '受理时限')?.origin.line).toBe(13)
  })

  test('stays as it is where blanks don’t line up', async () => {
    const { blocks } = await documentOf(
      '甲  乙丙丁  戊\n\n己庚  辛  壬\n\n癸  子丑  寅卯\n\n辰  巳午未申  酉\n',
    )
    expect(blocks.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'paragraph'))
  })

  test('needs no blank lines where the texts tell rows from wraps, and is given line by line as well', async () => {
    const { blocks, otherwise = [] } = await documentOf(
      [
        line([0, '项目名称'], [10, '古建筑修缮']),
        line([0, '一级指标'], [8, '二级指标'], [16, '三级指标'], [30, '指标值'], [40, '分值']),
        line([8, '数量指标'], [16, '办结案件数量'], [30, '≥800件'], [40, '10']),
        line([16, '培训人次'], [30, '≥60人次'], [40, '10']),
        line([0, '产出指标'], [16, '修缮古建筑和历史文'], [30, '≥95%'], [40, '10']),
        line([8, '质量指标'], [16, '化名城的验收合格率']),
        line([8, '时效指标'], [16, '按时完成率'], [30, '≥98%'], [40, '10']),
        line([8, '可持续影'], [16, '带动收入增长'], [30, '≥2万元'], [40, '10']),
        line([0, '效益指标'], [8, '响指标']),
        line([8, '社会效益'], [16, '服务群众人次'], [30, '≥3万人次'], [40, '10']),
        line([8, '指标']),
        line([40, '- 7 -']),
      ].join('\n'),
    )
    expect(gridOf(blocks[1])).toEqual([
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '办结案件数量', '≥800件', '10'],
      ['', '', '培训人次', '≥60人次', '10'],
      ['', '质量指标', '修缮古建筑和历史文化名城的验收合格率', '≥95%', '10'],
      ['', '时效指标', '按时完成率', '≥98%', '10'],
      ['效益指标', '可持续影响指标', '带动收入增长', '≥2万元', '10'],
      ['', '社会效益指标', '服务群众人次', '≥3万人次', '10'],
    ])
    expect(otherwise.every(({ type }) => type === 'paragraph')).toBe(true)
  })

  test('goes word by word where single blanks part columns and full lines are pushed aside', async () => {
    const { blocks } = await documentOf(
      [
        line([0, '一级指标'], [5, '二级指标'], [14, '三级指标'], [24, '指标值'], [31, '单位']),
        line([7, '数量指标'], [12, '新建公厕数量'], [25, '≥6'], [32, '座']),
        line([0, '产出指标'], [5, '质量指标'], [10, '工程验收合格率'], [24, '≥98'], [32, '%']),
        line([7, '时效指标'], [12, '公厕投入使用时'], [24, '≤11'], [32, '月']),
        line([14, '间']),
        line([0, '效益指标'], [5, '社会效益指标'], [12, '覆盖人口'], [24, '≥2'], [31, '万人']),
        line([0, '满意度指标'], [6, '服务对象满意度'], [14, '群众满意度'], [24, '≥90'], [32, '%']),
      ].join('\n'),
    )
    expect(gridOf(blocks[0])).toEqual([
      ['一级指标', '二级指标', '三级指标', '指标值', '单位'],
      ['产出指标', '数量指标', '新建公厕数量', '≥6', '座'],
      ['', '质量指标', '工程验收合格率', '≥98', '%'],
      ['', '时效指标', '公厕投入使用时间', '≤11', '月'],
      ['效益指标', '社会效益指标', '覆盖人口', '≥2', '万人'],
      ['满意度指标', '服务对象满意度', '群众满意度', '≥90', '%'],
    ])
  })
})

describe('the middle of two lines', () => {
  const header = line([0, '一级指标'], [8, '二级指标'], [18, '三级指标'], [28, '指标值'])
  const grid = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '新建农村公路', '≥42公里'],
    ['', '', '改造危桥座数', '6座'],
    ['', '成本指标', '每公里平均造', '≤45万元'],
    ['效益指标', '经济效益指标', '带动农产品销售收入增长', '≥8%'],
    ['', '社会效益指标', '受益行政村个数', '≥38个'],
  ]

  test('is the upper line all over a table', async () => {
    const { blocks } = await documentOf(
      [
        header,
        line([8, '数量指标'], [18, '新建农村公路'], [28, '≥42公里']),
        line([0, '产出指标'], [18, '改造危桥座数'], [28, '6座']),
        line([8, '成本指标'], [18, '每公里平均造'], [28, '≤45万元']),
        line([8, '经济效益指标'], [18, '带动农产品销'], [28, '≥8%']),
        line([0, '效益指标'], [18, '售收入增长']),
        line([8, '社会效益指标'], [18, '受益行政村个'], [28, '≥38个']),
        line([18, '数']),
      ].join('\n'),
    )
    expect(gridOf(blocks[0])).toEqual(grid)
  })

  test('or the lower line', async () => {
    const { blocks } = await documentOf(
      [
        header,
        line([18, '新建农村公路'], [28, '≥42公里']),
        line([0, '产出指标'], [8, '数量指标'], [18, '改造危桥座数'], [28, '6座']),
        line([8, '成本指标'], [18, '每公里平均造'], [28, '≤45万元']),
        line([18, '带动农产品销']),
        line([8, '经济效益指标'], [18, '售收入增长'], [28, '≥8%']),
        line([0, '效益指标'], [18, '受益行政村个']),
        line([8, '社会效益指标'], [18, '数'], [28, '≥38个']),
      ].join('\n'),
    )
    const cells = gridOf(blocks[0]).slice(3)
    expect(cells).toEqual(grid.slice(3))
  })
})

describe('unstacked', () => {
  const at = (column: number, text: string) => ({
    first: column,
    last: column,
    text,
    left: 0,
    right: 0,
    slack: 0,
    gap: 0,
  })
  const texts = (lines: readonly CellLine[]): string[] =>
    unstacked(lines).map(({ parts }) => parts.map(({ text }) => text).join(' '))
  const lines = (...all: ReturnType<typeof at>[][]): CellLine[] =>
    all.map((parts) => ({ parts, apart: false }))

  test('sets columns that follow each other beside the rows that they belong to', () => {
    const rows = [[at(0, '数量'), at(1, '公厕')], [at(1, '垃圾站')]]
    const columns = [[at(2, '6')], [at(2, '14')], [at(3, '座')], [at(3, '个')]]
    expect(texts(lines(...rows, ...columns))).toEqual([
      '数量 公厕 6 座',
      '垃圾站 14 个',
      '',
      '',
      '',
      '',
    ])
  })

  test('sets lines beside each other that hold as many texts, whatever columns the wider ones reach', () => {
    const rows = [[at(0, '数量'), at(1, '扫描页数')], [at(1, '著录条数')]]
    const values = [
      [at(2, '42万页 55万页'), at(3, '≥60万页')],
      [at(2, '3.1万条 3.8万条'), at(4, '≥4.2万条')],
    ]
    expect(texts(lines(...rows, ...values)).slice(0, 2)).toEqual([
      '数量 扫描页数 42万页 55万页 ≥60万页',
      '著录条数 3.1万条 3.8万条 ≥4.2万条',
    ])
  })

  test('leaves the lines of one wrapped cell', () => {
    const rows = [[at(0, '数量'), at(1, '公厕')], [at(2, '按完成情况')], [at(2, '计分')]]
    expect(texts(lines(...rows))).toEqual(['数量 公厕', '按完成情况', '计分'])
  })
})
