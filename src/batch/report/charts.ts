/** The report's charts, rendered to SVG by ECharts without a browser. */
import type { EChartsCoreOption } from 'echarts/core'
import type { ReportData, Rows } from './data.ts'
import { type Language, said } from './words.ts'

const FONT = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif'
/** Told apart also by people who see no red or green. */
const palette = ['#2f6f9f', '#e0a030', '#5b9e77', '#b5544d', '#7f6fa8', '#8a8f98']
const WIDTH = 620
/** Points of height for one bar, and for the axis. */
const BAR = 26
const AXIS = 64

interface Drawing {
  readonly height: number
  readonly option: EChartsCoreOption
}

/** Draws every chart that has something to show, in one language. ECharts is loaded here, so that only a report pays for it. */
export async function drawCharts(
  data: ReportData,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const [core, { BarChart }, { GridComponent, LegendComponent }, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ])
  core.use([BarChart, GridComponent, LegendComponent, SVGRenderer])
  const svgs = new Map<string, string>()
  for (const [name, { height, option }] of Object.entries(drawings(data, language))) {
    if (height <= AXIS) continue
    const chart = core.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
    chart.setOption({
      animation: false,
      color: palette,
      textStyle: { fontFamily: FONT },
      ...option,
    })
    svgs.set(name, chart.renderToSVGString())
    chart.dispose()
  }
  return svgs
}

function drawings(data: ReportData, language: Language): Readonly<Record<string, Drawing>> {
  const say = (code: unknown): string => said(String(code), language)
  return {
    status: bars(data.byStatus.map(([code, count]) => [say(code), Number(count)])),
    year: columns(data.byYear.map(([year, count]) => [say(year), Number(count)])),
    forms: bars(data.formKinds.map(([kind, count]) => [say(kind), Number(count)])),
    indicators: stacked(data.indicatorKinds, language),
    budgets: bars(
      data.budgets.map(([name, yuan]) => [String(name), Number(yuan) / 10_000]),
      language === 'zh' ? '万元' : '10,000 yuan',
    ),
    confidence: columns(
      Array.from({ length: 10 }, (_, tenth) => {
        const count = data.confidence.find(([each]) => each === tenth)?.[1] ?? 0
        return [`${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`, Number(count)]
      }),
    ),
    findings: bars(data.findings.map(([code, , count]) => [String(code), Number(count)])),
  }
}

type Pairs = readonly (readonly [string, number])[]

const INK = '#333'
/** Widest label of a bar; longer ones are cut. */
const LABEL = 190

/** Room for labels: ECharts has no font to measure them with here, so CJK counts 13 points, the rest 7. */
function roomFor(labels: readonly string[]): number {
  const widths = labels.map((each) =>
    [...each].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7), 0),
  )
  return Math.min(LABEL, Math.max(40, ...widths)) + 16
}

/** Names down the left side, the first on top. */
function named(names: readonly string[]) {
  const label = { width: LABEL, overflow: 'truncate', color: INK, interval: 0 }
  return { type: 'category', inverse: true, data: names, axisLabel: label } as const
}

const sides = { right: 72, top: 16, bottom: 32, outerBoundsMode: 'none' } as const

/** Bars that lie, the longest on top: names may be long. */
function bars(pairs: Pairs, unit?: string): Drawing {
  return {
    height: AXIS + BAR * pairs.length,
    option: {
      grid: { ...sides, left: roomFor(pairs.map(([name]) => name)) },
      xAxis: { type: 'value', splitNumber: 4, name: unit, minInterval: 1 },
      yAxis: named(pairs.map(([name]) => name)),
      series: [
        {
          type: 'bar',
          data: pairs.map(([, value]) => round(value)),
          label: { show: true, position: 'right', color: INK },
          barMaxWidth: 18,
        },
      ],
    },
  }
}

/** Columns that stand, in the order given: years, steps of confidence. */
function columns(pairs: Pairs): Drawing {
  return {
    height: pairs.some(([, value]) => value > 0) ? 240 : 0,
    option: {
      grid: { ...sides, left: 56, right: 16, top: 28 },
      xAxis: {
        type: 'category',
        data: pairs.map(([name]) => name),
        axisLabel: { color: INK, interval: 0, fontSize: pairs.length > 12 ? 10 : 12 },
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        {
          type: 'bar',
          data: pairs.map(([, value]) => value),
          label: { show: true, position: 'top', color: INK },
          barMaxWidth: 36,
        },
      ],
    },
  }
}

/** Indicators by level 2, a colour a level 1. */
function stacked(rows: Rows, language: Language): Drawing {
  const level2 = [...new Set(rows.map(([, code]) => String(code)))]
  const level1 = [...new Set(rows.map(([code]) => String(code)))]
  const count = (one: string, two: string): number | null => {
    const found = rows.find(([first, second]) => first === one && second === two)
    return found === undefined ? null : Number(found[2])
  }
  return {
    height: level2.length === 0 ? 0 : AXIS + 24 + BAR * level2.length,
    option: {
      grid: { ...sides, top: 40, left: roomFor(level2.map((code) => said(code, language))) },
      legend: { top: 4, left: 8 },
      xAxis: { type: 'value' },
      yAxis: named(level2.map((code) => said(code, language))),
      series: level1.map((one) => ({
        type: 'bar',
        stack: 'all',
        name: said(one, language),
        data: level2.map((two) => count(one, two)),
        barMaxWidth: 18,
      })),
    },
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
