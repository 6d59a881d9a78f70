/** The usual one of many measures. */

/** The measure in the middle, of two the greater; 0 of none. The given order stays as it is. */
export function median(measures: readonly number[]): number {
  return measures.toSorted((one, other) => one - other)[measures.length >> 1] ?? 0
}
