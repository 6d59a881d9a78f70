/** The questions of docs/questions.md: each has its SQL and, after it, the answer that the corpus gives. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { extract } from '../src/extract.ts'
import { isUntouched } from '../src/golden/score/split.ts'
import { extractor } from '../src/version.ts'
import { DuckdbTarget } from '../src/warehouse/duckdb/target.ts'

export interface Question {
  readonly title: string
  readonly sql: string
  /** The table after the SQL, as it stands in the page. */
  readonly answer: string
}

const block = /^## (.+)\n[\s\S]*?```sql\n([\s\S]*?)```\n\n((?:\|.*\n)*)/gm

/** The questions of the page, in order. */
export function questions(page: string): readonly Question[] {
  return [...page.matchAll(block)].map(([, title = '', sql = '', answer = '']) => ({
    title,
    sql,
    answer,
  }))
}

/** The page with the answers that the corpus gives now. */
export async function answered(page: string): Promise<string> {
  return withCorpus(async (connection) => {
    let text = page
    for (const { sql, answer } of questions(page)) {
      const before = `\`\`\`sql\n${sql}\`\`\`\n\n`
      const now = await answerOf(connection, sql)
      text = text.replace(before + answer, () => before + now)
    }
    return text
  })
}

/** A query's rows as a Markdown table. */
export async function answerOf(connection: DuckDBConnection, sql: string): Promise<string> {
  const reader = await connection.runAndReadAll(sql)
  const names = reader.columnNames()
  const lines = reader.getRowsJson().map((row) => row.map((value) => plain(value)))
  const rows = [names, names.map(() => '---'), ...lines]
  return rows.map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('')
}

function plain(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Targets have ten digits after the point, of which most say nothing. */
function cell(text: string): string {
  const short = /^-?\d+\.\d{3,}$/.test(text) ? text.replace(/\.?0+$/, '') : text
  return short.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** Whether a layout is only to be measured with: what it holds is shown nowhere. */
function isKeptAside(folder: string, name: string): boolean {
  return folder === 'corpus/field' && isUntouched(basename(name, '.txt'))
}

/** Runs the work with a warehouse of the corpus. */
export async function withCorpus<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-corpus-'))
  const target = await DuckdbTarget.open(join(directory, 'corpus.duckdb'))
  try {
    await target.start({ id: 'corpus', startedAt: new Date(0), extractor, sources: ['corpus'] })
    for (const folder of ['corpus/text', 'corpus/field']) {
      const names = (await readdir(folder)).filter(
        (name) => name.endsWith('.txt') && !isKeptAside(folder, name),
      )
      await target.write(
        await Promise.all(
          names.map(async (name) => {
            const path = `${folder}/${name}`
            const { record, status, message } = await extract(await readFile(path), { path })
            const { sha256 = null, bytes = null } = record?.source ?? {}
            const rest = { archiveSha256: null, extractor, recordJson: null, seconds: 0 }
            return { path, sha256, bytes, status, message, record, ...rest }
          }),
        ),
      )
    }
    return await work(target.connection)
  } finally {
    await target.close()
    await rm(directory, { recursive: true })
  }
}
