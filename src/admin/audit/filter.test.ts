import { describe, expect, it } from '@jest/globals'
import { exportHref, listHref, NO_FILTER } from './filter.ts'

const asked = (href: string) => Object.fromEntries(new URL(href, 'http://newsroom').searchParams)

describe('what an auditor looks for', () => {
  it('is everything where nothing was chosen', () => {
    expect(asked(listHref('/api', NO_FILTER, 1))).toEqual({
      sort: '-seq',
      limit: '50',
      page: '1',
      depth: '0',
    })
    expect(exportHref('/api', NO_FILTER, 'csv')).toBe('/api/evidence/export?format=csv')
  })

  it('names days of the desk, the last one to its end', () => {
    const href = listHref('/api', { ...NO_FILTER, from: '2026-01-01', to: '2026-01-01' }, 2)
    expect(asked(href)).toMatchObject({
      'where[and][0][at][greater_than_equal]': '2025-12-31T16:00:00.000Z',
      'where[and][1][at][less_than]': '2026-01-01T16:00:00.000Z',
      page: '2',
    })
  })

  it('is the same in the list and in the export', () => {
    const filter = { ...NO_FILTER, person: 'p', document: 'articles/1', type: 'signed' }
    expect(asked(listHref('/api', filter, 1))).toMatchObject({
      'where[and][0][person][equals]': 'p',
      'where[and][1][subject][equals]': 'articles/1',
      'where[and][2][type][equals]': 'signed',
    })
    expect(asked(exportHref('/api', filter, 'jsonl'))).toEqual({
      format: 'jsonl',
      person: 'p',
      document: 'articles/1',
      type: 'signed',
    })
  })
})
