/** How much memory another process takes. */
import { readFile } from 'node:fs/promises'

/** Pages of Linux on every platform Node is built for but some ARM kernels, which have larger ones. */
const PAGE = 4096

/** Resident bytes of a process, null where the system does not tell (then its own word counts). */
export async function residentBytes(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')[1])
    return Number.isFinite(pages) ? pages * PAGE : null
  } catch {
    return null
  }
}
