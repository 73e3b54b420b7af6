import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { choice, commonProperties } from "../../../geodata/properties.ts";
import { tableOf } from "../../../server/database/layerTable.ts";
import { type Sql, sql } from "../../../server/database/sql.ts";
import { anywhereIn, type Synthetic } from "../synthetic.ts";

const title = { en: "Synthetic samples", ur: "مصنوعی نمونے" };
const kindNames = ["stream", "soil", "rock", "core", "water"];
const colour = { light: "#1F4E8C", dark: "#7FB0EE" };

/** Points that stand for nothing real, spread evenly over Pakistan's box. */
export const syntheticLayer: LayerDeclaration = {
  id: "synthetic-samples",
  group: "added",
  title,
  description: { en: "Made up to measure speed", ur: "رفتار ناپنے کے لیے بنائے گئے" },
  geometry: ["Point"],
  extent: [60.9, 23.7, 77, 37],
  properties: {
    ...commonProperties,
    // Indexing a million names for search would take most of the time.
    name: { ...commonProperties.name, searchable: false },
    name_ur: { ...commonProperties.name_ur, searchable: false },
    kind: choice(
      "Kind",
      "قسم",
      Object.fromEntries(
        kindNames.map((name) => [name, { title, class: { shape: "circle", code: "S", colour } }]),
      ),
    ),
    copper_ppm: { type: "number", title: { en: "Copper", ur: "تانبا" }, unit: "ppm" },
    sampled: { type: "date", title: { en: "Sampled", ur: "تاریخ" } },
  },
  licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  attribution: "Synthetic",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
  symbol: { type: "marker", classBy: "kind" },
};

export const syntheticSamples: Synthetic = { layer: syntheticLayer, insert: insertFeatures };

function insertFeatures(edition: number, count: number): Sql {
  return sql`insert into ${tableOf(syntheticLayer)} (number, content_hash, edition_from, id, name,
      sources, position_accuracy_m, position_method, kind, copper_ppm, sampled, geom)
    select n, 'synthetic', ${edition}::int, 'sample-' || lpad(n::text, 7, '0'),
      'Synthetic sample ' || n, array['synthetic'], 50, 'derived',
      (${kindNames}::text[])[1 + floor(5 * random())], round((1000 * random() ^ 3)::numeric, 1),
      date '2000-01-01' + floor(9000 * random())::int, ${anywhereIn(syntheticLayer)}
    from generate_series(1, ${count}::int) as n`;
}
