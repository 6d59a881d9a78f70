/** One line of the bench's table. */
export interface Figure {
  readonly what: string
  readonly figure: string
  /** What it is to reach; empty where nothing was promised. */
  readonly wanted: string
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Milliseconds of processor that a piece of work took, its garbage included: other programs don't lengthen it. */
export async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
