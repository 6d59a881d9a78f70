import { describe, expect, test } from 'vitest'
import { columnsOf, cutsOfLines, withStrips } from '../../../src/formats/text/spaced/cuts.ts'
import { partsOf } from '../../../src/formats/text/spaced/parts.ts'
import { placedLines } from '../../../src/formats/text/spaced/runs.ts'
import { splitLines } from '../../../src/formats/text/lines.ts'
import { defaultLimits } from '../../../src/formats/limits.ts'

/** The texts of each line in their columns; a text over several names the first and the last. */
function columnsIn(...rows: readonly string[]): string[] {
  const placed = placedLines(splitLines(rows.join('\n'), defaultLimits), 1)
  const lines = cutsOfLines(
    placed,
    placed.map(() => false),
  )
  const { cuts } = columnsOf(lines, 0, lines.length)
  const all = withStrips(cuts, lines, 0, lines.length)
  return placed.map((line) =>
    partsOf(line, all)
      .map(({ text, first, last }) => `${first === last ? first : `${first}-${last}`}:${text}`)
      .join(' '),
  )
}

describe('columns of text by position', () => {
  test('hold words that stand further left behind others of their run', () => {
    expect(
      columnsIn(
        '          清理河道长度 年内完成清理的      ≥18公里',
        '                     河道总长度       ≥20公里',
        '          验收合格率 合格工程的比例        ≥95%',
        '          按时完成率 按时完成的比例        ≥98%',
      ),
    ).toEqual([
      '0:清理河道长度 1:年内完成清理的 2:≥18公里',
      '1:河道总长度 2:≥20公里',
      '0:验收合格率 1:合格工程的比例 2:≥95%',
      '0:按时完成率 1:按时完成的比例 2:≥98%',
    ])
  })

  test('are not parted where a program sets a blank between a number and its unit', () => {
    expect(
      columnsIn(
        '办结案件数量    ≥800 件    10',
        '培训人次数量    ≥60 人次   10',
        '按时办结数量    ≥95 件     15',
        '满意人数总量    ≥90 人     15',
      ),
    ).toEqual([
      '0:办结案件数量 1:≥800 件 2:10',
      '0:培训人次数量 1:≥60 人次 2:10',
      '0:按时办结数量 1:≥95 件 2:15',
      '0:满意人数总量 1:≥90 人 2:15',
    ])
  })

  test('hold a label alone at the left of all others', () => {
    const rows = columnsIn(
      '        产出指标    办结案件数    ≥800',
      '                    培训人次      ≥60',
      '                    验收合格率    ≥95',
      '绩效',
      '                    按时完成率    ≥98',
      '                    单位成本      ≤20',
      '                    服务人次      ≥900',
      '        效益指标    群众满意率    ≥90',
    )
    expect(rows[0]).toBe('1:产出指标 2:办结案件数 3:≥800')
    expect(rows[3]).toBe('0:绩效')
  })
})
