/** Every family the generator knows, by name. */
import { buildForm } from '../build.ts'
import type { FormDocument } from '../model.ts'
import type { Family } from '../template.ts'
import { chongqingDepartment, chongqingProject } from './chongqing.ts'
import { fujianRegional } from './fujian.ts'
import { hebei } from './hebei.ts'
import { hubei } from './hubei.ts'
import { hunan } from './hunan.ts'
import { innerMongolia } from './inner-mongolia.ts'
import { sichuan } from './sichuan.ts'
import { xinjiang } from './xinjiang.ts'
import { ministryEvaluation, yunnanEvaluation } from './yunnan.ts'

export const families: readonly Family[] = [
  hebei,
  chongqingProject,
  chongqingDepartment,
  hubei,
  xinjiang,
  sichuan,
  yunnanEvaluation,
  ministryEvaluation,
  innerMongolia,
  hunan,
  fujianRegional,
]

/**
 * One generated document and its truth.
 * @param family an id of `families`
 * @throws when there is no such family
 */
export function generate(family: string, seed: number): FormDocument {
  const found = families.find(({ id }) => id === family)
  if (found === undefined)
    throw new Error(`no family “${family}”; there are ${families.map(({ id }) => id).join(', ')}`)
  return buildForm(found, seed)
}

/**
 * Several documents of a family as one, as a county's budget text has the forms of all its projects.
 * @param seeds how many documents are joined, with the seeds 1, 2, …
 */
export function generateMany(family: string, seeds: number): FormDocument {
  const parts = Array.from({ length: seeds }, (_, index) => generate(family, index + 1))
  const [first] = parts
  if (first === undefined) throw new Error('generateMany: at least one document')
  return {
    id: `${family}-${seeds}-together`,
    family,
    blocks: parts.flatMap((each) => each.blocks),
    truth: { ...first.truth, forms: parts.flatMap((each) => each.truth.forms) },
  }
}
