/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { SearchResult } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Page, ShownPage } from '../page.ts'
import { isFiltered, type SearchForm, searchFormOf, searchPath, searchQueryOf } from '../searchForm.ts'
import { DistrictGrid } from '../views/districtGrid.tsx'
import { Hits } from '../views/hits.tsx'
import { SearchFields } from '../views/searchFields.tsx'
import { SectionHead } from '../views/sectionHead.tsx'
import { badPage } from './problem.tsx'

const PER_PAGE = 10

/** Searches all articles; without a question, it says how. A page of results is named by the article it comes after. */
export const search: Page = (context, { query }) => {
  const form = searchFormOf(query)
  if (form.q === '') return shown(context, form, context.t.search.title, <Start context={context} />)
  const result = resultOf(context, form)
  if (!result) return badPage(context)
  const body = result.items.length > 0 ? Results : Nothing
  return shown(context, form, context.t.search.titleOf(form.q), body({ context, form, result }))
}

/** What a reader is told who searches more often than the site can bear. */
export const tooManySearches =
  (seconds: number): Page =>
  (context, { query }) => {
    const { title, detail } = context.t.search.tooMany
    const page = shown(
      context,
      searchFormOf(query),
      title,
      <p class="search-said" role="alert">
        {detail(seconds)}
      </p>,
    )
    return { ...page, status: 429, retryAfter: seconds }
  }

function resultOf({ reader }: PageContext, form: SearchForm): SearchResult | null {
  try {
    return reader.search(searchQueryOf(form, PER_PAGE))
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidCursor') return null
    throw error
  }
}

function shown(context: PageContext, form: SearchForm, title: string, body: ComponentChildren): ShownPage {
  const { t } = context
  return {
    status: 200,
    title,
    description: t.search.description,
    section: 'search',
    column: {
      name: t.search.title,
      description: t.search.description,
      keywords: context.siteName,
      type: '概况信息',
    },
    isOfTheMoment: true,
    body: (
      <div class="wrap search">
        <h1 class={form.q === '' ? undefined : 'visually-hidden'}>{title}</h1>
        <SearchFields context={context} form={form} />
        {body}
      </div>
    ),
  }
}

interface Shown {
  context: PageContext
  form: SearchForm
  result: SearchResult
}

function Results({ context, form, result }: Shown) {
  const { t, link } = context
  return (
    <section aria-label={t.search.results}>
      <p class="search-said" role="status">
        {saidOf({ context, form, result })}
      </p>
      {!result.isComplete && <p class="rule-note">{t.search.incomplete}</p>}
      {!result.corrected && <Suggestion context={context} form={form} result={result} />}
      <Hits context={context} hits={result.items} />
      {result.next === null && result.total > result.reachable && (
        <p class="rule-note">{t.search.onlyBest(result.reachable)}</p>
      )}
      {(form.after !== '' || result.next !== null) && (
        <nav class="pager" aria-label={t.pager.label}>
          {form.after !== '' && <a href={link(searchPath({ ...form, after: '' }))}>{t.search.first}</a>}
          {result.next !== null && (
            <a rel="next" href={link(searchPath({ ...form, after: result.next }))}>
              {t.search.next}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

function saidOf({ context: { t }, form, result }: Shown): string {
  const { total, totalIsExact, relaxed, corrected, suggestion } = result
  if (corrected && suggestion !== null) return t.search.corrected(form.q, suggestion)
  if (relaxed) return t.search.foundRelaxed(total)
  return totalIsExact ? t.search.found(total) : t.search.foundAtLeast(total)
}

function Suggestion({ context: { t, link, contentLanguage }, form, result: { suggestion } }: Shown) {
  if (suggestion === null) return null
  return (
    <p class="search-suggestion">
      {t.search.suggestion}
      <a href={link(searchPath({ ...form, q: suggestion, after: '' }))} lang={contentLanguage}>
        {suggestion}
      </a>
    </p>
  )
}

function Nothing({ context, form, result }: Shown) {
  const { t, link } = context
  return (
    <section class="search-none" aria-label={t.search.results}>
      <h2>{t.search.none(form.q)}</h2>
      {!result.isComplete && <p class="rule-note">{t.search.incomplete}</p>}
      <Suggestion context={context} form={form} result={result} />
      <p>{t.search.noneDetail}</p>
      {isFiltered(form) && (
        <p>
          <a class="more" href={link(searchPath({ q: form.q }))}>
            {t.search.withoutFilters}
          </a>
        </p>
      )}
      <p>{t.search.help}</p>
      <ul>
        {t.search.helps.map((help) => (
          <li>{help}</li>
        ))}
      </ul>
    </section>
  )
}

function Start({ context }: { context: PageContext }) {
  const { t, reader } = context
  const districts = reader.districts()
  return (
    <>
      <section class="search-none" aria-label={t.search.startTitle}>
        <ul>
          {t.search.start.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      {districts.length > 0 && (
        <section class="section" aria-labelledby="districts">
          <SectionHead id="districts" title={t.search.startDistricts} />
          <DistrictGrid context={context} districts={districts} />
        </section>
      )}
    </>
  )
}
