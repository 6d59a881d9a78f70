import { describe, expect, test } from 'vitest'
import { linesOf, recordOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t指标值\n'

async function said(text: string): Promise<string[]> {
  const { forms, findings } = await recordOf(text)
  expect(forms.flatMap((form) => form.indicators)).toEqual([])
  return findings
    .filter(({ code }) => ['page-kind', 'template-empty', 'form-cut'].includes(code))
    .map(({ code, message }) => `${code} ${message}`)
}

describe('a page that is no form gives no indicators and says what it is', () => {
  test('a funding notice', async () => {
    const text =
      '关于下达2023年普法专项资金的通知\n各乡镇人民政府：\n现下达你单位普法专项资金20万元，请专款专用，加强资金管理。\n附件：资金分配表\n序号\t单位\t金额（万元）\n1\t东坪镇\t12\n2\t石岭乡\t8\n合计\t\t20\n'
    expect(await said(text)).toEqual([expect.stringContaining('资金下达通知')])
  })

  test('a report', async () => {
    const text =
      '2022年普法项目绩效自评报告\n一、项目概况\n项目开展情况良好。\n二、绩效自评\n全年工作按计划开展。\n三、自评结论\n评价结论为优。\n'
    expect(await said(text)).toEqual([expect.stringContaining('报告')])
  })

  test('a table of contents', async () => {
    const text = '目录\n第一部分 部门概况…………1\n第二部分 预算安排…………3\n第三部分 绩效目标…………9\n'
    expect(await said(text)).toEqual([expect.stringContaining('目录')])
  })

  test('a catalogue of indicators without targets', async () => {
    const text =
      '公共卫生绩效指标库\n一级指标\t二级指标\t三级指标\t指标解释\t计算方法\n' +
      '产出指标\t数量指标\t疫苗接种人次\t反映疫苗接种数量\t统计数\n' +
      '\t质量指标\t疫苗接种率\t反映疫苗接种质量\t接种人数/应接种人数*100%\n'
    expect(await said(text)).toEqual([expect.stringContaining('绩效指标库')])
  })

  test('a regulation that names the kinds of indicators', async () => {
    const text =
      '绩效评价管理办法\n第一条 为全面实施预算绩效管理，制定本办法。\n' +
      '第二条 产出指标包括数量指标、质量指标、时效指标、成本指标。\n第三条 本办法自2020年2月25日起施行。\n'
    expect(await said(text)).toEqual([expect.stringContaining('规章制度')])
  })

  test('plain prose', async () => {
    expect(await said('今天天气很好。\n')).toEqual([expect.stringContaining('page-kind')])
  })

  test('a template that nobody filled in', async () => {
    const text = `${header}产出指标\t数量指标\t指标1：\t\n\t\t指标2：\t\n\t质量指标\t……\t\n效益指标\t社会效益指标\t\t\n`
    expect(await said(text)).toEqual([expect.stringContaining('template-empty')])
  })
})

describe('a form that the end of the file cut', () => {
  const text = `${header}产出指标\t数量指标\t办结案件数\t≥800件\n\t质量指标\t案件合格率\t≥95%\n\t时效指标\t案件办结`

  test('gives the rows that are whole', async () => {
    expect(await linesOf(text)).toEqual([
      '产出 数量 办结案件数 ≥800件',
      '产出 质量 案件合格率 ≥95%',
    ])
  })

  test('names where it breaks off', async () => {
    const { findings } = await recordOf(text)
    const cut = findings.find((finding) => finding.code === 'form-cut')
    expect(cut?.message).toContain('案件办结')
    expect(cut?.at?.line).toBe(4)
  })
})

describe('the department’s own text', () => {
  const text =
    '第一部分 部门整体绩效目标\n一、总体绩效目标\n坚持依法行政，维护社会稳定。\n二、分项绩效目标\n1、普法宣传\n全年开展普法活动12场。\n2、社区矫正\n矫正对象无脱管。\n三、工作保障措施\n制定绩效管理制度。\n' +
    '第二部分 项目绩效目标\n1.普法宣传经费绩效目标表\n\t项目名称\n\t普法宣传经费\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t普法活动场次\n\t≥12场\n'

  test('is a department form before the forms of its projects', async () => {
    const { forms } = await recordOf(text)
    expect(forms.map(({ id, kind, indicators }) => [id, kind, indicators.length])).toEqual([
      ['f1', 'department', 0],
      ['f2', 'project', 1],
    ])
  })

  test('has its overall goal and one goal for each part', async () => {
    const { forms } = await recordOf(text)
    expect(forms[0]?.goals.map((goal) => [goal.label, goal.text])).toEqual([
      ['总体绩效目标', '坚持依法行政，维护社会稳定。'],
      ['分项绩效目标', '普法宣传\n全年开展普法活动12场。'],
      ['分项绩效目标', '社区矫正\n矫正对象无脱管。'],
    ])
  })

  test('stays whole as narrative, a section a heading', async () => {
    const { narrative } = await recordOf(text)
    expect(narrative.map(({ level, heading }) => [level, heading])).toContainEqual([
      2,
      '三、工作保障措施',
    ])
  })
})
