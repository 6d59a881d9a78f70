import { describe, expect, test } from 'vitest'
import { linesOf } from './reading.ts'

const cells = (text: string): string => text.split(' ').join('\n')

describe('a table with labels of its own, a cell a line, whose merged labels left nothing', () => {
  const header = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分'
  const first = '管理效率 战略管理 规划相符性 相符 相符 5 5 绩效管理 目标覆盖率 100% 93% 5 4'

  test('takes no reason for a label', async () => {
    const text = cells(
      `${header} 偏差原因分析 ${first} 部分项目未验收 资产管理 固定资产利用率 ≥98% 98% 5 5`,
    )
    expect(await linesOf(text)).toEqual([
      '管理效率 战略管理 规划相符性 相符',
      '管理效率 绩效管理 目标覆盖率 100%',
      '管理效率 资产管理 固定资产利用率 ≥98%',
    ])
  })

  test('takes no remark for a label', async () => {
    const text = cells(
      `${header} 完成目标可能性 ${first} 有可能 资产管理 固定资产利用率 ≥98% 98% 5 5 确定能`,
    )
    expect((await linesOf(text)).at(-1)).toBe('管理效率 资产管理 固定资产利用率 ≥98%')
  })

  test('names an indicator as labels are worded', async () => {
    const text = cells(
      `${header} 效果 履职效益 社会效益 明显 明显 10 10 社会公众或服务对象满意度 ≥90% 92% 10 10`,
    )
    expect(await linesOf(text)).toEqual([
      '效果 履职效益 社会效益 明显',
      '效果 履职效益 社会公众或服务对象满意度 ≥90%',
    ])
  })

  test('has satisfaction at both levels in the same words', async () => {
    const text = cells(
      `${header} 能力建设 人力资源建设 培训机制完备性 完备 完备 5 5 服务对象满意度 服务对象满意度 林农满意度 ≥90% 95% 10 10`,
    )
    expect((await linesOf(text)).at(-1)).toBe('满意度 服务对象满意度 林农满意度 ≥90%')
  })
})

test('a line end within a name makes no label of its first half, where spaces set cells apart', async () => {
  const text =
    '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n管理效率 战略管理 规划\n相符性 相符 相符 30 30\n绩效管理 部门评价\n应用率 100% 100% 30 30\n资产管理 固定资产利用率 ≥98% 98% 30 30\n总分 90 90\n'
  expect(await linesOf(text)).toEqual([
    '管理效率 战略管理 规划相符性 相符',
    '管理效率 绩效管理 部门评价应用率 100%',
    '管理效率 资产管理 固定资产利用率 ≥98%',
  ])
})

test('a label and a torn name that ends in 绩效目标 are no title of the next form', async () => {
  const text =
    '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n管理效率 战略管理 规划相符性 相符 相符 30 30\n绩效管理 绩效目标\n覆盖率 100% 100% 30 30\n资产管理 固定资产利用率 ≥98% 98% 30 30\n总分 90 90\n'
  expect(await linesOf(text)).toHaveLength(3)
})

test('a line end within a cell of a grid closes no label', async () => {
  const text =
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |\n| 管理效率 | 战略管理 | 规划<br>相符性 | 相符 | 30 |\n| | 绩效管理 | 部门<br>评价应用率 | 100% | 30 |\n| | | 监测<br>数据公开率 | ≥98% | 30 |\n'
  expect((await linesOf(text)).at(-1)).toBe('管理效率 绩效管理 监测数据公开率 ≥98%')
})

test('labels of output and benefit may be short where they are the whole of a cell, and mean cost under cost', async () => {
  const text = `| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 成本指标 | 经济 | 亩均投入 | ≤500元 |
| 产出 | 数量 | 造林面积 | ≥500亩 |
| 效益 | 经济 | 亩均增收 | ≥300元 |
| 社会 | 带动就业 | ≥30人 |
`
  expect(await linesOf(text)).toEqual([
    '成本 经济成本 亩均投入 ≤500元',
    '产出 数量 造林面积 ≥500亩',
    '效益 经济效益 亩均增收 ≥300元',
    '效益 社会效益 带动就业 ≥30人',
  ])
})

test('the first column of a bought service heads its labels, whatever it calls them', async () => {
  const text = `指标类型\t指标名称\t指标值\t备注
服务数量指标\t服务老人\t不少于450人\t
服务效益指标\t照护压力\t有效缓解\t
满意度指标\t老人满意度\t90%以上\t
`
  expect(await linesOf(text)).toEqual([
    '产出 数量 服务老人 不少于450人',
    '效益 - 照护压力 有效缓解',
    '满意度 - 老人满意度 90%以上',
  ])
})

test('satisfaction stands beside benefit where one column holds all labels', async () => {
  const text = `绩效指标      指标名称            目标值
数量指标      现场巡检次数        ≥46次
效益指标      档案调阅次数        ≥12万次
满意度指标    医务人员满意度      ≥90%
`
  expect((await linesOf(text)).slice(1)).toEqual([
    '效益 - 档案调阅次数 ≥12万次',
    '满意度 - 医务人员满意度 ≥90%',
  ])
})

test('what is done with the money stands beside satisfaction and not below it', async () => {
  const text = `| 一级指标 | 二级指标 | 三级指标 | 目标值 |
| 产出 | 数量 | 招收医师 | 60人 |
| 满意度 | 服务对象满意度 | 医师满意度 | ≥85% |
| 预算执行 | 预算执行率 | 100% |
`
  expect((await linesOf(text)).at(-1)).toBe('预算执行 - 预算执行率 100%')
})
