/** Relationships between the parts of an office file. Only parts inside the file count. */
import type { Zip } from '../archive/zip.ts'
import type { Limits } from '../limits.ts'
import { childrenOfRoot } from '../xml/small.ts'

/** The parts a part refers to, by the last word of the relationship's type (`styles`, `numbering` …). */
export function relatedParts(zip: Zip, part: string, limits: Limits): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found = new Map<string, string>()
  const bytes = zip.read(path)
  if (bytes === null) return found
  for (const related of childrenOfRoot(bytes, path, 'Relationship', limits)) {
    const { Type: type, Target: target, TargetMode: mode } = related
    if (type === undefined || target === undefined || mode === 'External') continue
    const name = type.slice(type.lastIndexOf('/') + 1)
    if (!found.has(name)) found.set(name, resolvePath(folder, target))
  }
  return found
}

/** One related part, or null. The package itself is the part with the empty name. */
export function relatedPart(zip: Zip, part: string, type: string, limits: Limits): string | null {
  return relatedParts(zip, part, limits).get(type) ?? null
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
