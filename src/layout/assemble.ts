/** What recovery found, as the parts of a record. */
import type { Form, Goal, Indicator } from '../record/schema.ts'
import { confidenceOf } from './confidence.ts'
import { placeOf } from './place.ts'
import type { RecoveredForm, Recovery } from './recover.ts'
import type { Stream } from './stream.ts'

/** The forms of a record, ids in reading order. */
export function assembleForms(recovery: Recovery): Form[] {
  const forms = recovery.forms.filter(isForm)
  return forms.map((form, index) => assemble(recovery.stream, form, `f${index + 1}`))
}

/** A title alone is no form: it needs a name, an amount, a goal or an indicator. */
function isForm(form: RecoveredForm): boolean {
  return (
    form.head.project !== null ||
    form.head.budget.total !== null ||
    form.head.goals.length > 0 ||
    form.blocks.some((block) => block.indicators.length > 0)
  )
}

function assemble(stream: Stream, form: RecoveredForm, id: string): Form {
  const { head } = form
  const goals = head.goals.map((goal, index): Goal => ({ id: `g${index + 1}`, ...goal }))
  const drafts = form.blocks.flatMap((block) => block.indicators)
  const indicators = drafts.map((draft, index): Indicator => {
    const { start: _start, end: _end, margin: _margin, ...rest } = draft
    return { ...rest, id: `${id}.i${index + 1}`, goal: null, confidence: confidenceOf(draft) }
  })
  const isDepartment = head.project === null && (head.department !== null || /整体/.test(form.range.title?.text ?? ''))
  return {
    id,
    kind: isDepartment ? 'department' : 'project',
    stage: isEvaluation(form) ? 'evaluation' : 'target',
    title: form.range.title?.text ?? null,
    name: head.project ?? head.department,
    code: head.code,
    moneyUnit: head.moneyUnit,
    supervisor: head.supervisor,
    implementer: head.implementer,
    contact: head.contact,
    budget: head.budget,
    purpose: head.purpose,
    spendingPlan: [...head.plan],
    tasks: [...head.tasks],
    goals,
    indicators,
    at: placeOf(stream, form.range.start),
  }
}

function isEvaluation(form: RecoveredForm): boolean {
  if (/自评|绩效评价|完成情况/.test(form.range.title?.text ?? '')) return true
  return form.blocks.some((block) =>
    block.slots.some((slot) => slot.role === 'actual' || slot.role === 'score'),
  )
}
