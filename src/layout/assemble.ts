/** What recovery found, as the parts of a record. */
import type { Form, Goal, Indicator } from '../record/schema.ts'
import { anchorOf, goalOf } from './anchors.ts'
import { confidencesOf } from './confidence/index.ts'
import { nameInTitle } from './head/titlename.ts'
import { placeOf } from './place.ts'
import type { RecoveredForm, Recovery } from './recover.ts'
import type { Stream } from './stream.ts'

/** The forms of a record without the department's text, in reading order, ids to come. */
export function assembleForms(recovery: Recovery): Omit<Form, 'id'>[] {
  return recovery.forms.filter(isForm).map((form) => assemble(recovery.stream, form))
}

/** Gives forms and their indicators ids that are stable within the document. */
export function numbered(forms: readonly Omit<Form, 'id'>[]): Form[] {
  return forms.map((form, index) => {
    const id = `f${index + 1}`
    const indicators = form.indicators.map((each, at) => ({ ...each, id: `${id}.i${at + 1}` }))
    return { id, ...form, indicators }
  })
}

/** A title alone is no form: it needs a name, an amount, a goal or an indicator. */
export function isForm(form: RecoveredForm): boolean {
  return (
    form.head.project !== null ||
    form.head.budget.total !== null ||
    form.head.goals.length > 0 ||
    form.blocks.some((block) => block.indicators.length > 0)
  )
}

function assemble(stream: Stream, form: RecoveredForm): Omit<Form, 'id'> {
  const { head } = form
  const goals = head.goals.map((goal, index): Goal => ({ id: `g${index + 1}`, ...goal }))
  const indicators = form.blocks.flatMap((block) => {
    const anchor = anchorOf(stream, block.block)
    const goal = anchor === null ? null : goalOf(goals, anchor)
    const confidences = confidencesOf(stream, block)
    return block.indicators.map((draft, index): Indicator => {
      const { start: _start, end: _end, margin: _margin, starts: _starts, ...rest } = draft
      const horizon = rest.horizon ?? anchor?.horizon ?? null
      return {
        ...rest,
        horizon,
        id: '',
        goal: goal?.id ?? null,
        confidence: confidences[index] ?? 0,
      }
    })
  })
  const isDepartment =
    head.project === null && (head.department !== null || /整体/.test(form.range.title?.text ?? ''))
  return {
    kind: isDepartment ? 'department' : 'project',
    stage: isEvaluation(form) ? 'evaluation' : 'target',
    title: form.range.title?.text ?? null,
    name: head.project ?? (isDepartment ? head.department : nameInTitle(form.range.title?.text ?? '')) ?? head.department,
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
  return form.blocks.some(
    (block) =>
      (block.block.header !== null &&
        block.slots.some((slot) => slot.role === 'actual' || slot.role === 'score')) ||
      block.indicators.some((each) => each.actual !== null || each.score !== null),
  )
}
