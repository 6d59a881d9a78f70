/** Migrations, oldest first. One that was released is never changed: a new one follows it. */
import { tables } from './0001-tables.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [{ version: 1, name: 'tables', statements: tables }]
