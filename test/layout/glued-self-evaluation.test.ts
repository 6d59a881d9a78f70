import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const header = '一级指标二级指标三级指标年度指标值实际完成值分值得分'

describe('a self-evaluation whose cells nothing sets apart', () => {
  test('has short labels throughout, where one follows its level-1 label', async () => {
    const text = `${header}产出指标数量补贴户数≥620户648户3030质量资料合格率≥95%97%3030时效补贴发放时限≤10天8天3030总分9090`
    expect(await linesOf(text)).toEqual([
      '产出 数量 补贴户数 ≥620户',
      '产出 质量 资料合格率 ≥95%',
      '产出 时效 补贴发放时限 ≤10天',
    ])
  })

  test('says of every row how likely it is, behind its points', async () => {
    const text = `${header}完成目标可能性产出指标数量指标新建公厕≥6座6座5050有可能管护公厕≥20座20座4040确定能总分9090`
    expect((await indicatorsOf(text)).map(({ name }) => name)).toEqual(['新建公厕', '管护公厕'])
  })

  test('holds rules of points together', async () => {
    const text =
      '一级指标二级指标三级指标分值评分标准年度指标值实际完成值自评得分产出指标数量指标更新训练器材45完成得满分,未完成按比例扣分≥260件260件45质量指标器材合格率45每低1个百分点扣1分,扣完为止100%100%45总分9090'
    expect(await linesOf(text)).toEqual([
      '产出 数量 更新训练器材 ≥260件',
      '产出 质量 器材合格率 100%',
    ])
  })

  test('leaves a word whole behind points that a space sets apart', async () => {
    const text =
      '一级指标二级指标三级指标指标值权重产出指标数量指标足额保障率=100% 45 科目调整次数≤8次 45 总分 90'
    expect(await linesOf(text)).toEqual([
      '产出 数量 足额保障率 =100%',
      '产出 数量 科目调整次数 ≤8次',
    ])
  })

  test('has a label of its own twice: a label and the beginning of a name', async () => {
    const text = `${header}部门管理资金投入预算执行率100%99.8%4545重点工作管理重点工作管理制度健全性健全健全4545总分9090`
    expect((await linesOf(text)).at(-1)).toBe('部门管理 重点工作管理 重点工作管理制度健全性 健全')
  })
})
