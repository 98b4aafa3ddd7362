import { z } from 'zod'
import { openApiDocument } from '../openapi/document.ts'
import { type Operation, operation, request } from '../operation.ts'
import { component } from '../schemas/component.ts'

const Description = component(
  'Description',
  z.looseObject({
    openapi: z.string(),
    info: z.looseObject({ title: z.string() }),
    paths: z.looseObject({}),
  }),
)

/** The operation that describes all of them, itself too. */
export function descriptionOf(operations: () => readonly Operation[]): Operation {
  return operation({
    id: 'getDescription',
    tag: 'description',
    path: '/openapi.json',
    body: Description,
    example: () => request(),
    answer: ({ origin }) => ({ body: { ...openApiDocument(operations(), origin) } }),
  })
}
