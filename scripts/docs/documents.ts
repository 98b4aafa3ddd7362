import { format, resolveConfig } from 'prettier'
import { clientDocument } from '../client/clientDocument.ts'
import { proofVectors, VECTORS } from '../proofVectors/vectors.ts'
import { refusalsDocument } from './refusalsDocument.ts'
import { workflowDocument } from './workflowDocument.ts'

/** The documents that are made from code, by their path in the project. */
const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/generated/workflow.md': workflowDocument,
  'docs/generated/refusals.md': refusalsDocument,
  'clients/typescript/qianfa.ts': clientDocument,
}

/** What the generated documents should say: path in the project → text, formatted like the rest of it. */
export async function generatedDocuments(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const vectors = Object.entries(proofVectors()).map(
    ([name, value]) => [`${VECTORS}/${name}`, () => JSON.stringify(value)] as const,
  )
  for (const [path, make] of [...Object.entries(DOCUMENTS), ...vectors]) {
    const style = await resolveConfig(path)
    texts.set(path, await format(make(), { ...style, filepath: path }))
  }
  return texts
}
