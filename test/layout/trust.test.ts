import { describe, expect, test } from 'vitest'
import { accountOf, sharesOf } from '../../src/layout/account.ts'
import { recover } from '../../src/layout/recover.ts'
import { streamOf } from '../../src/layout/streamof.ts'
import { apartness, columnTrust, rowTrust } from '../../src/layout/trust.ts'
import { cell, origin, table } from '../../src/document/model.ts'
import { slot } from '../../src/layout/slots.ts'
import { documentOf } from '../formats/text/reading.ts'
import { indicatorsOf, recordOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t指标值\n'
const slots = [
  slot('level1', '一级指标', { column: 0 }),
  slot('level2', '二级指标', { column: 1 }),
  slot('name', '三级指标', { column: 2 }),
  slot('target', '指标值', { column: 3 }),
]

async function trustOf(text: string) {
  const stream = streamOf(await documentOf(text))
  const end = stream.text.length
  return {
    columns: columnTrust(stream, 0, end, slots),
    rows: rowTrust(stream, 0, end),
    apart: apartness(stream, 0, end).separated,
  }
}

const straight = '产出指标\t数量指标\t甲\t1\n\t质量指标\t乙\t2\n\t时效指标\t丙\t3\n'
const slid = '产出指标\t数量指标\t甲\t1\n质量指标\t乙\t2\t\n时效指标\t丙\t3\t\n'

describe('how far a table is believed', () => {
  test('columns are believed more where labels stand in theirs', async () => {
    expect((await trustOf(straight)).columns).toBeGreaterThan((await trustOf(slid)).columns)
  })

  test('columns of a format that stores spans are believed', () => {
    const cells = [cell('甲', 0, 0, origin())]
    const stream = streamOf({
      format: 'docx',
      encoding: null,
      pages: null,
      blocks: [table('spans', cells, origin())],
      messages: [],
    })
    expect([columnTrust(stream, 0, 1, slots), rowTrust(stream, 0, 1)]).toEqual([1, 1])
  })

  test('rows are believed where level-2 labels begin them', async () => {
    const { rows } = await trustOf(straight)
    expect(rows).toBeGreaterThan(0.5)
  })

  test('rows of a cell a line are not believed', async () => {
    expect((await trustOf('产出指标\n数量指标\n甲\n1\n质量指标\n乙\n2\n')).rows).toBe(0)
  })

  test('cells are set apart in a grid and not in glued text', async () => {
    const glued = '产出指标数量指标办案数≥8件质量指标合格率≥95%时效指标及时率≥90%'
    expect((await trustOf(straight)).apart).toBe(1)
    expect((await trustOf(glued)).apart).toBeLessThan(0.5)
  })
})

describe('the account of characters', () => {
  const texts = {
    grid: `前言。\n普法宣传绩效目标表\n项目名称\t普法宣传经费\n${header}产出指标\t数量指标\t普法活动场次\t≥12场\n自评得分：100\n`,
    glued:
      '项目名称普法宣传经费一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%',
    prose: '数量指标：开展普法活动≥12场。\n质量指标：活动完成率≥95%。\n',
    nothing: '今天天气很好。\n',
  }

  test.each(Object.entries(texts))(
    'gives every character of a %s text one fate',
    async (_kind, text) => {
      const recovery = recover(await documentOf(text))
      const stretches = accountOf(recovery)
      const ends = [0, ...stretches.map((each) => each.end)]
      expect(stretches.map((each) => each.start)).toEqual(ends.slice(0, -1))
      expect(ends.at(-1)).toBe(recovery.stream.text.length)
    },
  )

  test('has shares that make a whole', async () => {
    const shares = sharesOf(accountOf(recover(await documentOf(texts.grid))))
    expect(shares.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1)
  })

  test('knows title, key, value, header, row and what follows the table', async () => {
    const fates = accountOf(recover(await documentOf(texts.grid))).map((each) => each.fate)
    expect(new Set(fates)).toEqual(
      new Set(['narrative', 'title', 'key', 'value', 'header', 'row', 'after-table']),
    )
  })

  test('names a cell that fits no role in a finding, with its place', async () => {
    const { findings } = await recordOf(
      `${header}产出指标\t数量指标\t普法活动场次\t≥12场\n\t质量指标\t活动完成率\t≥95%\t甲乙丙丁戊\n`,
    )
    const unmatched = findings.find((finding) => finding.code === 'cell-unmatched')
    expect(unmatched?.message).toContain('甲乙丙丁戊')
    expect(unmatched?.at?.line).toBe(3)
  })
})

describe('repairs and confidence', () => {
  test('a row that was read as drawn has no repairs', async () => {
    const [row] = await indicatorsOf(`${header}产出指标\t数量指标\t普法活动场次\t≥12场\n`)
    expect(row?.repairs).toEqual([])
  })

  test('labels from merged cells are named by stable codes', async () => {
    const rows = await indicatorsOf(
      `${header}产出指标\t数量指标\t普法活动场次\t≥12场\n\t\t印发宣传册\t≥3000册\n\t质量指标\t活动完成率\t≥95%\n`,
    )
    expect(rows.map((row) => row.repairs)).toEqual([
      [],
      ['level1-from-merge', 'level2-from-merge'],
      ['level1-from-merge'],
    ])
  })

  test('a level-1 label that was lost is concluded from level 2, and that is said', async () => {
    const { forms, findings } = await recordOf(
      `${header}产出指标\t数量指标\t普法活动场次\t≥12场\n\t社会效益指标\t群众知晓率\t≥90%\n`,
    )
    const row = forms[0]?.indicators[1]
    expect([row?.level1, row?.repairs]).toEqual(['效益指标', ['level1-inferred']])
    expect(findings.map((finding) => finding.code)).toContain('level1-inferred')
  })

  test('satisfaction is put under its own level where the level above was only concluded', async () => {
    const rows = await indicatorsOf(
      '二级指标\t三级指标\t指标值\n社会效益指标\t群众知晓率\t≥90%\n满意度指标\t群众满意度\t≥95%\n',
    )
    expect(rows.map((row) => row.level1)).toEqual(['效益指标', '满意度指标'])
  })

  test('a damaged target is read and named', async () => {
    const [row] = await indicatorsOf(`${header}产出指标\t质量指标\t活动完成率\t295%\n`)
    expect([row?.target?.comparison, row?.target?.value, row?.repairs]).toEqual([
      '>=',
      '95',
      ['ge-read-as-2'],
    ])
  })

  test('a row without a target is less sure than one with', async () => {
    const [whole, open] = await indicatorsOf(
      `${header}产出指标\t质量指标\t活动完成率\t≥95%\n\t时效指标\t完成及时率\t\n效益指标\t社会效益指标\t群众知晓率\t≥90%\n`,
    )
    expect(open?.target).toBeNull()
    expect(open?.confidence).toBeLessThan(whole?.confidence ?? 0)
  })

  test.each([
    '数量指标：开展普法活动≥12场。\n质量指标：活动完成率≥95%。\n',
    `${header}产出指标\t数量指标\t\t≥12场\n\t\t\t\n??\t甲乙丙\t12\n`,
  ])('confidence stays between 0 and 1, and a doubtful row has a finding: %j', async (text) => {
    const { forms, findings } = await recordOf(text)
    const rows = forms.flatMap((form) => form.indicators)
    expect(rows.every((row) => row.confidence >= 0 && row.confidence <= 1)).toBe(true)
    const doubtful = rows.filter((row) => row.confidence < 0.5)
    const named = findings.filter((finding) => finding.code === 'low-confidence')
    expect(named.length).toBeGreaterThanOrEqual(doubtful.length)
  })
})
