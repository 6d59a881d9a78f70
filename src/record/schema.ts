/** The record: what one document becomes. zod is the single source; types and JSON Schema derive from it. */
import { z } from 'zod'

export const SCHEMA_VERSION = '1.0.0'

const text = z.string().min(1)
const textOrNull = text.nullable()
/** A plain decimal, never a float: `"0.1"` stays `"0.1"`. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

export const Place = z
  .strictObject({
    page: z.int().min(1).nullable().describe('1-based page, paged formats only'),
    table: z.int().min(0).nullable().describe('0-based index of the table in the document'),
    row: z.int().min(0).nullable().describe('0-based row in the table'),
    line: z.int().min(1).nullable().describe('1-based line, text formats only'),
    bbox: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .nullable()
      .describe('left, top, right, bottom in points from the page’s top-left corner'),
    ref: textOrNull.describe(
      'sheet and cell (项目1!B4), paragraph (p12) or element path (tbl[2]/tr[3]/tc[1])',
    ),
  })
  .describe('where it stands in the source')

export const Money = z
  .strictObject({
    text: text.describe('as written'),
    yuan: z
      .string()
      .regex(/^-?\d+\.\d{2}$/)
      .nullable()
      .describe('exact yuan, two decimals; null where the unit is not known'),
  })
  .describe('an amount and its exact value')

export const Target = z
  .strictObject({
    text: text.describe('as written: operator, value and unit joined where they stand apart'),
    comparison: z.enum(['>=', '<=', '>', '<', '=', 'range']).nullable(),
    value: decimal.nullable(),
    max: decimal.nullable().describe('upper bound of a range'),
    unit: textOrNull,
  })
  .describe('a target or an actual value')

export const BudgetLine = z.strictObject({
  side: textOrNull.describe('the group the line stands under (收入构成, 支出构成, 年初预算数 …)'),
  item: text,
  amount: Money.nullable(),
  share: textOrNull,
  history: z.array(z.strictObject({ year: z.int(), amount: Money })),
})

export const Budget = z.strictObject({
  total: Money.nullable(),
  fiscal: Money.nullable(),
  other: Money.nullable(),
  lines: z.array(BudgetLine),
})

export const SpendingStep = z.strictObject({
  label: text,
  month: z.int().min(1).max(12).nullable(),
  percent: z.number().nullable().describe('cumulative percent at the end of the month'),
})

export const Task = z.strictObject({
  name: text,
  content: textOrNull,
  total: Money.nullable(),
  fiscal: Money.nullable(),
  other: Money.nullable(),
})

export const Horizon = z.enum(['annual', 'long-term'])

export const Goal = z.strictObject({
  id: text,
  label: textOrNull,
  horizon: Horizon.nullable(),
  text,
})

export const Level1Code = z.enum(['output', 'benefit', 'satisfaction', 'cost'])
export const Level2Code = z.enum([
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustained-impact',
  'satisfaction',
  'economic-cost',
  'social-cost',
  'ecological-cost',
])

export const Indicator = z.strictObject({
  id: text,
  level1: textOrNull,
  level1Code: Level1Code.nullable(),
  level2: textOrNull,
  level2Code: Level2Code.nullable(),
  name: textOrNull,
  description: textOrNull,
  target: Target.nullable(),
  weight: z.number().nullable(),
  basis: textOrNull.describe('指标值确定依据'),
  standard: textOrNull.describe('绩效标准'),
  goal: textOrNull.describe('id of the goal it serves, where the form says so'),
  horizon: Horizon.nullable(),
  history: z.array(z.strictObject({ year: z.int(), target: Target })),
  columns: z
    .array(z.strictObject({ label: text, target: Target.nullable() }))
    .describe('one value a place'),
  actual: Target.nullable(),
  score: z.number().nullable(),
  reason: textOrNull.describe('偏差原因分析及改进措施'),
  at: Place,
  repairs: z.array(text).describe('what layout recovery did to this row, by stable code'),
  confidence: z.number().min(0).max(1),
})

export const Form = z.strictObject({
  id: text,
  kind: z.enum(['project', 'department']),
  stage: z.enum(['target', 'evaluation']),
  title: textOrNull,
  name: textOrNull,
  code: textOrNull,
  moneyUnit: z.enum(['元', '千元', '万元', '亿元']).nullable(),
  supervisor: textOrNull,
  implementer: textOrNull,
  contact: z.strictObject({ name: textOrNull, phone: textOrNull }).nullable(),
  budget: Budget,
  purpose: textOrNull,
  spendingPlan: z.array(SpendingStep),
  tasks: z.array(Task),
  goals: z.array(Goal),
  indicators: z.array(Indicator),
  at: Place,
})

export const Finding = z.strictObject({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: text.describe('Chinese'),
  messageEn: text.describe('English'),
  path: textOrNull.describe('JSON pointer into the record'),
  at: Place.nullable(),
})

export const Record = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    source: z.strictObject({
      path: text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      format: text,
      encoding: textOrNull,
      pages: z.int().nullable(),
      extractor: text,
    }),
    agency: z.strictObject({
      name: textOrNull,
      code: textOrNull,
      region: z
        .strictObject({
          code: z.string().regex(/^\d{6}$/),
          province: textOrNull,
          city: textOrNull,
          county: textOrNull,
        })
        .nullable(),
    }),
    fiscalYear: z.int().min(1990).max(2100).nullable(),
    narrative: z.array(
      z.strictObject({
        level: z.int().min(1),
        heading: textOrNull,
        paragraphs: z.array(text),
      }),
    ),
    forms: z.array(Form),
    findings: z.array(Finding),
  })
  .describe('One budget performance document as jixiao reads it')

export type Place = z.infer<typeof Place>
export type Money = z.infer<typeof Money>
export type Target = z.infer<typeof Target>
export type BudgetLine = z.infer<typeof BudgetLine>
export type Budget = z.infer<typeof Budget>
export type SpendingStep = z.infer<typeof SpendingStep>
export type Task = z.infer<typeof Task>
export type Goal = z.infer<typeof Goal>
export type Horizon = z.infer<typeof Horizon>
export type Level1Code = z.infer<typeof Level1Code>
export type Level2Code = z.infer<typeof Level2Code>
export type Indicator = z.infer<typeof Indicator>
export type Form = z.infer<typeof Form>
export type Finding = z.infer<typeof Finding>
export type Record = z.infer<typeof Record>
