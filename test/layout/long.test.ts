import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { cell, origin, table } from '../../src/document/model.ts'
import { alignTable } from '../../src/layout/align/long.ts'
import { align, type AlignOptions } from '../../src/layout/align/viterbi.ts'
import { slot } from '../../src/layout/slots.ts'
import type { Stream } from '../../src/layout/stream.ts'
import { streamOf } from '../../src/layout/streamof.ts'

const ROWS = 300
const WINDOWS = { size: 1200, ahead: 400, behind: 200 }

const slots = [
  slot('level1', '一级指标'),
  slot('level2', '二级指标'),
  slot('name', '三级指标'),
  slot('target', '指标值'),
  slot('weight', '权重'),
]

const glued: AlignOptions = {
  columnTrust: 0,
  separated: 0,
  lined: 0,
  unusual: 0,
  rowLines: 0,
  shortLabels: false,
  numbered: false,
  spaced: 0,
  wrapped: 0,
  rowTrust: 0,
  cellsKnown: false,
}
const known: AlignOptions = { ...glued, separated: 1, rowTrust: 1, cellsKnown: true }

/** Rows of four labels in turn, the first of which is told over the rows of its own only once. */
function rowOf(index: number): readonly string[] {
  const labels = [
    ['产出指标', '数量指标', `培训第${index}类人员数`, `≥${20 + (index % 70)}人次`],
    ['', '质量指标', `第${index}类案件办结率`, `≥${30 + (index % 60)}%`],
    ['效益指标', '社会效益指标', `第${index}类群众知晓率`, `≥${40 + (index % 50)}%`],
    ['满意度指标', '服务对象满意度指标', `第${index}类对象满意度`, `≥${50 + (index % 40)}%`],
  ]
  return [...(labels[index % labels.length] ?? []), String(1 + (index % 9))]
}

const rows = Array.from({ length: ROWS }, (_, index) => rowOf(index))

function gridStream(lines: readonly (readonly string[])[]): Stream {
  const cells = lines.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [cell(text, row, column, origin({ table: 0, row, column }))],
    ),
  )
  const blocks = [table('spans', cells, origin({ table: 0 }))]
  return streamOf({ format: 'docx', encoding: null, pages: null, blocks, messages: [] })
}

function gluedStream(text: string): Stream {
  const at = { type: 'paragraph', text, boundary: 'line', level: null, origin: origin() } as const
  return streamOf({ format: 'plain', encoding: null, pages: null, blocks: [at], messages: [] })
}

describe('alignTable', () => {
  test('reads a grid by windows as it reads it at once', () => {
    const stream = gridStream(rows)
    const end = stream.text.length
    const whole = align(stream, 0, end, slots, known)
    const { segments } = alignTable(stream, 0, end, slots, known, WINDOWS)
    expect(end).toBeGreaterThan(5 * WINDOWS.size)
    expect(rounded(segments)).toEqual(rounded(whole.segments))
  })

  test('reads glued text by windows as it reads it at once', () => {
    const stream = gluedStream(rows.flat().join(''))
    const end = stream.text.length
    const whole = align(stream, 0, end, slots, glued)
    const { segments } = alignTable(stream, 0, end, slots, glued, WINDOWS)
    expect(rounded(segments)).toEqual(rounded(whole.segments))
  })

  test('lets a table end where it ends, wherever a window does', () => {
    const after = '备注：以上各项由各单位自行填报，并对所填内容的真实性负责。'.repeat(80)
    for (const count of [100, 120, 140, 160]) {
      const body = rows.slice(0, count).flat().join('\n')
      const stream = gluedStream(`${body}\n${after}`)
      const end = stream.text.length
      const apart = { ...glued, separated: 1 }
      const { segments } = alignTable(stream, 0, end, slots, apart, WINDOWS)
      expect(rounded(segments)).toEqual(rounded(align(stream, 0, end, slots, apart).segments))
      expect(segments.at(-1)).toMatchObject({ rest: 'after', end })
    }
  })

  test('goes on with a table behind text that is none of its own and fills a window', () => {
    const stream = gluedStream(`${'甲'.repeat(3000)}${rows.slice(0, 40).flat().join('')}`)
    const end = stream.text.length
    const { segments } = alignTable(stream, 0, end, slots, glued, WINDOWS)
    expect(rounded(segments)).toEqual(rounded(align(stream, 0, end, slots, glued).segments))
  })
})

/** Sums of other lengths differ in their last places. */
function rounded(segments: ReturnType<typeof align>['segments']): unknown[] {
  return segments.map((each) => ({ ...each, margin: Math.round(each.margin * 1e6) }))
}

test('every row of a table of thousands is read under its labels', async () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '权重']
  const long = Array.from({ length: 3200 }, (_, index) => rowOf(index))
  const text = ['项目支出绩效目标表', header.join('\t'), ...long.map((row) => row.join('\t'))]
  const { record } = await extract(new TextEncoder().encode(text.join('\n')), { path: 'long.txt' })
  const read = record?.forms.flatMap(({ indicators }) => indicators) ?? []
  expect(
    read.map(({ level1, level2, name, target, weight }) => [
      level1,
      level2,
      name,
      target?.text,
      String(weight),
    ]),
  ).toEqual(long.map(([level1, ...rest]) => [level1 === '' ? '产出指标' : level1, ...rest]))
})
