import { expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const rows = `一级指标 二级指标   三级指标     指标值
产出指标 数量指标   新建数量     ≥6座
                    改造数量     ≥14座
         质量指标   验收合格率   100%
         时效指标   完成时间     11月底
效益指标 社会效益   服务人口     ≥1.6万人
满意度   服务对象   群众满意度   ≥90%
`

/** A form under a title, its head above the rows. */
function under(head: string): string {
  return `            2023年项目支出绩效目标表\n${head}${rows}`
}

test('keys that wrap beside each other are whole again, and each has its value', async () => {
  const head = `项目名称 城区公厕新建及提档升级               业务主管 某某县城市管理局
                                部门
项目资金 540.00                      其中：财 480.00
（万元）                             政拨款
当年绩效目 新建公厕6座，提档升级公厕14座。
    标
`
  const { agency, forms } = await recordOf(under(head))
  const [form] = forms
  expect(agency.name).toBe('某某县城市管理局')
  expect(form?.name).toBe('城区公厕新建及提档升级')
  expect(form?.moneyUnit).toBe('万元')
  expect(form?.budget.fiscal?.yuan).toBe('4800000.00')
  expect(form?.goals.map(({ text }) => text)).toEqual(['新建公厕6座，提档升级公厕14座。'])
})

test('a key of three lines stands around the line of its value', async () => {
  const head = `项目名称 人口变动抽样调查             主管部 某某县统计局
                             门
年度资金 42.80                其中：
 总额                         财政拨 40.10
                              款
年度目标 完成人口变动情况抽样调查。
`
  const { budget, supervisor } = await formOf(under(head))
  expect(supervisor).toBe('某某县统计局')
  expect(budget.total?.text).toBe('42.80')
  expect(budget.fiscal?.text).toBe('40.10')
})

test('values wrap where keys do not', async () => {
  const head = `项目名称   行道树养护及枯枝            项目类别   经常性业务费
           修剪
主管部门   某某区绿化和市容            实施单位   某某区绿化管
           管理局                                 理所
年度目标   完成行道树养护任务。
`
  const { name, supervisor, implementer } = await formOf(under(head))
  expect([name, supervisor, implementer]).toEqual([
    '行道树养护及枯枝修剪',
    '某某区绿化和市容管理局',
    '某某区绿化管理所',
  ])
})

test('goals side by side under their headings go each to its own', async () => {
  const head = `项目名称   公园日常养护
年度总体          预期目标                     实际完成情况
目标       做好公园保洁和绿化养护，     公园环境整洁，设施完好，
           保持设施完好。               养护达标。
`
  const { goals } = await formOf(under(head))
  expect(goals.map(({ text }) => text)).toEqual(['做好公园保洁和绿化养护，保持设施完好。'])
})

test('the key of a goal may stand beside the middle of its lines', async () => {
  const head = `主管部门   某某省体育局          资金额度   3180万元
           目标1：支持足球场和步道建设。
年度总     目标2：支持场馆免费或低收费开放。
体目标     目标3：组织群众性赛事活动。
`
  const { goals } = await formOf(under(head))
  expect(goals.map(({ text }) => text)).toEqual([
    '支持足球场和步道建设。',
    '支持场馆免费或低收费开放。',
    '组织群众性赛事活动。',
  ])
})

test('a unit below a key of something else is no part of it', async () => {
  const head = `项目名称 路灯电费及维护
主管部门 某某县财政局 实施单位 某某开发区管理委员会
项目资金    (万元) 年度资金总额: 268
 其中:财政拨款 268
`
  const { implementer, budget } = await formOf(under(head))
  expect(implementer).toBe('某某开发区管理委员会')
  expect(budget.total?.text).toBe('268')
})

test('a head whose columns are those of the table below is none of its rows', async () => {
  const head = `项目名  馆藏档案数 业务主   某某县卫生
称      字化加工   管部门   健康委员会
其中：  2286.4     其他资   0
财政资             金
金
`
  const { name, supervisor, budget, indicators } = await formOf(under(head))
  expect([name, supervisor]).toEqual(['馆藏档案数字化加工', '某某县卫生健康委员会'])
  expect(budget.fiscal?.text).toBe('2286.4')
  expect(indicators).toHaveLength(6)
})
