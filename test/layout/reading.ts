/** Text in, record out, and rows in the shortest form that a test can compare. */
import { extract } from '../../src/extract.ts'
import type { Form, Indicator, Record } from '../../src/record/schema.ts'

/** The record of a text. Throws where there is none. */
export async function recordOf(text: string): Promise<Record> {
  const { record, message } = await extract(Buffer.from(text), { path: 'small.txt' })
  if (record === null) throw new Error(message ?? 'no record')
  return record
}

/** The only form of a text, or the one asked for. */
export async function formOf(text: string, index = 0): Promise<Form> {
  const form = (await recordOf(text)).forms[index]
  if (form === undefined) throw new Error(`no form ${index}`)
  return form
}

/** All indicators of a text, in reading order. */
export async function indicatorsOf(text: string): Promise<Indicator[]> {
  return (await recordOf(text)).forms.flatMap((form) => form.indicators)
}

/** `产出 数量 办结案件数 ≥8件`: labels without 指标, name and target; `-` for what is absent. */
export function line(indicator: Indicator): string {
  const { level1, level2, name, target } = indicator
  return [short(level1), short(level2), name ?? '-', target?.text ?? '-'].join(' ')
}

export async function linesOf(text: string): Promise<string[]> {
  return (await indicatorsOf(text)).map(line)
}

function short(label: string | null): string {
  return label?.replace(/指标$/, '') ?? '-'
}
