import { describe, expect, test } from 'vitest'
import { linesOf } from './reading.ts'

describe('labels of a grid', () => {
  test('stand in both halves of a doubled table, and an empty category holds three', async () => {
    const rows = await linesOf(
      '| 一级指标 | 二级指标(长期) | 三级指标(长期) | 指标值(长期) | 二级指标(年度) | 三级指标(年度) | 指标值(年度) |\n' +
        '| 产出指标 | 数量指标 | 新增学位 | 2700个 | 数量指标 | 新增学位 | 900个 |\n' +
        '| | | | | | 采购课桌椅 | 1800套 |\n' +
        '| 效益指标 | 经济效益指标 | | | 经济效益指标 | | |\n' +
        '| | 社会效益指标 | 大班额比例 | ≤1% | 社会效益指标 | 大班额比例 | ≤4% |\n',
    )
    expect(rows).toEqual([
      '产出 数量 新增学位 2700个',
      '效益 社会效益 大班额比例 ≤1%',
      '产出 数量 新增学位 900个',
      '产出 数量 采购课桌椅 1800套',
      '效益 社会效益 大班额比例 ≤4%',
    ])
  })

  test('are of no vocabulary, where the figures stand under their headers', async () => {
    const rows = await linesOf(
      '一级指标\t二级指标\t三级指标\t分值\t指标值\n' +
        '产出指标\t数量指标\t办结案件数\t10\t≥800件\n' +
        '\t车辆交付\t交付次数\t10\t≥4次\n' +
        '\t质量指标\t案件合格率\t10\t≥95%\n' +
        '效益指标\t社会效益指标\t受益人数\t10\t≥300人\n' +
        '\t市民评价\t知晓率\t10\t≥90%\n',
    )
    expect(rows[1]).toBe('产出 车辆交付 交付次数 ≥4次')
    expect(rows[4]).toBe('效益 市民评价 知晓率 ≥90%')
  })

  test('have rows of their own, with the points of the whole category', async () => {
    const rows = await linesOf(
      '一级指标\t二级指标\t三级指标\t分值\t指标值\n' +
        '项目决策\t项目立项\t\t9\t\n' +
        '\t\t立项规范性\t5\t规范\n' +
        '\t\t目标合理性\t4\t合理\n' +
        '\t预算编制\t\t6\t\n' +
        '\t\t编制科学性\t6\t科学\n' +
        '产出指标\t数量指标\t新建水厂\t15\t≥2座\n' +
        '\t质量指标\t水质达标率\t15\t≥98%\n' +
        '效益指标\t社会效益指标\t受益人口\t15\t≥300人\n',
    )
    expect(rows.slice(0, 3)).toEqual([
      '项目决策 项目立项 立项规范性 规范',
      '项目决策 项目立项 目标合理性 合理',
      '项目决策 预算编制 编制科学性 科学',
    ])
    expect(rows).toHaveLength(6)
  })
})

describe('labels in the middle of their rows', () => {
  test('govern the rows above them as well', async () => {
    const rows = await linesOf(
      '一级指标\t二级指标\t三级指标\t指标值\n' +
        '\t\t造林面积\t≥3000亩\n' +
        '\t数量指标\t抚育面积\t≥5000亩\n' +
        '产出指标\t\t育苗株数\t≥20万株\n' +
        '\t质量指标\t造林合格率\t≥85%\n' +
        '\t时效指标\t完成及时率\t100%\n' +
        '效益指标\t社会效益指标\t带动就业人数\t≥60人\n',
    )
    expect(rows).toEqual([
      '产出 数量 造林面积 ≥3000亩',
      '产出 数量 抚育面积 ≥5000亩',
      '产出 数量 育苗株数 ≥20万株',
      '产出 质量 造林合格率 ≥85%',
      '产出 时效 完成及时率 100%',
      '效益 社会效益 带动就业人数 ≥60人',
    ])
  })

  test('leave labels alone that begin their rows', async () => {
    const rows = await linesOf(
      '一级指标\t二级指标\t三级指标\t指标值\n' +
        '产出指标\t数量指标\t造林面积\t≥3000亩\n' +
        '\t\t抚育面积\t≥5000亩\n' +
        '\t质量指标\t造林合格率\t≥85%\n',
    )
    expect(rows[1]).toBe('产出 数量 抚育面积 ≥5000亩')
  })
})

describe('labels over several lines', () => {
  test('go down a column of a grid, a row for every line of the page', async () => {
    const rows = await linesOf(
      '\t一级\t二级指标\t三级指标\t指标值\n\t指标\n' +
        '\t产\t数量指标\t改造卫生室\t≥216所\n\t出\t\t配备一体机\t≥216台\n\t指\t质量指标\t合格率\t≥95%\n\t标\n' +
        '\t效\t社会效益\t就近就医比例\t≥85%\n\t益\t指标\n\t指\t可持续\t服务能力\t提高\n\t标\t影响指标\n',
    )
    expect(rows).toEqual([
      '产出 数量 改造卫生室 ≥216所',
      '产出 数量 配备一体机 ≥216台',
      '产出 质量 合格率 ≥95%',
      '效益 社会效益 就近就医比例 ≥85%',
      '效益 可持续影响 服务能力 提高',
    ])
  })

  test('are one where lines or blank lines stand inside', async () => {
    const rows = await linesOf(
      '一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n办结案件数\n\n≥800件\n\n' +
        '满意度指标\n\n服务对象\n\n满意度指标\n\n当事人满意度\n\n≥90%\n',
    )
    expect(rows[1]).toBe('满意度 服务对象满意度 当事人满意度 ≥90%')
  })
})

describe('glued figures', () => {
  test('are cut so that the weights add up, where another cut costs the same', async () => {
    const rows = await linesOf(
      '绩效指标一级指标二级指标三级指标指标性质指标值指标权重\n' +
        '产出指标数量指标检测样品(批次)≥136015抽检乡镇数(个)=125质量指标判定准确率≥98%30\n' +
        '效益指标社会效益指标监测合格率≥97.5%20\n满意度指标服务对象满意度指标生产主体满意度≥90%30\n',
    )
    expect(rows.slice(0, 2)).toEqual([
      '产出 数量 检测样品(批次) ≥1360',
      '产出 数量 抽检乡镇数(个) =12',
    ])
  })

  test('keep a date together', async () => {
    const rows = await linesOf(
      '一级指标二级指标三级指标年度指标值实际完成值分值得分\n' +
        '产出指标数量指标接种人数≥400人402人1010时效指标完成时间2022年11月底前2022年12月54\n' +
        '满意度指标服务对象满意度指标接种对象满意度≥95%96.3%1010\n',
    )
    expect(rows[1]).toBe('产出 时效 完成时间 2022年11月底前')
  })
})

test('(三)满意度指标 in prose is numbered as the first level is', async () => {
  const rows = await linesOf(
    '某县农机站2022年度农机更新项目绩效目标\n(一)产出指标\n1.数量指标:报废拖拉机≥180台\n(二)效益指标\n1.社会效益指标:事故≤2起\n(三)满意度指标\n机主满意度≥95%\n',
  )
  expect(rows.at(-1)).toMatch(/^满意度 /)
})
