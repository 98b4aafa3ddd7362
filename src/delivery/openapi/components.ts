import { z } from 'zod'
import { apiMessages, type ApiMessages } from '../../messages/api.ts'
import { type JsonSchema, relax } from '../jsonSchema.ts'
import { components } from '../schemas/component.ts'
import { both } from './languages.ts'

const ADDRESS = '#/components/schemas/'

/** Schemas that hold the members of another one, and so its sentences. */
const LIKE: Record<string, string> = {
  Photo: 'EmbeddedPhoto',
  District: 'DistrictItem',
  Article: 'ArticleItem',
  SearchHit: 'ArticleItem',
}

/** Where the description has a schema. @throws TypeError for one that has no name there */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = components.get(schema)?.id
  if (id === undefined) throw new TypeError('The body of an operation must be a named schema.')
  return { $ref: `${ADDRESS}${id}` }
}

/** The named schemas as JSON Schema, every member with what it means. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, {
    uri: (id) => `${ADDRESS}${id}`,
    override: ({ jsonSchema }) => relax(jsonSchema),
  })
  return Object.fromEntries(
    // By name: not in whatever order the files were read in.
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, schema]) => [id, withSentences(id, open(schema as JsonSchema))]),
  )
}

/** Members may be added later, so no object says that it has no others; what names a schema elsewhere goes. */
function open({ $id: _id, $schema: _schema, id: _name, ...schema }: JsonSchema): JsonSchema {
  return opened(schema) as JsonSchema
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, it]) => key !== 'additionalProperties' || it !== false)
  return Object.fromEntries(entries.map(([key, it]) => [key, opened(it)]))
}

function withSentences(id: string, schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const description = both(sentence(id, name, apiMessages('zh-CN')), sentence(id, name, apiMessages('en')))
    return [name, { ...member, description }]
  })
  return { ...schema, properties: Object.fromEntries(properties) as Record<string, JsonSchema> }
}

/** @throws TypeError where a member has no sentence: what cannot be explained is not given out. */
function sentence(id: string, name: string, { members }: ApiMessages): string {
  const known = members as Record<string, Record<string, string> | undefined>
  const places = [id, LIKE[id] ?? id, id.endsWith('Page') ? 'page' : 'evidence']
  const found = places.map((place) => known[place]?.[name]).find((text) => text !== undefined)
  if (found === undefined) throw new TypeError(`messages/api has no sentence for ${id}.${name}.`)
  return found
}
