/** What recovery found, as the parts of a record. */
import type { Record } from '../record/schema.ts'
import { accountOf } from './account.ts'
import { agencyOf, fiscalYearOf } from './agency.ts'
import { assembleForms, numbered } from './assemble.ts'
import { departmentOf } from './department.ts'
import { recoveryFindings } from './findings.ts'
import { narrativeOf } from './narrative.ts'
import type { RecoveredForm, Recovery } from './recover.ts'
import { written } from './stream.ts'

type Parts = Pick<Record, 'agency' | 'fiscalYear' | 'narrative' | 'forms' | 'findings'>

/** Agency, year, narrative, forms and the findings of recovery itself. */
export function recordPartsOf(recovery: Recovery): Parts {
  const tables = assembleForms(recovery)
  const agency = agencyOf(recovery, tables)
  const prose = narrativeOf(recovery.stream, recovery.forms.map(takenBy))
  const narrative = [...prose, ...dutiesOf(recovery)]
  const department = departmentOf(recovery.stream, narrative, agency.name)
  const forms = numbered(department === null ? tables : [department, ...tables])
  const year = fiscalYearOf(recovery, forms)
  const findings = recoveryFindings(recovery, accountOf(recovery), forms, year, agency.name)
  return { agency, fiscalYear: year.year, narrative, forms, findings }
}

/** What a form takes of the document: all of its range, or only its indicators where it is told in prose. */
function takenBy({ range, blocks }: RecoveredForm): { start: number; end: number } {
  const [first] = blocks
  const told = first !== undefined && blocks.every((block) => block.block.header === null)
  return told ? { start: first.block.start, end: first.block.end } : range
}

/** 部门职能概述 and the like: prose in a cell of the head. */
function dutiesOf({ stream, forms }: Recovery): Record['narrative'] {
  return forms.flatMap((form) =>
    form.head.entries.flatMap(({ key, spans }) => {
      if (key.field !== 'duties') return []
      const paragraphs = spans
        .map((span) => written(stream, span.start, span.end))
        .filter((text) => text !== '')
      return paragraphs.length === 0 ? [] : [{ level: 2, heading: key.word, paragraphs }]
    }),
  )
}
