/** Written by scripts/config-schema.mjs: does a configuration fulfil its schema? */
export declare const validate: {
  (config: unknown): boolean
  readonly errors?: readonly SchemaError[] | null
}

/** What ajv says: https://ajv.js.org/api.html#error-objects */
export interface SchemaError {
  /** A JSON pointer to the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  /** The key that is wrong, for `propertyNames`. */
  readonly propertyName?: string
}
