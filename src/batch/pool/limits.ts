/** What a child may take for one document. */

const MiB = 1024 * 1024

export interface ChildLimits {
  /** Milliseconds for one document. */
  readonly timeout: number
  /** Milliseconds without a sign of life. */
  readonly stall: number
  /** Resident bytes of the child. */
  readonly memory: number
  /** Bytes of a record, and of what a child prints. */
  readonly output: number
  /** Documents after which a child is renewed. */
  readonly renewAfter: number
}

/** As design.md has them. A record of 64 MiB would be some 100,000 indicators. */
export const defaultChildLimits: ChildLimits = {
  timeout: 60_000,
  stall: 20_000,
  memory: 1024 * MiB,
  output: 64 * MiB,
  renewAfter: 500,
}
