import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { generatedDocuments } from '../../scripts/docs/documents.ts'
import { type Move, reachableMoves } from '../../scripts/docs/reachable.ts'
import { CHANGING } from '../../scripts/docs/workflowDiagrams.ts'
import { ACTION_NAMES, ACTIONS, DOCUMENT_STATES } from '../../src/workflow/index.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('the generated documents', () => {
  let documents: Map<string, string>
  beforeAll(async () => {
    documents = await generatedDocuments()
  })

  it('say what the code says', () => {
    for (const [name, text] of documents)
      expect([name, readFileSync(path.join(root, name), 'utf8')]).toEqual([name, text])
  })

  it('are all that lies in their folders', () => {
    for (const folder of ['docs/generated', 'docs/proof-vectors'])
      for (const file of readdirSync(path.join(root, folder)))
        expect([...documents.keys()]).toContain(`${folder}/${file}`)
  })

  it('say the same every time', async () => {
    expect(await generatedDocuments()).toEqual(documents)
  })
})

describe('the moves they are made from', () => {
  const moves: Move[] = reachableMoves()

  it('reach every state, and use every action from every state that its row names', () => {
    expect(new Set(moves.flatMap(({ from, to }) => [from.state, to.state]))).toEqual(new Set(DOCUMENT_STATES))
    for (const action of ACTION_NAMES) {
      const from = moves.filter((move) => move.action === action).map((move) => move.from.state)
      expect([action, new Set(from)]).toEqual([action, new Set(ACTIONS[action].from)])
    }
  })

  it('change what the public sees only by a release, or in an emergency', () => {
    for (const { action, from, to } of moves) if (!CHANGING.has(action)) expect(to.rest).toBe(from.rest)
  })
})
