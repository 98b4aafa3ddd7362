/**
 * `search_index` holds nothing but which terms stand in which article, each once; the terms are made by `src/search`
 * and parted by blanks. An article's row number tells the hour of its date, so that the newest are read first and a
 * range of dates is a range of rows. What is withdrawn goes out of it by the trigger, whoever deletes it.
 */
export const SEARCH_SCHEMA = `
create table if not exists search_articles (
  id integer primary key,
  collection text not null default 'articles' check (collection = 'articles'),
  document text not null unique,
  number integer not null,
  shown_at text not null,
  -- Folded, for ranking.
  title text not null,
  labels text not null,
  body text not null,
  foreign key (collection, document) references live (collection, document) on delete cascade
) strict;
create index if not exists search_articles_by_document on search_articles (collection, document);

create virtual table if not exists search_index using fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '.'"
);

-- Articles that are public and not in the index yet.
create table if not exists search_queue (
  collection text not null default 'articles' check (collection = 'articles'),
  document text primary key,
  seq integer not null,
  shown_at text not null,
  foreign key (collection, document) references live (collection, document) on delete cascade
) strict;
create index if not exists search_queue_by_document on search_queue (collection, document);
create index if not exists search_queue_by_date on search_queue (shown_at, seq);

-- Words of the dictionary that stand, or stood, in an article.
create table if not exists search_words (
  word text primary key,
  sound text not null,
  -- The word without its first character.
  rest text not null
) strict, without rowid;
create index if not exists search_words_by_sound on search_words (sound);
create index if not exists search_words_by_rest on search_words (rest);

create trigger if not exists search_articles_removed after delete on search_articles begin
  delete from search_index where rowid = old.id;
end;
`
