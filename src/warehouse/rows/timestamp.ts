/** A moment as the TIMESTAMP columns hold it: UTC, `2024-01-31T08:00:00.000`. */
export function timestamp(moment: Date): string {
  return moment.toISOString().slice(0, -1)
}
