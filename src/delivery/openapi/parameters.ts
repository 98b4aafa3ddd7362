import type { z } from 'zod'
import { apiMessages, type ApiMessages } from '../../messages/api.ts'
import { parameterSchema } from '../jsonSchema.ts'
import type { Operation } from '../operation.ts'
import { ruleOf } from '../rules.ts'
import type { OpenApiParameter } from './document.ts'
import { both } from './languages.ts'

/** What an operation takes, in the path and in the query. */
export function parametersOf({ pathParameters, queryParameters }: Operation): OpenApiParameter[] {
  return [
    ...Object.entries(pathParameters).map(([name, schema]) => parameter('path', name, schema)),
    ...Object.entries(queryParameters).map(([name, schema]) => parameter('query', name, schema)),
  ]
}

function parameter(place: 'path' | 'query', name: string, schema: z.ZodType): OpenApiParameter {
  const json = parameterSchema(schema)
  return {
    name,
    in: place,
    required: !schema.safeParse(undefined).success,
    description: both(
      sentences(name, schema, apiMessages('zh-CN')),
      sentences(name, schema, apiMessages('en')),
    ),
    schema: json,
    // Lists are written with commas.
    ...(json.type === 'array' && { style: 'form', explode: false }),
  }
}

function sentences(name: string, schema: z.ZodType, t: ApiMessages): string {
  return t.shouldBe(t.parameters[name as keyof ApiMessages['parameters']], ruleOf(name, schema, t))
}
