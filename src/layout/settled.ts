/** What is still asked of a form once it stands in the record: the reading of its head and rows is let go. */
import type { Record } from '../record/schema.ts'
import type { Landmarks } from './find/forms.ts'
import type { Head } from './head/read.ts'
import type { RecoveredBlock, RecoveredForm } from './recover.ts'
import { type Stream, written } from './stream.ts'

export interface Settled {
  readonly head: Pick<
    Head,
    'project' | 'department' | 'supervisor' | 'implementer' | 'coded' | 'year' | 'budget'
  >
  readonly blocks: readonly Pick<RecoveredBlock, 'slots' | 'scoring' | 'cutOff' | 'nameless'>[]
  /** What the form takes of the document. */
  readonly taken: { readonly start: number; readonly end: number }
  readonly duties: Record['narrative']
}

/** A document all of whose forms are settled. */
export interface SettledRecovery {
  readonly stream: Stream
  readonly landmarks: Landmarks
  readonly forms: readonly Settled[]
}

export function settled(stream: Stream, form: RecoveredForm): Settled {
  const { project, department, supervisor, implementer, coded, year, budget } = form.head
  return {
    head: { project, department, supervisor, implementer, coded, year, budget },
    blocks: form.blocks.map(({ slots, scoring, cutOff, nameless }) => ({
      slots,
      scoring,
      cutOff,
      nameless,
    })),
    taken: takenBy(form),
    duties: dutiesOf(stream, form),
  }
}

/** All of a form's range, or only its indicators where it is told in prose. */
function takenBy({ range, blocks }: RecoveredForm): Settled['taken'] {
  const [first] = blocks
  const told = first !== undefined && blocks.every((block) => block.block.header === null)
  return told
    ? { start: first.block.start, end: first.block.end }
    : { start: range.start, end: range.end }
}

/** 部门职能概述 and the like: prose in a cell of the head. */
function dutiesOf(stream: Stream, { head }: RecoveredForm): Record['narrative'] {
  return head.entries.flatMap(({ key, spans }) => {
    if (key.field !== 'duties') return []
    const paragraphs = spans
      .map((span) => written(stream, span.start, span.end))
      .filter((text) => text !== '')
    return paragraphs.length === 0 ? [] : [{ level: 2, heading: key.word, paragraphs }]
  })
}
