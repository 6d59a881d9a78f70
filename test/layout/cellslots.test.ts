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

test('rows right behind labels in cells of their own show a target and its result, before another form too', async () => {
  const cut = [
    ['项目完成指标', '数量指标', '慰问困难职工', '126人', '131人'],
    ['项目完成指标', '质量指标', '慰问金足额发放率', '100%', '100%'],
    ['效益指标', '社会效益指标', '职工生活保障水平', '有所提升', '明显提升'],
  ]
  const whole = `项目支出绩效目标完成情况表
一级指标
二级指标
三级指标
预期指标值
实际完成指标值
产出指标
数量指标
举办职工运动会
2场
2场
`
  const text = `${cut.map((cells) => cells.join('\n')).join('\n')}\n${whole}`
  const indicators = await indicatorsOf(text)
  expect(indicators.map((each) => [line(each), each.actual?.text])).toEqual([
    ['项目完成 数量 慰问困难职工 126人', '131人'],
    ['项目完成 质量 慰问金足额发放率 100%', '100%'],
    ['效益 社会效益 职工生活保障水平 有所提升', '明显提升'],
    ['产出 数量 举办职工运动会 2场', '2场'],
  ])
})
