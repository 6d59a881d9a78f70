/** The pages of PDFs as pictures of what was read from them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { detect } from '../formats/detect.ts'
import { defaultLimits } from '../formats/limits.ts'
import type { EngineName } from '../formats/pdf/engine.ts'

/**
 * Writes `NAME.pdf.1.svg`, `NAME.pdf.2.svg` … into a directory, which is made where there is none.
 * A file that is no PDF, or does not open, has no pages to draw: its reading says so.
 */
export async function drawPages(
  path: string,
  directory: string,
  engine: EngineName | undefined,
): Promise<void> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null || detect(bytes) !== 'pdf') return
  const { tracePdf } = await import('../formats/pdf/trace.ts')
  await mkdir(directory, { recursive: true })
  try {
    for await (const { page, svg } of tracePdf(bytes, { limits: defaultLimits, engine })) {
      await writeFile(join(directory, `${basename(path)}.${page}.svg`), svg)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
  }
}
