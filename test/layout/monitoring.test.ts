import { describe, expect, test } from 'vitest'
import { indicatorsOf } from './reading.ts'

const rows = [
  ['产出指标', '数量指标', '开展抽检批次', '≥800批次', '512批次', '820批次', '', '', '√', '', ''],
  ['', '时效指标', '任务完成时间', '12月底前', '正在开展', '12月', '√', '人员不足', '', '√', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥85%', '86%', '≥85%', '', '', '√', '', ''],
]
const header = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况'],
  ['偏差原因分析', '', '完成目标可能性', '', '备注'],
]
const below = ['', '', '', '', '', '', '人员保障', '原因说明', '确定能', '有可能', '']
const table = [header.flat(), below, ...rows]
const read = [
  '开展抽检批次 ≥800批次 512批次',
  '任务完成时间 12月底前 正在开展',
  '群众满意度 ≥85% 86%',
]

async function results(text: string): Promise<string[]> {
  return (await indicatorsOf(text)).map(
    ({ name, target, actual }) => `${name} ${target?.text} ${actual?.text}`,
  )
}

describe('the form of a year half over has what was reached so far as its result', () => {
  test('in pipes, under a header of two rows', async () => {
    const text = table.map((row) => `| ${row.join(' | ')} |`).join('\n')
    expect(await results(text)).toEqual(read)
  })

  test('one cell a line, blank cells gone', async () => {
    const text = table.flat().filter((cell) => cell !== '')
    expect(await results(text.join('\n'))).toEqual(read)
  })

  test('between single spaces', async () => {
    const text = table.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n')
    expect(await results(text)).toEqual(read)
  })

  test('whatever the part of the year is called', async () => {
    const words = ['上半年完成值', '截至8月底完成情况', '1—9月实际完成值', '第三季度完成数']
    for (const word of words) {
      const text = table
        .flat()
        .filter((cell) => cell !== '')
        .map((cell) => (cell === '1-7月执行情况' ? word : cell))
      expect([word, ...(await results(text.join('\n')))]).toEqual([word, ...read])
    }
  })

  test('and keeps what is expected of the whole year as a further column', async () => {
    const text = table.map((row) => row.join('\t')).join('\n')
    const [first] = await indicatorsOf(text)
    expect(first?.columns.map(({ label, target }) => `${label} ${target?.text}`)).toContain(
      '全年预计完成情况 820批次',
    )
    expect((await indicatorsOf(text))[1]?.reason).toBe('人员不足')
  })
})

test('what has come of an indicator so far is no target, and its name gives its own', async () => {
  const text = `绩效指标 | 一级指标 | 指标名称 | 指标值 | 半年度指标执行情况 | 备注 |
产出指标 | 数量 | 完成勘探面积2.4万平方米 | 已完成1.3万平方米 | |
质量 | 资料完整率≥95% | 97% | |
时效 | 11月底前完成年度任务 | 按进度推进 | |
效益指标 | 社会效益 | 举办公众开放日不少于4场 | 已举办2场 | |
`
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, target, actual }) => [name, target?.text, actual?.text])).toEqual([
    ['完成勘探面积', '2.4万平方米', '已完成1.3万平方米'],
    ['资料完整率', '≥95%', '97%'],
    ['11月底前完成年度任务', undefined, '按进度推进'],
    ['举办公众开放日', '不少于4场', '已举办2场'],
  ])
})
