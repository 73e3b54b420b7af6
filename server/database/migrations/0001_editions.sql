create extension if not exists postgis;
create extension if not exists pg_trgm;

create schema if not exists layers;

create table naqsha.editions (
  edition integer primary key check (edition >= 0),
  published_at timestamptz not null default now()
);

-- Every database begins with the empty edition, so that there always is a latest one.
insert into naqsha.editions (edition) values (0);

-- What each edition changed, and what the layer holds since: written once, so nobody scans tables.
create table naqsha.edition_layers (
  edition integer not null references naqsha.editions,
  layer text not null,
  origin text not null check (origin in ('shipped', 'loaded')),
  added integer not null,
  changed integer not null,
  removed integer not null,
  feature_count integer not null,
  -- west, south, east, north; null when the layer is empty
  bbox double precision[] check (cardinality(bbox) = 4),
  primary key (edition, layer)
);

create index on naqsha.edition_layers (layer, edition desc);

-- Layers whose content is the shipped file, and the file's hash. A user's load takes its layer out.
create table naqsha.seeds (
  layer text primary key,
  file_hash text not null
);

-- Folds a text for search: case, accents, Urdu diacritics and letter variants, digits, punctuation.
create function naqsha.fold(value text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(translate(
  -- Marks that NFKD splits off letters, Arabic-script diacritics, tatweel, joiners, apostrophes.
  regexp_replace(
    lower(normalize(value, nfkd)),
    '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u2018\u2019\u02bc''`]',
    '', 'g'),
  'يىكهھەةۃں۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
  'ییکہہہہہن01234567890123456789'),
  '(?:[^\S\n]|[.,/_\u2010-\u2015-])+', ' ', 'g'));

-- One folded line per text.
create function naqsha.search_text(parts text[]) returns text
language sql immutable parallel safe
return naqsha.fold(array_to_string(parts, E'\n'));
