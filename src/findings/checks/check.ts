/** What a check is: a pure function from a finished record to what it finds wrong. */
import type { Finding, Form, Indicator, Record as JixiaoRecord } from '../../record/schema.ts'

/** A record before its findings; those it may have already are not looked at. */
export type Unchecked = Omit<JixiaoRecord, 'findings'>

export type Check = (record: Unchecked) => readonly Finding[]

/** Runs a function over every form; what it finds has its JSON pointer inside the form. */
export function eachForm(
  record: Unchecked,
  visit: (form: Form) => readonly Finding[],
): readonly Finding[] {
  return each('/forms', record.forms, visit)
}

/** Runs a function over every indicator; what it finds has its JSON pointer inside the indicator. */
export function eachIndicator(
  record: Unchecked,
  visit: (indicator: Indicator) => readonly Finding[],
): readonly Finding[] {
  return eachForm(record, (form) => each('/indicators', form.indicators, visit))
}

/** Pointers are written for what was found only: hardly any row of a document has something wrong. */
function each<T>(
  path: string,
  all: readonly T[],
  visit: (one: T) => readonly Finding[],
): readonly Finding[] {
  const out: Finding[] = []
  for (let index = 0; index < all.length; index++) {
    for (const found of visit(all[index] as T)) {
      out.push({ ...found, path: `${path}/${index}${found.path ?? ''}` })
    }
  }
  return out
}
