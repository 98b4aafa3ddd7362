import {
  openApiDocument,
  type OpenApiDocument,
  type OpenApiOperation,
  type OpenApiParameter,
} from '../../src/delivery/openapi/document.ts'
import type { JsonSchema } from '../../src/delivery/jsonSchema.ts'
import { OPERATIONS } from '../../src/delivery/operations/index.ts'
import { comment, typeOf } from './types.ts'

const OPENING = `// Made by \`npm run docs:generate\` from the description of the API: change that, not this.
import { type CallOptions, get, type QianfaOptions } from './request.ts'

export { everyItem, QianfaProblem, QianfaUnavailable } from './request.ts'
export type { CallOptions, QianfaOptions } from './request.ts'
`

/** The typed client, made of the description that the site serves. */
export function clientDocument(): string {
  const document = openApiDocument(OPERATIONS, 'https://site.invalid')
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, get }))
  return [
    OPENING,
    ...Object.entries(document.components.schemas).map(([name, schema]) => declaration(name, schema)),
    ...operations.map(({ get }) => queryType(get)),
    `${comment(document.info.description)}export function qianfa(options: QianfaOptions) {`,
    'return {',
    ...operations.map(({ path, get }) => method(path, get, document)),
    '}',
    '}',
    '/** The public API of one site. */',
    'export type Qianfa = ReturnType<typeof qianfa>',
  ].join('\n')
}

function declaration(name: string, schema: JsonSchema): string {
  return schema.properties
    ? `export interface ${name} ${typeOf(schema)}\n`
    : `export type ${name} = ${typeOf(schema)}\n`
}

function queryType(operation: OpenApiOperation): string {
  const members = queryOf(operation)
    .filter(({ name }) => name !== 'fields')
    .map(
      ({ name, required, description, schema }) =>
        `${comment(description)}${name}${required ? '' : '?'}: ${typeOf(schema)}`,
    )
  const name = queryName(operation)
  return members.length === 0 ? '' : `export interface ${name} {\n${members.join('\n')}\n}\n`
}

function method(path: string, operation: OpenApiOperation, { components }: OpenApiDocument): string {
  const named = operation.parameters.filter((parameter) => parameter.in === 'path')
  const query = queryOf(operation)
  const chosen = query.find(({ name }) => name === 'fields')
  const own = query.length > (chosen ? 1 : 0) ? queryName(operation) : null
  const answer = nameIn(operation.responses['200']?.content?.['application/json']?.schema)
  const item = nameIn(components.schemas[answer]?.properties?.['items']?.items)
  const whole = item === '' ? answer : item
  const result = !chosen
    ? answer
    : item === ''
      ? `Pick<${answer}, F>`
      : `Omit<${answer}, 'items'> & { items: Pick<${item}, F>[] }`
  const types = [own, chosen && `{ ${comment(chosen.description)}fields?: readonly F[] }`].filter(
    (type) => type,
  )
  const isNeeded = query.some(({ required }) => required)
  const parameters = [
    ...named.map(({ name, schema }) => `${name}: ${typeOf(schema)}`),
    ...(types.length > 0 ? [`query: ${types.join(' & ')}${isNeeded ? '' : ' = {}'}`] : []),
    'call?: CallOptions',
  ]
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `\${encodeURIComponent(${name})}`)
  const generic = chosen ? `<F extends keyof ${whole} = keyof ${whole}>` : ''
  return `${comment(`${operation.summary}\n\n${operation.description}`)}${operation.operationId}${generic}(${parameters.join(', ')}): Promise<${result}> {
    return get(options, \`${filled}\`, ${types.length > 0 ? 'query' : '{}'}, call) as Promise<${result}>
  },`
}

function queryOf({ parameters }: OpenApiOperation): OpenApiParameter[] {
  return parameters.filter((parameter) => parameter.in === 'query')
}

function queryName({ operationId }: OpenApiOperation): string {
  return `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Query`
}

function nameIn(schema: JsonSchema | undefined): string {
  return schema?.$ref?.replace(/.*\//, '') ?? ''
}
