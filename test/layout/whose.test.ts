import { describe, expect, test } from 'vitest'
import { nameInTitle } from '../../src/layout/head/titlename.ts'
import { yearInText } from '../../src/values/year.ts'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

async function agencyOf(text: string): Promise<string | null> {
  return (await recordOf(text)).agency.name
}

describe('whose a document is', () => {
  test.each([
    ['单位(章):青石县司法局\n', '青石县司法局'],
    ['单位：青石县司法局\t2023年度\t金额单位：万元\n', '青石县司法局'],
    ['项目承担单位：青石县司法局 (公章)\n', '青石县司法局'],
  ])('is told by a key: %s', async (line, name) => {
    expect(await agencyOf(`${line}项目名称\t普法经费\n${table}`)).toBe(name)
  })

  test('is told without the year that follows in glued text', async () => {
    const text =
      '2015年项目支出绩效目标申报表单位名称:青石县司法局2015年预算年度填报时间2014年11月18日项目名称普法宣传项目类别专项业务费项目负责人某某年度绩效目标做好普法绩效指标一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%'
    expect(await agencyOf(text)).toBe('青石县司法局')
  })

  test.each([
    ['编制单位:云砚镇人民政府\n主管部门\t青石县城市管理局\n', '云砚镇人民政府'],
    [
      '编制单位:云砚镇人民政府\n主管部门\t云砚镇人民政府\n实施单位\t农业服务中心\n',
      '云砚镇人民政府',
    ],
    [
      '填报单位:青石市坝口镇人民政府\n主管部门\t青石市财政局\n项目单位\t坝口镇\n',
      '青石市坝口镇人民政府',
    ],
    ['填报单位:青石县司法局\n实施单位\t青石县法律援助中心\n', '青石县法律援助中心'],
  ])('is who reports where nobody else does the work: %s', async (head, name) => {
    expect(await agencyOf(`项目名称\t普法经费\n${head}${table}`)).toBe(name)
  })

  test('is the supervisor where the title begins with it', async () => {
    const text = `青石县司法局项目支出绩效目标表\n项目名称\t普法经费\n主管部门\t青石县司法局\n实施单位\t青石县法律援助中心\n${table}`
    expect(await agencyOf(text)).toBe('青石县司法局')
  })

  test('is no organ where several carry it out', async () => {
    const text = `项目名称\t普法经费\n主管部门\t青石县教育局\n执行单位\t青石县各义务教育学校\n${table}`
    expect(await agencyOf(text)).toBe('青石县教育局')
  })

  test('is told by the line that a page begins with', async () => {
    const text = `青石县机关事务中心整体支出绩效目标.pdf\n项目名称\t普法经费\n${table}`
    expect(await agencyOf(text)).toBe('青石县机关事务中心')
  })

  test('is who signs above the date', async () => {
    const text =
      '普法经费绩效目标\n数量指标:普法活动≥12场。\n质量指标:活动完成率≥95%。\n青石县司法局 青石县财政局\n2023年2月6日\n'
    expect(await agencyOf(text)).toBe('青石县司法局')
  })

  test('is no office in the midst of a sentence', async () => {
    const text = `三年目标\t新建15个服务社,改造1处农资配送中心\n${table}`
    expect(await agencyOf(text)).toBeNull()
  })

  test('is no unit of measure', async () => {
    expect(await agencyOf(`单位:万元\n项目名称\t普法经费\n${table}`)).toBeNull()
  })
})

describe('the project that a title names', () => {
  test.each([
    ['青石县司法局2020年度普法宣传项目绩效自评表', '普法宣传项目'],
    ['关于2020年度竹坑组饮水工程绩效评价报告', '竹坑组饮水工程'],
    ['县图书馆免费开放补助资金绩效评价指标体系(2023年度)', '县图书馆免费开放补助资金'],
    ['青石县农机站2022年度农机报废更新补贴项目绩效自评报告', '农机报废更新补贴项目'],
    ['青石县司法局关于2022年普法补助资金绩效自评情况的报告', '普法补助资金'],
    ['青石县司法局2024年普法宣传项目绩效目标情况说明', '普法宣传项目'],
    ['2023年部门预算项目支出绩效目标表', undefined],
  ])('%s', (title, name) => {
    expect(nameInTitle(title)?.text).toBe(name)
  })

  test('goes before the unit that a key names', async () => {
    const { kind, name } = await formOf(
      `免费开放补助资金绩效指标表(2023年度)\n单位名称:青石县图书馆\n${table}`,
    )
    expect({ kind, name }).toEqual({ kind: 'project', name: '免费开放补助资金' })
  })
})

describe('a year', () => {
  test('with a letter for its nought is read, and said to be concluded', async () => {
    expect(yearInText('项目支出绩效目标表(2O23年度)')).toMatchObject({ year: 2023, damaged: true })
    const { fiscalYear, findings } = await recordOf(
      `项目支出绩效目标表（2O23年度）\n项目名称\t普法经费\n${table}`,
    )
    expect([fiscalYear, findings.map(({ code }) => code).includes('year-inferred')]).toEqual([
      2023,
      true,
    ])
  })

  test.each([
    '关于提前下达2023年农业生产救灾资金的通知',
    '根据有关文件精神,现将2023年城乡居民基本养老保险补助资金1900.68万元下达给你们',
  ])('is that of the money which a notice hands down: %s', (line) => {
    expect(yearInText(line)?.year).toBe(2023)
  })

  test('stands under a key of the head', async () => {
    const text = `# 项目支出绩效自评表\n\n**填报单位:** 青石县司法局  **年度:** 2023\n\n**项目名称:** 普法经费\n\n${table}`
    const { agency, fiscalYear, forms } = await recordOf(text)
    expect([agency.name, fiscalYear, forms[0]?.name]).toEqual(['青石县司法局', 2023, '普法经费'])
  })

  test.each([
    ['发布时间:2024-02-19', '项目支出绩效目标表', 2024],
    ['填报日期:2024年1月20日', '项目支出绩效目标表', 2024],
    ['时间:2024-05-19', '项目支出绩效自评表', 2023],
    ['发布时间:2024-11-19', '项目支出绩效目标表', null],
    ['项目起止时间:2024-01-01', '项目支出绩效目标表', null],
  ])('is concluded from a date of the first months: %s, %s', async (date, title, year) => {
    const record = await recordOf(`${date}\n${title}\n项目名称\t普法经费\n${table}`)
    expect(record.fiscalYear).toBe(year)
    const codes = record.findings.map(({ code }) => code)
    expect(codes).toContain(year === null ? 'year-unknown' : 'year-inferred')
  })
})

describe('the head of a form', () => {
  test('gives what is left where its beginning is lost', async () => {
    const { name, goals } = await formOf(
      `其中:中央补助\t412.00\t405.36\n其他资金\n总\t年初设定目标\t全年实际完成情况\n体\t做好普法宣传。\t已办14场。\n${table}`,
    )
    expect([name, goals.map((goal) => goal.text)]).toEqual([null, ['做好普法宣传。']])
  })

  test('has its tasks in lines of words', async () => {
    const { tasks } = await formOf(
      '部门名称 青石县司法局\n年度主要任务 任务名称 主要内容 小计 市财政拨款 其他资金\n普法宣传 办活动发资料 26.00 20.00 6.00\n人民调解 补助调解员 12.25 12.25 0.00\n年度目标 做好普法\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 普法活动场次 ≥12场\n',
    )
    expect(tasks.map((task) => [task.name, task.content, task.total?.text])).toEqual([
      ['普法宣传', '办活动发资料', '26.00'],
      ['人民调解', '补助调解员', '12.25'],
    ])
  })

  test('has a row of keys over a row of values, a cell a line', async () => {
    const { name, budget, goals } = await formOf(
      '职责活动\n\n预算数(万元)\n\n绩效目标\n\n农业执法\n\n58.30\n\n严查假劣农资。\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n办结案件数\n\n≥60件\n',
    )
    expect([name, budget.total?.text, goals.map((goal) => goal.text)]).toEqual([
      '农业执法',
      '58.30',
      ['严查假劣农资。'],
    ])
  })
})
