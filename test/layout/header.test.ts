import { describe, expect, test } from 'vitest'
import { headerAt } from '../../src/layout/find/header.ts'
import { streamOf } from '../../src/layout/streamof.ts'
import { documentOf } from '../formats/text/reading.ts'

async function rolesOf(text: string): Promise<string[]> {
  const stream = streamOf(await documentOf(text))
  const header = headerAt(stream, 0, stream.text.length)
  return (
    header?.slots.map(({ role, half, horizon, year }) =>
      [role, half === 1 ? 'second' : '', horizon ?? '', year ?? ''].filter(Boolean).join(' '),
    ) ?? []
  )
}

describe('headerAt', () => {
  test('reads one row', async () => {
    expect(
      await rolesOf('一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n'),
    ).toEqual(['level1', 'level2', 'name', 'description', 'target', 'basis'])
  })

  test('reads operator, value, unit and weight in columns of their own', async () => {
    const header = '一级指标\t二级指标\t三级指标\t绩效指标性质\t绩效指标值\t绩效度量单位\t权重\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'operator',
      'target',
      'unit',
      'weight',
    ])
  })

  test('takes the year’s value for the target, whether it stands before or after that of a longer period', async () => {
    expect(await rolesOf('一级指标\t二级指标\t三级指标\t实施周期目标值\t年度目标值\n')).toEqual([
      'level1',
      'level2',
      'name',
      'midterm long-term',
      'target',
    ])
  })

  test('reads labels under the group’s word where it stands before the names', async () => {
    expect(await rolesOf('绩效指标\t指标名称\t目标值\t备注\n')).toEqual([
      'level1',
      'level2',
      'name',
      'target',
      'note',
    ])
  })

  test('puts two earlier years in the place of 近两年指标值', async () => {
    const header =
      '| 一级指标 | 二级指标 | 指标名称 | 指标值 | | | 绩效标准 |\n' +
      '| | | | 近两年指标值 | | 预期当年实现值 | |\n' +
      '| | | | 2019年 | 2020年 | | |\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'history 2019',
      'history 2020',
      'target',
      'standard',
    ])
  })

  test('finds earlier years a row below without a group above them', async () => {
    const header =
      '一级指标\t二级指标\t指标名称\t近两年指标值\t\t预期当年实现值\n\t\t\t2019年\t2020年\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'history 2019',
      'history 2020',
      'target',
    ])
  })

  test('reads a second row under 年度指标值, whose columns go back', async () => {
    const header =
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | 得分 |\n' +
      '| | | | 指标性质 | 指标值 | 度量单位 | | |\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'operator',
      'target',
      'unit',
      'actual',
      'score',
    ])
  })

  test('reads levels that stand in the second row, under 绩效指标', async () => {
    const header =
      '绩效指标\t\t\t年度指标值\t\t\t实际完成值\t得分\n' +
      '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'operator',
      'target',
      'unit',
      'actual',
      'score',
    ])
  })

  test('knows two tables in one, long-term beside annual', async () => {
    const header =
      '一级指标\t二级指标(长期)\t三级指标(长期)\t指标值(长期)\t二级指标(年度)\t三级指标(年度)\t指标值(年度)\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2 long-term',
      'name long-term',
      'target long-term',
      'level2 second annual',
      'name second annual',
      'target second annual',
    ])
  })

  test('gives every place of a regional form its column', async () => {
    const header = '一级指标\t二级指标\t三级指标\t指标解释\t区域目标值\t东坪县\t石岭区\n'
    expect(await rolesOf(header)).toEqual([
      'level1',
      'level2',
      'name',
      'description',
      'place',
      'place',
      'place',
    ])
  })

  test('reads a header without anything between its words', async () => {
    expect(await rolesOf('一级指标二级指标三级指标指标值产出指标数量指标')).toEqual([
      'level1',
      'level2',
      'name',
      'target',
    ])
  })

  test('goes on behind a remark that a new wording has', async () => {
    expect(
      await rolesOf('一级指标二级指标三级指标初始指标值(A)全年达成实际值(B)得分产出指标数量指标'),
    ).toEqual(['level1', 'level2', 'name', 'target', 'actual', 'score'])
  })

  test('supposes a column of names where the template has no header for them', async () => {
    expect(await rolesOf('一级指标\t二级指标\t指标值\n')).toEqual([
      'level1',
      'level2',
      'name',
      'target',
    ])
  })

  test('takes the first of graded columns for the target', async () => {
    expect(await rolesOf('一级指标\t二级指标\t三级指标\t优\t良\t中\t差\n')).toEqual([
      'level1',
      'level2',
      'name',
      'target',
      'grade',
      'grade',
      'grade',
    ])
  })

  test('tells a new wording by its last words, and of what time it is by its first', async () => {
    expect(
      await rolesOf(
        '一级指标\t二级指标\t三级指标\t上年度指标值\t半年计划指标值\t本级当年度指标值\n',
      ),
    ).toEqual(['level1', 'level2', 'name', 'history', 'midterm', 'target'])
  })

  test('reads a table without levels', async () => {
    expect(await rolesOf('指标名称 |\n计量单位 |\n指标性质 |\n指标值 |\n')).toEqual([
      'name',
      'unit',
      'operator',
      'target',
    ])
  })

  test('reads one level, whose 绩效目标 says in words what 绩效标准 measures', async () => {
    expect(await rolesOf('指标类型\n\n指标名称\n\n绩效目标\n\n绩效标准\n\n产出指标\n')).toEqual([
      'level1',
      'level2',
      'name',
      'description',
      'target',
    ])
  })

  test('takes 评价内容 alone for the labels of both levels, and 绩效目标 beside it for names with their values', async () => {
    expect(await rolesOf('评价内容\n\n绩效目标\n\n完成情况\n\n产出目标\n')).toEqual([
      'level1',
      'level2',
      'name',
      'target',
      'actual',
    ])
  })

  test('supposes the levels of a header whose beginning a cut took, above a first label', async () => {
    expect(
      await rolesOf('年初目标值(A) 实际完成值(B) 得分\n产出指标 数量指标 组织比武 5场 5场 8\n'),
    ).toEqual(['level1', 'level2', 'name', 'target', 'actual', 'score'])
  })

  test('sees no header in the keys of a head, though they begin as its words do', async () => {
    expect(await rolesOf('一级项目名称\t\t二级项目名称\t乡村夜校\n')).toEqual([])
  })

  test('sees no header in the words of a sentence', async () => {
    expect(await rolesOf('三级指标由单位填写\n')).toEqual([])
  })
})

test('a word whose end a printer set into the row below is still that word', async () => {
  const header = '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单\t权重\n'
  const names = (text: string): Promise<string[]> => rolesOf(`${header}${text}`)
  expect((await names('\t\t\t\t\t位\t(%)\n产出指标\t数量指标\t件数\t≥\t8\t件\t6\n'))[5]).toBe(
    'unit',
  )
  expect((await names('产出指标\t数量指标\t件数\t≥\t8\t件\t6\n'))[5]).toBe('note')
})
