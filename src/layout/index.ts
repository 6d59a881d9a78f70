/** What recovery found, as the parts of a record. */
import type { Form, Record } from '../record/schema.ts'
import { Account } from './account.ts'
import { agencyOf } from './agency.ts'
import { assembler, isForm, numberForms } from './assemble.ts'
import { departmentOf } from './department.ts'
import { fiscalYearOf } from './fiscalyear.ts'
import { recoveryFindings } from './findings.ts'
import { narrativeOf } from './narrative.ts'
import type { Recovering } from './recover.ts'
import { type Settled, settled } from './settled.ts'

type Parts = Pick<Record, 'agency' | 'fiscalYear' | 'narrative' | 'forms' | 'findings'>

/** Agency, year, narrative, forms and the findings of recovery itself. */
export function recordPartsOf(recovering: Recovering): Parts {
  const { stream, landmarks } = recovering
  const assemble = assembler(stream)
  const account = new Account(stream)
  const tables: Form[] = []
  const settledForms: Settled[] = []
  for (const form of recovering.forms) {
    if (isForm(form)) tables.push(assemble(form))
    account.add(form)
    settledForms.push(settled(stream, form))
  }
  const recovery = { stream, landmarks, forms: settledForms }
  const agency = agencyOf(recovery, tables)
  nameUnits(tables, agency.name)
  const prose = narrativeOf(
    stream,
    settledForms.map((form) => form.taken),
  )
  const narrative = [...prose, ...settledForms.flatMap((form) => form.duties)]
  const department = departmentOf(stream, narrative, agency.name)
  const forms = department === null ? tables : [department, ...tables]
  numberForms(forms)
  const year = fiscalYearOf(recovery, forms)
  const stretches = account.close(landmarks.titles)
  const findings = recoveryFindings(recovery, stretches, forms, year, agency.name)
  return { agency, fiscalYear: year.year, narrative, forms, findings }
}

/** A department's form that does not name it is of whose document it is. */
function nameUnits(forms: readonly Form[], agency: string | null): void {
  for (const form of forms) if (form.kind === 'department') form.name ??= agency
}
