-- Layers declared in a file beside their data, in the terms of geodata/declaration.ts. json and not
-- jsonb: the order of properties and of vocabularies is the order they are shown in.
create table naqsha.declared_layers (
  id text primary key,
  layer json not null,
  -- How a file's columns become the layer's properties, for the next file.
  mapping json not null,
  -- Records of the sources that its features cite, as in geodata/sources.json.
  sources json not null,
  -- The edition that emptied the layer, which is not listed from there on. Past editions keep it.
  removed_in_edition integer references naqsha.editions
);
