import { describe, expect, test } from 'vitest'
import { linesOf } from './reading.ts'

/** A table in the manners that conversions write it. */
const manners: readonly (readonly [string, (rows: readonly (readonly string[])[]) => string])[] = [
  ['tabs', (rows) => rows.map((row) => row.join('\t')).join('\n')],
  ['pipes', (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')],
  ['spaces', (rows) => rows.map((row) => row.filter(Boolean).join(' ')).join('\n')],
  ['a cell a line', (rows) => rows.map((row) => row.filter(Boolean).join('\n\n')).join('\n\n')],
  ['nothing between', (rows) => rows.map((row) => row.join('')).join('\n')],
]

describe.each(manners)('set with %s', (_, write) => {
  test('a score table of an evaluation system holds no indicators', async () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评价标准', '得分'],
      ['决策', '项目立项', '立项程序规范性', '5', '申请过程是否符合要求', '每缺一项扣2分', '4'],
      ['过程', '资金管理', '预算执行率', '10', '支出资金/到位资金', '执行率≥95%得10分', '9.5'],
      ['产出', '产出质量', '质量达标率', '15', '达标数/产出数', '达标率100%得15分', '13'],
    ]
    expect(await linesOf(`${write(rows)}\n`)).toEqual([])
  })

  test('an appraisal of a person holds no indicators', async () => {
    const rows = [
      ['经理绩效考核表'],
      ['被考核人', '', '岗位', '人力资源部经理', '考核期', '2023年1季度'],
      ['序号', '指标名称', '指标定义', '目标值', '权重', '得分'],
      ['1', '招聘计划完成率', '到岗人数/计划人数', '≥95%', '40%', ''],
      ['2', '员工流失率', '离职人数/员工人数', '≤10%', '60%', ''],
    ]
    expect(await linesOf(`${write(rows)}\n`)).toEqual([])
  })
})
