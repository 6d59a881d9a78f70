/** The truth of a document, in the shape that `jixiao score` reads (one `.truth.json` a document). */
export interface TruthIndicator {
  level1: string | null
  level2: string | null
  name: string
  description: string | null
  /** The target as written. */
  raw: string | null
  op: '≥' | '≤' | '>' | '<' | '=' | 'range' | null
  value: string | null
  max: string | null
  unit: string | null
  weight: string | null
  basis: string | null
  standard: string | null
  goal: string | null
  horizon: 'annual' | 'long-term' | null
  /** Year and value as written. */
  history: [number, string][]
  actual?: string | null
  score?: string | null
  columns?: [string, string][]
  /** Other answers that count as right, by field. */
  alt: { [field: string]: (string | null)[] }
}

export interface TruthForm {
  kind: 'project' | 'department'
  name: string
  code: string | null
  amounts: { total: string | null; fiscal: string | null; other: string | null }
  spending: [string, string][]
  goals: string[]
  indicators: TruthIndicator[]
  cutAt: null
  alt: { [field: string]: unknown }
}

export interface Truth {
  source: string
  agency: string | null
  fiscalYear: number | null
  moneyUnit: string | null
  forms: TruthForm[]
  note?: string
  alt: { [field: string]: unknown }
}
