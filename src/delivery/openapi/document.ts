import { apiMessages, type ApiMessages } from '../../messages/api.ts'
import { API_PATH } from '../addresses.ts'
import type { JsonSchema } from '../jsonSchema.ts'
import type { Operation } from '../operation.ts'
import { STATUS } from '../problem.ts'
import { type ProblemCode, ProblemDocument } from '../schemas/problem.ts'
import { componentSchemas, referenceTo } from './components.ts'
import { both } from './languages.ts'
import { parametersOf } from './parameters.ts'

/** Any request may be told that a parameter is wrong, or that the site failed. */
const ALWAYS: readonly ProblemCode[] = [
  'unknown-parameter',
  'repeated-parameter',
  'invalid-parameter',
  'being-mended',
  'internal',
]

const HEADERS = {
  ETag: { description: both('当前内容的标记。', 'Names this content.'), schema: { type: 'string' } },
  'Last-Modified': {
    description: both('最近一次变化的时刻。', 'When it last changed.'),
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description: both('可以保存，显示以前要再询问。', 'It may be kept, and is to be asked for again.'),
    schema: { type: 'string' },
  },
}

/** An OpenAPI 3.1 description, as far as this project writes one. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, { get: OpenApiOperation }>
  components: { schemas: Record<string, JsonSchema> }
}

export interface OpenApiOperation {
  operationId: string
  tags: string[]
  summary: string
  description: string
  parameters: OpenApiParameter[]
  responses: Record<string, OpenApiResponse>
}

export interface OpenApiParameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  schema: JsonSchema
  style?: 'form'
  explode?: false
}

export interface OpenApiResponse {
  description: string
  headers?: Record<string, unknown>
  content?: Record<string, { schema: JsonSchema }>
}

/** The description of the API, made of the operations and the schemas that it is served by. */
export function openApiDocument(operations: readonly Operation[], origin: string): OpenApiDocument {
  const zh = apiMessages('zh-CN')
  const en = apiMessages('en')
  const tags = [...new Set(operations.map(({ tag }) => tag))] as (keyof ApiMessages['tags'])[]
  return {
    openapi: '3.1.1',
    info: {
      title: both(zh.title, en.title),
      version: '1.0.0',
      description: `${zh.about}\n\n${en.about}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}${API_PATH}` }],
    tags: tags.map((name) => ({ name, description: both(zh.tags[name], en.tags[name]) })),
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, { get: described(operation, zh, en) }]),
    ),
    components: { schemas: componentSchemas() },
  }
}

function described(operation: Operation, zh: ApiMessages, en: ApiMessages): OpenApiOperation {
  const id = operation.id as keyof ApiMessages['operations']
  return {
    operationId: id,
    tags: [operation.tag],
    summary: both(zh.operations[id].summary, en.operations[id].summary),
    description: `${zh.operations[id].about}\n\n${en.operations[id].about}`,
    parameters: parametersOf(operation),
    responses: responsesOf(operation, zh, en),
  }
}

function responsesOf(
  { body, queryParameters, refusals, waits }: Operation,
  zh: ApiMessages,
  en: ApiMessages,
) {
  const codes = [...ALWAYS, ...refusals]
  const statuses = [...new Set(codes.map((code) => STATUS[code]))].sort((a, b) => a - b)
  const description = (status: number) => {
    const known = status as keyof ApiMessages['responses']
    return both(zh.responses[known], en.responses[known])
  }
  const chosenOnly = both(zh.chosenOnly, en.chosenOnly)
  const refusal = (status: number): OpenApiResponse => {
    const named = codes.filter((code) => STATUS[code] === status).map((code) => `\`${code}\``)
    return {
      description: `${description(status)} ${named.join(', ')}`,
      content: { 'application/problem+json': { schema: referenceTo(ProblemDocument) } },
    }
  }
  return {
    200: {
      // The schema is that of the whole answer: a second one without `required` would let any answer pass.
      description: 'fields' in queryParameters ? `${description(200)} ${chosenOnly}` : description(200),
      headers: HEADERS,
      content: {
        'application/json': { schema: referenceTo(body) },
        ...(waits && { 'text/event-stream': { schema: { type: 'string' } } }),
      },
    },
    304: { description: description(304) },
    ...Object.fromEntries(statuses.map((status) => [status, refusal(status)])),
  }
}
