import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, type Variant, variantFor, variantsOf } from './answer.ts'
import { type Conditions, conditionsOf, isUnchangedSince, namesTag } from './conditions.ts'
import { acceptedEncodings, type Encoding } from './encodings.ts'
import { send } from './send.ts'

/** Gives a ready answer to one client: in the form it likes best, or only the word that it has it already. */
export function give(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  conditions: Conditions | null = conditionsOf(request.headers),
): void {
  const accepted = acceptedEncodings(request.headers['accept-encoding'])
  const unchanged = conditions && answer.status === 200 ? known(answer, conditions, accepted) : null
  if (unchanged) {
    response.writeHead(304, unchanged.unchanged as string[])
    response.end()
    return
  }
  const { headers, body } = variantFor(answer, accepted)
  send(request, response, answer.status, headers, body)
}

/** The form that the client has already, where it would take that form now. */
function known(answer: Answer, { etags, since }: Conditions, accepted: readonly Encoding[]): Variant | null {
  if (etags !== undefined) {
    const named = variantsOf(answer).filter(({ etag }) => etag !== null && namesTag(etags, etag))
    return (
      accepted.map((encoding) => named.find((variant) => variant.encoding === encoding)).find(Boolean) ?? null
    )
  }
  const same = since !== undefined && isUnchangedSince(since, answer.lastModified)
  return same ? variantFor(answer, accepted) : null
}
