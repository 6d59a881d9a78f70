/** How a value breaks the schema, as ajv tells it. */
export interface ValidationError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

/** Whether a value is a record; what is wrong with the last one that was not. */
export const validate: {
  (value: unknown): boolean
  errors?: readonly ValidationError[] | null
}
