import { expect, test } from 'vitest'
import { indicatorsOf, line } from './reading.ts'

const rows = [
  ['产出指标', '数量指标', '布设监测点', '=', '48', '个', '定量指标', '城区和乡镇合计'],
  ['产出指标', '质量指标', '数据复核率', '>=', '95', '%', '定量指标', '复核份数'],
  ['满意度指标', '服务对象满意度指标', '用水群众满意度', '>=', '85', '%', '定量指标', '问卷'],
]

test('a table that lost its header has the columns that its rows show', async () => {
  const indicators = await indicatorsOf(`${rows.map((cells) => cells.join('\n\n')).join('\n\n')}\n`)
  expect(indicators.map(line)).toEqual([
    '产出 数量 布设监测点 =48个',
    '产出 质量 数据复核率 >=95%',
    '满意度 服务对象满意度 用水群众满意度 >=85%',
  ])
  expect(indicators.map(({ description }) => description)).toEqual([
    '城区和乡镇合计',
    '复核份数',
    '问卷',
  ])
})
