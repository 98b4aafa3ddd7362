import { type ErrorObject, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { OpenApiDocument, OpenApiOperation } from '../../src/delivery/openapi/document.ts'

/**
 * Checks answers against the description. An object may hold only what is described, though the description itself
 * leaves room for later members: a member that is nowhere described is a fault here.
 */
export function describedAnswers(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
  formats.default(ajv)
  ajv.addVocabulary(['components', 'paths'])
  const sealed = seal(document) as OpenApiDocument
  ajv.addSchema({ $id: 'api', components: sealed.components, paths: sealed.paths }, 'api')
  const known = new Map<string, ValidateFunction>()
  const validator = (pointer: string) => {
    const found = known.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` })
    known.set(pointer, found)
    return found
  }
  return {
    /** What is wrong with an answer: nothing, or a list of sentences. */
    faultsOf(path: string, status: number, contentType: string | null, body: unknown): string[] {
      const operation: OpenApiOperation | undefined = document.paths[path]?.get
      const response = operation?.responses[String(status)]
      if (!response) return [`${path} does not describe ${status}.`]
      const [type = ''] = (contentType ?? '').split(';')
      if (!response.content) return body === '' ? [] : [`${status} has a body.`]
      if (!(type in response.content)) return [`${status} is not described as ${type}.`]
      const pointer = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema']
      return errorsOf(validator(`/${pointer.map(escaped).join('/')}`), body)
    },
    /** What is wrong with the chosen members of an object. */
    faultsOfMembers(component: string, members: readonly string[], body: object): string[] {
      const surplus = Object.keys(body).filter((name) => !members.includes(name))
      const missing = members.filter((name) => !(name in body))
      const wrong = Object.entries(body).flatMap(([name, value]) =>
        errorsOf(validator(`/components/schemas/${component}/properties/${name}`), value),
      )
      return [
        ...surplus.map((name) => `${name} is not asked for`),
        ...missing.map((name) => `${name} is missing`),
        ...wrong,
      ]
    },
  }
}

function errorsOf(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }: ErrorObject) =>
    [instancePath, message ?? '', JSON.stringify(params)].join(' '),
  )
}

/** In a JSON pointer within a URI. */
function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function seal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(seal)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, it]) => [key, seal(it)] as const)
  const isObject = 'properties' in value && !('additionalProperties' in value)
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) }
}
