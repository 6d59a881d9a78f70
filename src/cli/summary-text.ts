/** The summary of an ingest, for a terminal. */
import { shown } from '../batch/plan/path-text.ts'
import { duration } from '../batch/progress/counter.ts'
import type { Summary } from '../batch/summary.ts'

/** Failures that are named; the rest is in the report and the document table. */
const NAMED = 10

export interface SummaryContext {
  readonly seconds: number
  readonly stopped: boolean
  readonly to: string
}

/** What a person wants to know when an ingest is over. */
export function summaryText(summary: Summary, { seconds, stopped, to }: SummaryContext): string {
  const { documents, unchanged, removed, failed, problems } = summary
  const rate = seconds > 0 && documents > 0 ? `, ${(documents / seconds).toFixed(0)} a second` : ''
  const lines = [
    `${stopped ? 'Stopped' : 'Done'} in ${duration(seconds)}: ${plural(documents, 'document')} read${rate}`,
    `  ${plural(summary.forms, 'form')}, ${plural(summary.goals, 'goal')}, ${plural(summary.indicators, 'indicator')}, ${plural(summary.findings, 'finding')}`,
  ]
  if (unchanged > 0) lines.push(`  ${unchanged} unchanged since they were read, left as they are`)
  if (removed > 0) lines.push(`  ${removed} removed, their files are gone`)
  const skipped = [...summary.skipped].map(([rule, count]) => `${count} ${rule}`)
  if (skipped.length > 0) lines.push(`  skipped by name or kind: ${skipped.join(', ')}`)
  const statuses = [...summary.statuses].filter(([status]) => status !== 'ok')
  if (statuses.length > 0) {
    lines.push(`  not whole: ${statuses.map(([status, count]) => `${count} ${status}`).join(', ')}`)
  }
  lines.push(`  written to ${to}`)
  if (failed + problems > 0) {
    lines.push('', `${plural(failed + problems, 'failure')}:`)
    for (const { path, status, message } of summary.failures.slice(0, NAMED)) {
      lines.push(`  ${status}: ${shown(path)}`, `    ${message}`)
    }
    const more = failed + problems - Math.min(NAMED, summary.failures.length)
    if (more > 0) lines.push(`  … and ${more} more; the document table holds them all`)
  }
  if (stopped) lines.push('', 'To go on, run the same command again; what is written stays.')
  return `${lines.join('\n')}\n`
}

/** What a plan put into the queue, and what to do next. */
export function planText(summary: Summary, queued: number, to: string): string {
  const lines = [
    `Planned: ${plural(queued, 'document')} to read; those in the queue already are not added again`,
  ]
  if (summary.unchanged > 0) lines.push(`  ${summary.unchanged} unchanged since they were read`)
  if (summary.removed > 0) lines.push(`  ${summary.removed} removed, their files are gone`)
  for (const { path, message } of summary.failures.slice(0, NAMED)) {
    lines.push(`  ${shown(path)}: ${message}`)
  }
  lines.push(`Now run, on as many machines as you like:  jixiao work --queue '${to}'`)
  return `${lines.join('\n')}\n`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
