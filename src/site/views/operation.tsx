/** @jsxImportSource preact */
import { requestPath } from '../../delivery/addresses.ts'
import { parameterSchema } from '../../delivery/jsonSchema.ts'
import type { Operation } from '../../delivery/operation.ts'
import type { Parameters } from '../../delivery/readQuery.ts'
import { ruleOf } from '../../delivery/rules.ts'
import { apiMessages } from '../../messages/api.ts'
import type { PageContext } from '../context.ts'

/** How much of a long answer is shown. */
const MOST_LINES = 36
const MOST_CHARACTERS = 90

/** One operation: what it does, what it takes, and what it answers just now. */
export function OperationSection({ context, operation }: { context: PageContext; operation: Operation }) {
  const t = apiMessages(context.language)
  const { id, path, pathParameters, queryParameters } = operation
  const { summary, about } = t.operations[id as keyof typeof t.operations]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{summary}</h2>
      <p class="api-path">
        <code>GET {path}</code>
      </p>
      <p>{about}</p>
      <ParameterList context={context} parameters={{ ...pathParameters, ...queryParameters }} />
      <Example context={context} operation={operation} />
    </section>
  )
}

function ParameterList({
  context: { language },
  parameters,
}: {
  context: PageContext
  parameters: Parameters
}) {
  const t = apiMessages(language)
  const entries = Object.entries(parameters)
  if (entries.length === 0) return null
  return (
    <dl class="api-parameters">
      {entries.map(([name, schema]) => {
        const { default: value } = parameterSchema(schema)
        return (
          <div>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {t.shouldBe(t.parameters[name as keyof typeof t.parameters], ruleOf(name, schema, t))}
              {(typeof value === 'string' || typeof value === 'number') && t.page.default(String(value))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A request that works on this site, with its real answer: cut where it is long, and saying so. */
function Example({
  context: { reader, origin, language },
  operation,
}: {
  context: PageContext
  operation: Operation
}) {
  const t = apiMessages(language)
  const request = operation.example(reader)
  if (!request) return <p class="empty">{t.page.nothingYet}</p>
  const { text, isCut } = shown(operation.answer({ reader, origin }, request).body)
  const path = requestPath(operation.path, request)
  return (
    <>
      <p class="command-label">
        {t.page.example} <a href={path}>{`${origin}${path}`}</a>
      </p>
      <pre tabIndex={0}>
        <code lang="zh-CN">{text}</code>
      </pre>
      {isCut && <p class="meta">{t.page.cut}</p>}
    </>
  )
}

function shown(body: unknown): { text: string; isCut: boolean } {
  let isCut = false
  const text = JSON.stringify(
    body,
    (_, value: unknown) => {
      if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return value
      isCut = true
      return `${[...value].slice(0, MOST_CHARACTERS).join('')}…`
    },
    2,
  )
  const lines = text.split('\n')
  if (lines.length <= MOST_LINES) return { text, isCut }
  return { text: [...lines.slice(0, MOST_LINES), '…'].join('\n'), isCut: true }
}
