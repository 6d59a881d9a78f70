/** What a check is: a pure function from a finished record to what it finds wrong. */
import type { Finding, Form, Indicator, Record as JixiaoRecord } from '../../record/schema.ts'

/** A record before its findings; those it may have already are not looked at. */
export type Unchecked = Omit<JixiaoRecord, 'findings'>

export type Check = (record: Unchecked) => Finding[]

/** Runs a function over every form with its JSON pointer. */
export function eachForm(
  record: Unchecked,
  visit: (form: Form, path: string) => Finding[],
): Finding[] {
  return record.forms.flatMap((form, index) => visit(form, `/forms/${index}`))
}

/** Runs a function over every indicator with its JSON pointer. */
export function eachIndicator(
  record: Unchecked,
  visit: (indicator: Indicator, path: string) => Finding[],
): Finding[] {
  return eachForm(record, (form, path) =>
    form.indicators.flatMap((indicator, index) => visit(indicator, `${path}/indicators/${index}`)),
  )
}
