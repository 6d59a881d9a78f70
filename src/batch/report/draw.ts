/** The process that draws the report: its data as JSON on standard input, the page on standard output. */
import { text } from 'node:stream/consumers'
import type { ReportData } from './data.ts'
import { reportHtml } from './report.ts'

process.stdout.write(await reportHtml(JSON.parse(await text(process.stdin)) as ReportData))
