/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { ArticleItem, SeriesListing } from '../../replica/reader.ts'
import { ArticleList, byDate, type Label } from './articleList.tsx'
import { shortName } from './districtGrid.tsx'

/** The two groups of a series of consultations side by side, each with the rule that orders it. */
export function SeriesGroups({
  context,
  listing: { city, district },
  most,
  skipsEmpty = false,
}: {
  context: PageContext
  listing: Pick<SeriesListing, 'city' | 'district'>
  /** How many of each group to show, under a heading that names the rules already; default: all. */
  most?: number
  /** On one page of several, a group that is not there says nothing. */
  skipsEmpty?: boolean
}) {
  const { t } = context
  const level = most === undefined ? 'h2' : 'h3'
  return (
    <div class="groups">
      {!(skipsEmpty && city.length === 0) && (
        <Group
          context={context}
          level={level}
          title={t.series.city}
          rule={most === undefined && t.series.cityRule}
          items={city.slice(0, most)}
          label={most === undefined ? byDayHeld : byMonthHeld(context)}
        />
      )}
      {!(skipsEmpty && district.length === 0) && (
        <Group
          context={context}
          level={level}
          title={t.series.district}
          rule={most === undefined && t.series.districtRule}
          items={district.slice(0, most)}
          label={byDistrict}
        />
      )}
    </div>
  )
}

const byDayHeld: Label = (item) => item.content.heldOn ?? byDate(item)

const byMonthHeld =
  ({ t }: PageContext): Label =>
  (item) =>
    item.content.heldOn ? t.month(Number(item.content.heldOn.slice(5, 7))) : byDate(item)

const byDistrict: Label = (item) => shortName(item.content.district?.name ?? '')

function Group(props: {
  context: PageContext
  /** The level of the group's title, which follows from what stands above. */
  level: 'h2' | 'h3'
  title: string
  rule: string | false
  items: ArticleItem[]
  label: Label
}) {
  const { context, level: Title, title, rule, items, label } = props
  return (
    <section class="group">
      <Title>
        {title} {rule && <small>{rule}</small>}
      </Title>
      {items.length > 0 ? (
        <ArticleList context={context} items={items} label={label} />
      ) : (
        <p class="empty">{context.t.series.empty}</p>
      )}
    </section>
  )
}
