/** What recovery itself has to say: unmatched cells, a form cut off, what a page without indicators is. */
import { finding } from '../findings/catalogue.ts'
import type { Finding, Form } from '../record/schema.ts'
import { type Fate, saidBy, type Stretch } from './account.ts'
import type { Year } from './fiscalyear.ts'
import { pageKindOf } from './pagekind.ts'
import { placeOf } from './place.ts'
import type { SettledRecovery } from './settled.ts'

/** Longest text that a finding quotes. */
const QUOTED = 60

export function recoveryFindings(
  recovery: SettledRecovery,
  stretches: readonly Stretch[],
  forms: readonly Form[],
  year: Year,
  agency: string | null,
): Finding[] {
  const out: Finding[] = []
  const { stream } = recovery
  if (year.inferred !== null && year.year !== null) {
    const values = { year: String(year.year), from: year.inferred }
    out.push(finding('year-inferred', values, '/fiscalYear'))
  }
  if (year.year === null) out.push(finding('year-unknown', {}, '/fiscalYear'))
  if (agency === null) out.push(finding('agency-unknown', {}, '/agency/name'))
  for (const stretch of stretches) {
    if (stretch.fate !== ('unmatched' satisfies Fate)) continue
    const text = quoted(saidBy(stream, stretch))
    out.push(finding('cell-unmatched', { text }, null, placeOf(stream, stretch.start)))
  }
  for (const form of recovery.forms) {
    for (const block of form.blocks) {
      for (const row of block.nameless) {
        const text = quoted(row.target?.text ?? row.description ?? row.level2 ?? '')
        out.push(finding('nameless', { text }, null, placeOf(stream, row.start)))
      }
      for (const row of block.cutOff) {
        const text = quoted(row.name ?? row.target?.text ?? '')
        out.push(finding('form-cut', { text }, null, placeOf(stream, row.start)))
      }
    }
  }
  const nameless = out.some((each) => each.code === 'nameless')
  if (!nameless && forms.every((form) => form.indicators.length === 0)) {
    const hasTable = recovery.forms.some((form) => form.blocks.some(isTable))
    out.push(
      hasTable &&
        recovery.forms.every((form) => form.blocks.every((each) => each.cutOff.length === 0))
        ? finding('template-empty')
        : finding('page-kind', { kind: pageKindOf(recovery) }),
    )
  }
  return out
}

/** A table, and neither a rule of points nor sentences. */
function isTable({ scoring, slots }: SettledRecovery['forms'][number]['blocks'][number]): boolean {
  return !scoring && !slots.some((slot) => slot.prose)
}

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}
