import { z } from 'zod'

/** JSON Schema (draft 2020-12) as OpenAPI 3.1 holds it. */
export interface JsonSchema {
  type?: string
  enum?: string[]
  items?: JsonSchema
  minimum?: number
  maximum?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  anyOf?: JsonSchema[]
  $ref?: string
  description?: string
  pattern?: string
  format?: string
  default?: unknown
  [more: string]: unknown
}

/** What a parameter is once it was read. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { override: ({ jsonSchema }) => relax(jsonSchema) })
  return json as JsonSchema
}

/** Where a format says it all, the pattern that checks it is no use to a reader; safe integers go without saying. */
export function relax(json: z.core.JSONSchema.BaseSchema): void {
  if (json.format !== undefined) delete json.pattern
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
}
