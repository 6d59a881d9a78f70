/** Writes docs/warehouse.md from the definition of the tables, and the answers in docs/questions.md from the corpus. */
import { readFile, writeFile } from 'node:fs/promises'
import { warehousePage } from '../src/warehouse/files/markdown.ts'
import { answered } from './questions.ts'

await writeFile('docs/warehouse.md', warehousePage())
await writeFile('docs/questions.md', await answered(await readFile('docs/questions.md', 'utf8')))
