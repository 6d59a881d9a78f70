import { describe, expect, test } from 'vitest'
import { readingOf } from '../../src/layout/readings.ts'
import { documentOf } from '../formats/text/reading.ts'
import { linesOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t指标值\n'
const rows = (count: number, name: string): string =>
  Array.from(
    { length: count },
    (_, index) => `产出指标\t数量指标\t${name}培训班数量\t≥${index + 2}场\n`,
  ).join('')

describe('readingOf', () => {
  test('is the surer one of two', async () => {
    const fair = await documentOf(`${header}${rows(6, '演出')}`)
    const poor = await documentOf('一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 演出≥≥\n')
    const { parts } = readingOf({ ...poor, otherwise: fair.blocks })
    expect(parts.forms[0]?.indicators).toHaveLength(6)
  })

  test('doubts rows that the other, as good a reading has otherwise', async () => {
    const one = await documentOf(`${header}${rows(6, '演出')}`)
    const other = await documentOf(`${header}${rows(6, '演出').replace('≥7场', '≥9场')}`)
    const sure = (readingOf(one).parts.forms[0]?.indicators ?? []).map((each) => each.confidence)
    const { parts } = readingOf({ ...one, otherwise: other.blocks })
    const doubted = (parts.forms[0]?.indicators ?? []).map((each) => each.confidence)
    expect(sure[5]).toBeGreaterThan(0.9)
    expect(doubted.slice(0, 5)).toEqual(sure.slice(0, 5))
    expect(doubted[5]).toBeLessThan(0.9)
  })
})

test('labels that a reader laid by their place go by what names mean where the place is off by a row', async () => {
  const text = [
    '一级指标    二级指标    三级指标          指标值    单位',
    '            数量指标    演出场次          ≥60       场',
    '产出指标    质量指标    演出达标率        ≥95       %',
    '            时效指标    按时完成率        ≥98       %',
    '            成本指标    每场演出成本      ≤2000     元',
    '效益指标    社会效益    服务群众人次      ≥3        万人次',
    '            可持续影响  队伍建设机制      健全',
    '满意度指标  服务对象    群众满意度        ≥90       %',
  ].join('\n')
  expect((await linesOf(text)).map((each) => each.slice(0, 5))).toEqual([
    '产出 数量',
    '产出 质量',
    '产出 时效',
    '产出 成本',
    '效益 社会',
    '效益 可持',
    '满意度 服',
  ])
})
