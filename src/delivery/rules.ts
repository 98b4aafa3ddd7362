import type { z } from 'zod'
import type { ApiMessages } from '../messages/api.ts'
import { parameterSchema } from './jsonSchema.ts'

/** What a parameter may be, in words. */
export function ruleOf(name: string, schema: z.ZodType, t: ApiMessages): string {
  const written = t.rules.of[name as keyof ApiMessages['rules']['of']] as string | undefined
  if (written !== undefined) return written
  const { type, enum: names, items, minimum = 0, maximum } = parameterSchema(schema)
  if (type === 'integer') return t.rules.integer(minimum, maximum)
  if (names) return t.rules.oneOf(names.join(t.comma))
  if (items?.enum) return t.rules.someOf(items.enum.join(t.comma))
  return t.rules.text
}
