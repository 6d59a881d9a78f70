/** The department's own text (第一部分 of a Hebei 绩效文本): a department form with goals and no indicators. */
import type { Form } from '../record/schema.ts'
import type { DraftGoal } from './head/goals.ts'
import type { Section } from './narrative.ts'
import { placeOf } from './place.ts'
import type { Stream } from './stream.ts'

const OVERALL = /总体绩效目标/
const DIVIDED = /(?:分项|分类)绩效目标/
const TITLE = /部门整体绩效目标/
const NUMBERED = /^(?:\d{1,2}|[（(]\d{1,2}[)）])[.、．)]\s*/
const CAPTION = /^(?:总体|分类|分项)绩效目标[:：]?$/

/** The form of the department's text, its id still empty; null where no such text stands. */
export function departmentOf(
  stream: Stream,
  sections: readonly Section[],
  name: string | null,
): Form | null {
  const at = stream.text.search(TITLE)
  if (at === -1) return null
  const goals = [...overall(sections), ...divided(sections)]
  if (goals.length === 0) return null
  return {
    id: '',
    kind: 'department',
    stage: 'target',
    title: '部门整体绩效目标',
    name,
    code: null,
    moneyUnit: null,
    supervisor: null,
    implementer: null,
    contact: null,
    budget: { total: null, fiscal: null, other: null, lines: [] },
    purpose: null,
    spendingPlan: [],
    tasks: [],
    goals: goals.map((goal, index) => ({ id: `g${index + 1}`, ...goal })),
    indicators: [],
    at: placeOf(stream, at),
  }
}

function overall(sections: readonly Section[]): DraftGoal[] {
  const own = sections.filter((each) => OVERALL.test(each.heading ?? '') && prose(each).length > 0)
  const found = own.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]
  if (found === undefined) return []
  return [{ label: '总体绩效目标', horizon: null, text: prose(found).join('\n') }]
}

/** The section that holds the text, not the one that only names it. */
function lengthOf(section: Section): number {
  return prose(section).join('').length
}

function prose(section: Section): string[] {
  return section.paragraphs.filter((text) => !CAPTION.test(text))
}

/** Numbered goals, each with the paragraphs below its number. The last such section is the full one. */
function divided(sections: readonly Section[]): DraftGoal[] {
  const found = sections.findLast(
    (each) => DIVIDED.test(each.heading ?? '') && prose(each).length > 0,
  )
  const goals: string[][] = []
  for (const text of found === undefined ? [] : prose(found)) {
    if (NUMBERED.test(text) || goals.length === 0) goals.push([text.replace(NUMBERED, '')])
    else goals.at(-1)?.push(text)
  }
  return goals.map((lines) => ({ label: '分项绩效目标', horizon: null, text: lines.join('\n') }))
}
