import { doc, p } from '../../src/richtext/compose.ts'
import { pause } from './processes.ts'
import { quantile } from './load.ts'
import type { Finding } from './report.ts'
import type { Stack } from './stack.ts'

interface Created {
  doc: { id: string; number: number }
}

/** From the last act of a person — the publisher sends the release — until a reader gets the article from the site. */
export async function measureSignoff(stack: Stack, articles: number): Promise<Finding> {
  const district = await firstId(stack, 'districts')
  const series = await firstId(stack, 'series')
  const times: number[] = []
  for (let i = 0; i < articles; i += 1)
    times.push(await oneArticle(stack, `第${i + 1}次测量`, district, series))
  return {
    what: 'sign-off to visible, p95',
    measured: quantile(times, 0.95),
    unit: 'ms',
    wanted: { atMost: 1000 },
    note: `median ${quantile(times, 0.5).toFixed(0)} ms of ${times.length} releases, the newsroom’s own work included`,
  }
}

async function oneArticle(stack: Stack, title: string, district: string, series: string): Promise<number> {
  const { desk, site, password } = stack
  const fields = { title, district, series, source: '示例市政协', summary: title, keywords: ['商量'] }
  const body = doc(p('委员走进社区，与居民坐在一起商量。'))
  const { doc: made } = await desk.editor.send<Created>('POST', '/articles', { ...fields, body })
  const take = async (person: (typeof desk)['editor'], action: string, more: object = {}) => {
    const { revision } = await person.get<{ revision: string }>(`/articles/${made.id}/case`)
    await person.send('POST', `/articles/${made.id}/actions/${action}`, { revision, ...more })
  }
  await take(desk.editor, 'submit')
  await take(desk.reviewer, 'pass')
  await take(desk.signer, 'sign', { password })
  const { revision } = await desk.publisher.get<{ revision: string }>(`/articles/${made.id}/case`)
  const begun = performance.now()
  const released = desk.publisher.send('POST', `/articles/${made.id}/actions/release`, { revision })
  for (;;) {
    const answer = await fetch(`${site}/articles/${made.number}`)
    await answer.arrayBuffer()
    if (answer.ok) break
    if (performance.now() - begun > 30_000) throw new Error(`Article ${made.number} never became visible.`)
    await pause(5)
  }
  const seen = performance.now() - begun
  await released
  return seen
}

async function firstId({ desk }: Stack, collection: string): Promise<string> {
  const { docs } = await desk.editor.get<{ docs: { id: string }[] }>(`/${collection}?limit=1`)
  return docs[0]?.id ?? ''
}
