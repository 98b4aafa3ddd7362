import { z } from 'zod'

/** Every schema with a name of its own in the description. */
export const components = z.registry<{ id: string }>()

/** Gives a schema its name in the description; what the members mean stands in the messages, under that name. */
export function component<T extends z.ZodType>(id: string, schema: T): T {
  components.add(schema, { id })
  return schema
}

/** A page of a list: `next` leads on, or is null at the end. */
export function pageOf<T extends z.ZodType>(id: string, item: T) {
  return component(id, z.object({ items: z.array(item), next: z.string().nullable() }))
}
