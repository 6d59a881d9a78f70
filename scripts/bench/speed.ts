import { extract } from '../../src/extract.ts'
import { read } from '../../src/formats/index.ts'
import { defaultLimits } from '../../src/formats/limits.ts'
import { validateRecord } from '../../src/record/validate.ts'
import { benchDocuments } from './documents.ts'
import { median } from '../../src/values/median.ts'
import { timed, type Figure, warmUp } from './figure.ts'

const LOOPS = 21
const GLUED_CHARACTERS = 100_000

/** Documents a second, warm, and how the time falls to the stages, document by document. */
export async function speed(): Promise<readonly Figure[]> {
  const documents = await benchDocuments()
  await warmUp(
    ...documents.map(
      ({ path, bytes }) =>
        () =>
          extract(bytes, { path }),
    ),
  )
  let all = 0
  let reading = 0
  const figures: Figure[] = []
  for (const { path, bytes } of documents) {
    const whole = await loop(() => extract(bytes, { path }))
    const read1 = await loop(() => read(bytes, { limits: defaultLimits }))
    const { record } = await extract(bytes, { path })
    const valid = await loop(() => validateRecord(record))
    all += whole
    reading += read1
    figures.push({
      what: path,
      figure: `${ms(whole)}: reading ${ms(read1)}, recovery ${ms(whole - read1 - valid)}, validation ${ms(valid)}`,
      wanted: '',
    })
  }
  const rate = (1000 * documents.length) / all
  return [
    { what: 'documents a second, warm', figure: rate.toFixed(0), wanted: '≥ 100' },
    {
      what: 'recovery and validation over reading',
      figure: `× ${((all - reading) / reading).toFixed(1)}`,
      wanted: '≤ × 5',
    },
    ...figures,
  ]
}

/** A form without any separator, as long as a long document. */
export async function glued(): Promise<readonly Figure[]> {
  const header = '项目支出绩效目标表一级指标二级指标三级指标指标值权重'
  const row = '产出指标数量指标办结案件数≥800件20质量指标案件办结率≥95%10时效指标及时受理率100%20'
  const text = (header + row.repeat(GLUED_CHARACTERS / row.length)).slice(0, GLUED_CHARACTERS)
  const bytes = new TextEncoder().encode(text)
  const spent = await timed(() => extract(bytes, { path: 'glued.txt' }))
  return [
    { what: `glued text of ${GLUED_CHARACTERS} characters`, figure: ms(spent), wanted: '≤ 1 s' },
  ]
}

/** Median milliseconds of one run. */
async function loop(work: () => unknown): Promise<number> {
  const runs: number[] = []
  for (let i = 0; i < LOOPS; i++) runs.push(await timed(work))
  return median(runs)
}

function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(1)} ms`
}
