/** Columns that a template has without a header of their own. */
import { type Slot, slot } from '../slots.ts'

/** Names stand under the last level where a template has no header for them. */
export function complete(slots: Slot[]): Slot[] {
  let out = slots
  const grades = out.filter((each) => each.role === 'grade')
  if (grades.length > 1) {
    const first = grades[0]
    out = out.map((each) => (each === first ? { ...each, role: 'target' } : each))
  }
  if (!out.some((each) => each.role === 'name')) {
    const after = out.findLastIndex((each) => each.role === 'level1' || each.role === 'level2')
    out = [...out.slice(0, after + 1), slot('name', '三级指标'), ...out.slice(after + 1)]
  }
  if (!out.some((each) => each.role === 'level2') && out[0]?.role === 'level1') {
    out = [out[0], slot('level2', '二级指标'), ...out.slice(1)]
  }
  if (!out.some((each) => ['target', 'place', 'history'].includes(each.role))) {
    const after = out.findLastIndex((each) =>
      ['name', 'description', 'operator'].includes(each.role),
    )
    out = [
      ...out.slice(0, after + 1),
      slot('target', '指标值', { assumed: true }),
      ...out.slice(after + 1),
    ]
  }
  return out
}
