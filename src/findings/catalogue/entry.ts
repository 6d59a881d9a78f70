/** What the catalogue keeps of one code. Texts hold `{placeholders}` that a finding's values fill. */
export interface Entry {
  readonly severity: 'error' | 'warning' | 'info'
  /** What is, in Chinese; one sentence without its full stop. */
  readonly zh: string
  readonly en: string
  /** What to do about it. */
  readonly adviceZh: string
  readonly adviceEn: string
}
