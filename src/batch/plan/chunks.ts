/** A plan some items at a time. */
import type { PlanItem } from './candidate.ts'

/** Paths that are looked up in the target at a time. */
export const CHUNK = 200

/** Gathers items, so that a target is asked once for many. */
export async function* chunks(
  items: AsyncGenerator<PlanItem>,
): AsyncGenerator<readonly PlanItem[]> {
  let held: PlanItem[] = []
  for await (const item of items) {
    held.push(item)
    if (held.length < CHUNK) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}
