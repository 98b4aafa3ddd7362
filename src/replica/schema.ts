import { SEARCH_SCHEMA } from './searchSchema.ts'

/** Raised with every change below: a store of another version is built anew from the feed. */
export const SCHEMA_VERSION = '11'

/**
 * `live` holds what is public now, with the exact text of its snapshot; what hangs on it goes with it. A text
 * that was withdrawn or replaced is not kept on the public's side: the release that named it is.
 *
 * Nothing here is believed when it is read: `signedRows.ts` compares it with what was signed.
 */
export const SCHEMA = `
create table if not exists meta (
  name text primary key,
  value text not null
) strict, without rowid;

create table if not exists releases (
  seq integer primary key,
  hash text not null,
  collection text not null,
  document text not null,
  signed text not null
) strict;

create index if not exists releases_of_document on releases (collection, document);

create table if not exists live (
  collection text not null,
  document text not null,
  -- What the public calls it: an article's number, a district's code, a series' slug; else the document's id.
  name text not null,
  -- The place among its kind: administrative order, place among the series; else 0.
  position integer not null,
  digest text not null,
  snapshot text not null,
  seq integer not null,
  at text not null,
  -- When it became public: a correction does not change it.
  public_since text not null,
  kind text not null,
  signed_at text,
  primary key (collection, document)
) strict;
create index if not exists live_by_name on live (collection, name, seq);
create index if not exists live_by_seq on live (collection, seq);

create table if not exists articles (
  collection text not null default 'articles' check (collection = 'articles'),
  document text primary key,
  number integer not null,
  -- The date that the public sees, as JavaScript writes ISO 8601, so that it sorts as text.
  shown_at text not null,
  series text,
  series_slug text,
  district text,
  district_code text,
  district_position integer,
  held_on text,
  -- Its place in a series of consultations, as text that sorts: see seriesPlace.ts.
  place text not null,
  -- When the release that is live now was made.
  released_at text not null,
  item text not null,
  foreign key (collection, document) references live (collection, document) on delete cascade
) strict;
create index if not exists articles_by_number on articles (number, released_at);
create index if not exists articles_by_date on articles (shown_at, number);
create index if not exists articles_of_series on articles (series, shown_at, number);
create index if not exists articles_of_district on articles (district, shown_at, number);
create index if not exists articles_of_both on articles (series, district, shown_at, number);
create index if not exists articles_by_place on articles (series, place);
create index if not exists articles_of_both_by_place on articles (series, district, place);
create index if not exists articles_by_series_slug on articles (series_slug);
create index if not exists articles_by_district_code on articles (district_code);

-- How many articles a series has: counting them would take the longer the more there are.
create table if not exists series_sizes (
  series text primary key,
  total integer not null
) strict, without rowid;
create trigger if not exists article_joins_series after insert on articles when new.series is not null begin
  insert into series_sizes values (new.series, 1) on conflict (series) do update set total = total + 1;
end;
create trigger if not exists article_leaves_series after delete on articles when old.series is not null begin
  update series_sizes set total = total - 1 where series = old.series;
end;

-- What a page needs to know before it looks an article up stands here again, so that it goes along one index.
create table if not exists article_keywords (
  collection text not null default 'articles' check (collection = 'articles'),
  document text not null,
  keyword text not null,
  shown_at text not null,
  number integer not null,
  series text,
  district text,
  place text not null,
  primary key (keyword, shown_at, number, document),
  foreign key (collection, document) references live (collection, document) on delete cascade
) strict, without rowid;
create index if not exists article_keywords_by_document on article_keywords (collection, document);
create index if not exists article_keywords_by_place on article_keywords (keyword, series, place);

create table if not exists shown_blobs (
  sha256 text not null,
  collection text not null,
  document text not null,
  primary key (sha256, collection, document),
  foreign key (collection, document) references live (collection, document) on delete cascade
) strict, without rowid;
create index if not exists shown_blobs_by_document on shown_blobs (collection, document);

create table if not exists withdrawn (
  collection text not null,
  document text not null,
  -- As the withdrawal says it: a store that is built anew never sees what was withdrawn.
  name text not null,
  at text not null,
  after text not null,
  notice text,
  replaced_by text,
  primary key (collection, document)
) strict, without rowid;
create index if not exists withdrawn_by_name on withdrawn (collection, name);
create index if not exists withdrawn_by_time on withdrawn (collection, at);

-- What was found damaged and is not mended yet.
create table if not exists damaged (
  collection text not null,
  document text not null,
  primary key (collection, document)
) strict, without rowid;
${SEARCH_SCHEMA}`
