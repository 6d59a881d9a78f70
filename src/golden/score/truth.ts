/** Truth files: what a careful reader takes from a document. `alt` holds other answers that count as right. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const text = z.string().nullable()
const number = z.union([z.string(), z.number()]).nullable()
/** One value a place: label and value as written. */
const columns = z.array(z.tuple([z.string(), text]))

const TruthRow = z.looseObject({
  level1: text,
  level2: text,
  name: text,
  description: text.default(null),
  raw: text.default(null),
  op: text.default(null),
  value: number.default(null),
  max: number.default(null),
  unit: text.default(null),
  weight: number.default(null),
  basis: text.default(null),
  standard: text.default(null),
  horizon: text.default(null),
  actual: text.default(null),
  score: number.default(null),
  columns: columns.nullish(),
  history: z.array(z.tuple([z.number(), text])).nullish(),
  unsure: z.boolean().default(false),
  alt: z.record(z.string(), z.array(z.unknown())).default({}),
})

const Amounts = z.object({ total: text, fiscal: text, other: text })

const TruthForm = z.looseObject({
  kind: z.string(),
  name: text,
  amounts: Amounts,
  code: text.optional(),
  /** Null: not scored. */
  goals: z.array(z.string()).nullable(),
  /** Of each goal, where the form says so. */
  horizons: z.array(z.string()).optional(),
  spending: z.array(z.tuple([z.string(), text])).nullish(),
  /** Name and total of each. */
  tasks: z.array(z.tuple([z.string(), text])).optional(),
  indicators: z.array(TruthRow),
  cutAt: z.union([z.array(z.string()), z.string()]).nullish(),
  cutIndicators: z.array(z.looseObject({ name: text })).default([]),
  unsure: z.boolean().default(false),
  alt: z
    .looseObject({
      name: z.array(text).optional(),
      code: z.array(text).optional(),
      amounts: z.union([z.array(Amounts), z.record(z.string(), z.array(text))]).optional(),
      goals: z.array(z.array(z.string())).optional(),
      indicators: z.array(z.array(TruthRow)).optional(),
    })
    .default({}),
})

const Truth = z.looseObject({
  source: z.string(),
  /** Once of the untouched third, since read and tuned on. */
  opened: z.boolean().default(false),
  agency: text,
  fiscalYear: z.number().nullable(),
  moneyUnit: text,
  forms: z.array(TruthForm),
  unsure: z.boolean().default(false),
  alt: z
    .looseObject({
      forms: z.array(z.array(TruthForm)).optional(),
      agency: z.array(text).optional(),
      fiscalYear: z.array(z.number().nullable()).optional(),
      moneyUnit: z.array(text).optional(),
    })
    .default({}),
})

export type TruthRow = z.infer<typeof TruthRow>
export type TruthForm = z.infer<typeof TruthForm>
export type Truth = z.infer<typeof Truth>

/** A truth from its JSON text. Throws an error that names the place when the text is not one. */
export function parseTruth(json: string, path: string): Truth {
  const parsed = Truth.safeParse(JSON.parse(json))
  if (parsed.success) return parsed.data
  throw new Error(`${path} is not a truth file: ${z.prettifyError(parsed.error)}`)
}

/** Reads `X.truth.json`. */
export async function readTruth(path: string): Promise<Truth> {
  return parseTruth(await readFile(path, 'utf8'), path)
}

/** The readings that count as whole answers: the forms, or one of `alt.forms`, each with its indicator lists. */
export function readings(truth: Truth): readonly (readonly TruthForm[])[] {
  return [truth.forms, ...(truth.alt.forms ?? [])].flatMap((forms) => expand(forms))
}

/** Every choice of indicator list, one a form. */
function expand(forms: readonly TruthForm[]): readonly (readonly TruthForm[])[] {
  let choices: TruthForm[][] = [[]]
  for (const form of forms) {
    const lists = [form.indicators, ...(form.alt.indicators ?? [])]
    choices = choices.flatMap((chosen) =>
      lists.map((indicators) => [...chosen, { ...form, indicators }]),
    )
  }
  return choices
}

/** Names of rows that the file's end cut: a row given under one of them counts neither way. */
export function cutNames(form: TruthForm): readonly string[] {
  const cutAt = typeof form.cutAt === 'string' ? [form.cutAt] : (form.cutAt ?? [])
  return [...cutAt, ...form.cutIndicators.flatMap(({ name }) => name ?? [])]
}
