/** What a table of the warehouse is made of. Every DDL, file, schema and page of documentation comes from these. */

/**
 * `money` is yuan, DECIMAL(18,2); `decimal` holds targets, DECIMAL(38,10); `weight` DECIMAL(12,4);
 * `share` (confidence, 0 to 1) DECIMAL(5,4). Their values travel as decimal text, never as floats.
 */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'money'
  | 'decimal'
  | 'weight'
  | 'share'
  | 'timestamp'

/** Total digits and digits after the point. */
export const precision = {
  money: { digits: 18, scale: 2 },
  decimal: { digits: 38, scale: 10 },
  weight: { digits: 12, scale: 4 },
  share: { digits: 5, scale: 4 },
} as const

export type DecimalType = keyof typeof precision

export interface Column<T extends ColumnType = ColumnType, R extends boolean = boolean> {
  readonly type: T
  /** True when the value is never null. */
  readonly required: R
  readonly zh: string
  readonly en: string
  /** The only values it takes. */
  readonly values?: readonly string[]
}

export interface Reference {
  readonly columns: readonly string[]
  readonly table: string
  /** True where another reference already leads there: said in files, not checked by a database. */
  readonly implied?: true
}

export interface Table<C extends Columns = Columns> {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly columns: C
  readonly key: readonly string[]
  readonly references: readonly Reference[]
}

export type Columns = Readonly<Record<string, Column>>
export type Value = string | number | null

type ValueOf<T extends ColumnType> = T extends 'integer' | 'bigint' ? number : string

/** A row by column name: whole numbers as numbers, decimals and times as text. */
export type Row<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends Column<infer V, infer R>
    ? R extends true
      ? ValueOf<V>
      : ValueOf<V> | null
    : never
}

/** A column that is never null. */
export function required<T extends ColumnType>(
  type: T,
  zh: string,
  en: string,
  values?: readonly string[],
): Column<T, true> {
  return { type, required: true, zh, en, ...(values && { values }) }
}

/** A column that may be null. */
export function optional<T extends ColumnType>(
  type: T,
  zh: string,
  en: string,
  values?: readonly string[],
): Column<T, false> {
  return { type, required: false, zh, en, ...(values && { values }) }
}

/** Says a table; keeps the exact types of its columns. */
export function table<C extends Columns>(definition: Table<C>): Table<C> {
  return definition
}

/** True for the types that are decimals. */
export function isDecimal(type: ColumnType): type is DecimalType {
  return type in precision
}
