/** The best path read back from where it ends. */
import type { Cut } from './cuts.ts'
import type { Back, Part } from './viterbi.ts'

export function trace(
  cuts: readonly Cut[],
  back: readonly (readonly (Back | undefined)[])[],
  n: number,
  best: number,
): Part[] {
  const out: Part[] = []
  let at = n
  let state = best
  while (at > 0 || back[at]?.[state]?.cut === at) {
    const step = back[at]?.[state]
    if (step === undefined) break
    if (step.cut !== at || step.kind !== 'end') {
      out.push({
        start: (cuts[step.cut] as Cut).at,
        end: (cuts[at] as Cut).at,
        slot: step.kind === 'slot' ? state : null,
        rest: step.kind === 'slot' ? null : step.kind === 'noise' ? 'noise' : 'after',
        newRow: step.newRow,
      })
    }
    at = step.cut
    state = step.state
  }
  return merged(out.reverse())
}

/** Neighbouring stretches after the table's end are one. */
function merged(segments: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const segment of segments) {
    const above = out.at(-1)
    if (above !== undefined && segment.rest === 'after' && above.rest === 'after') {
      out[out.length - 1] = { ...above, end: segment.end }
    } else out.push(segment)
  }
  return out
}
