import type { JsonSchema } from '../../src/delivery/jsonSchema.ts'

const NAMED = '#/components/schemas/'

/**
 * A JSON Schema of the description as a TypeScript type.
 * @throws TypeError for what this project's schemas do not hold: better none than a wrong type
 */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(NAMED, '')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.properties) return objectType(schema)
  if (schema.items) return `(${typeOf(schema.items)})[]`
  if (schema.type === undefined) throw new TypeError(`No type can be made of ${JSON.stringify(schema)}.`)
  // The project's schemas name one type, or one and null.
  const types: string[] = [schema.type].flat()
  return types.map(plainType).join(' | ')
}

function plainType(type: string): string {
  if (type === 'integer' || type === 'number') return 'number'
  if (['string', 'boolean', 'null'].includes(type)) return type
  throw new TypeError(`No type can be made of ${type}.`)
}

function objectType({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
  const members = Object.entries(properties).map(([name, member]) => {
    const optional = required.includes(name) ? '' : '?'
    return `${comment(member.description)}${name}${optional}: ${typeOf(member)}`
  })
  const more = additionalProperties === undefined ? [] : ['[more: string]: unknown']
  return `{\n${[...members, ...more].join('\n')}\n}`
}

/** What is described, for whoever hovers over the name. */
export function comment(text: string | undefined): string {
  if (text === undefined) return ''
  const lines = text.replaceAll('*/', '* /').split('\n')
  return lines.length === 1
    ? `/** ${text.replaceAll('*/', '* /')} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`
}
