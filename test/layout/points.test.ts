import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const systems = [
  ['分值', '评价标准', '得分'],
  ['权重', '评价方法', '得分'],
  ['标准分', '评价要点', '评价得分'],
  ['分值', '评分规则', '自评得分'],
]

describe('tables of points', () => {
  test('of an evaluation system give no indicators, whatever the column of their rules is called', async () => {
    for (const columns of systems) {
      const rows = [
        ['一级指标', '二级指标', '三级指标', ...columns],
        ['过程', '资金管理', '预算执行率', '5', '执行率每低1%扣0.1分', '4.5'],
        ['效益', '社会效益', '群众满意度', '10', '满意度≥90%得10分,每低1个百分点扣0.5分', '9'],
      ]
      expect(await indicatorsOf(rows.flat().join('\n'))).toEqual([])
      expect(await indicatorsOf(rows.map((row) => row.join('\t')).join('\n'))).toEqual([])
    }
  })

  test('with targets of their own do', async () => {
    const text =
      '一级指标\n三级指标\n年度指标值\n实际完成值\n计分方法\n分值\n得分\n产出指标\n培训班次\n≥12期\n14期\n完成值/目标值×分值\n50\n50\n满意度指标\n学员满意度\n≥90%\n96%\n完成值/目标值×分值\n50\n50\n总分\n100\n100\n'
    expect(await linesOf(text)).toEqual(['产出 - 培训班次 ≥12期', '满意度 - 学员满意度 ≥90%'])
  })

  test('end before a list of what was spent', async () => {
    const text =
      '一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n产出指标\n数量指标\n培训班次\n≥12期\n14期\n100\n98\n总分\n100\n98\n资金使用明细\n序号\n支出内容\n预算金额(万元)\n支出金额(万元)\n1\n场地租赁费\n20\n19.5\n2\n讲师费\n40\n40\n'
    expect(await linesOf(text)).toEqual(['产出 数量 培训班次 ≥12期'])
  })
})
