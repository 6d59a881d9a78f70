/** What recovery found, as the parts of a record. */
import type { Record } from '../record/schema.ts'
import { accountOf } from './account.ts'
import { agencyOf, fiscalYearOf } from './agency.ts'
import { assembleForms, numbered } from './assemble.ts'
import { departmentOf } from './department.ts'
import { recoveryFindings } from './findings.ts'
import { narrativeOf } from './narrative.ts'
import type { Recovery } from './recover.ts'

type Parts = Pick<Record, 'agency' | 'fiscalYear' | 'narrative' | 'forms' | 'findings'>

/** Agency, year, narrative, forms and the findings of recovery itself. */
export function recordPartsOf(recovery: Recovery): Parts {
  const tables = assembleForms(recovery)
  const agency = agencyOf(recovery, numbered(tables))
  const narrative = narrativeOf(
    recovery.stream,
    recovery.forms.map((form) => form.range),
  )
  const department = departmentOf(recovery.stream, narrative, agency.name)
  const forms = numbered(department === null ? tables : [department, ...tables])
  const year = fiscalYearOf(recovery, forms)
  const findings = recoveryFindings(recovery, accountOf(recovery), forms, year, agency.name)
  return { agency, fiscalYear: year.year, narrative, forms, findings }
}
