/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import { isFiltered, type SearchForm, searchPath } from '../searchForm.ts'

/** The search page's form: what to find, and the ways to narrow it down. It is sent as an address. */
export function SearchFields({ context, form }: { context: PageContext; form: SearchForm }) {
  const { t, link } = context
  return (
    <form class="search-form" role="search" action={link('/search')}>
      <div class="search-line">
        <input
          type="search"
          name="q"
          value={form.q}
          aria-label={t.search.label}
          placeholder={t.search.wanted}
          maxLength={100}
          enterkeyhint="search"
        />
        <button type="submit">{t.search.submit}</button>
      </div>
      <fieldset class="search-filters">
        <legend class="visually-hidden">{t.search.filters}</legend>
        <Choices context={context} form={form} />
        <span class="search-days">
          <label>
            <span>{t.search.from}</span>
            <input type="date" name="from" value={form.from} />
          </label>
          <label>
            <span>{t.search.to}</span>
            <input type="date" name="to" value={form.to} />
          </label>
        </span>
        {form.q !== '' && (
          <button type="submit" class="search-apply">
            {t.search.apply}
          </button>
        )}
        {isFiltered(form) && (
          <a class="search-clear" href={link(searchPath({ q: form.q }))}>
            {t.search.clear}
          </a>
        )}
      </fieldset>
    </form>
  )
}

function Choices({ context, form }: { context: PageContext; form: SearchForm }) {
  const { t, reader, series } = context
  return (
    <>
      <Choice
        context={context}
        name="district"
        label={t.search.district}
        any={t.search.anyDistrict}
        chosen={form.district}
        options={reader.districts().map(({ content }) => [content.code, content.name])}
      />
      <Choice
        context={context}
        name="series"
        label={t.search.series}
        any={t.search.anySeries}
        chosen={form.series}
        options={series.map(({ content }) => [content.slug, content.name])}
      />
    </>
  )
}

/** A choice that is no longer among the options stays what it is. */
function Choice({
  context,
  name,
  label,
  any,
  chosen,
  options,
}: {
  context: PageContext
  name: 'district' | 'series'
  label: string
  any: string
  chosen: string
  options: (readonly [value: string, text: string])[]
}) {
  if (options.length === 0 && chosen === '') return null
  const isKnown = chosen === '' || options.some(([value]) => value === chosen)
  const listed = isKnown ? options : [...options, [chosen, chosen] as const]
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {listed.map(([value, text]) => (
          <option value={value} selected={value === chosen} lang={context.contentLanguage}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
